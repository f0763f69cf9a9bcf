import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { AMOUNTS, leaf, type Branch } from '../command.js';
import { EXIT } from '../failures.js';
import { TITLE, column } from '../output/columns.js';
import { fields, rows, sentence } from '../output/print.js';

type Budget = components['schemas']['BudgetDto'];
type Amount = components['schemas']['QuotaDto'];

const used = (resource: keyof Amount) => (budget: Budget) => `${budget.used[resource]} / ${budget.amount[resource]}`;

const columns = [
  column<Budget>(TITLE.code, (b) => b.unitCode),
  column<Budget>(TITLE.unit, (b) => b.unitName),
  column<Budget>(TITLE.cpu, used('cpuMillis')),
  column<Budget>(TITLE.memory, used('memoryMiB')),
  column<Budget>(TITLE.storage, used('storageGiB')),
  column<Budget>(TITLE.tenants, (b) => b.platforms),
];

const violationRows = rows<components['schemas']['BudgetViolationDto']>([
  column(TITLE.code, (v) => v.unitCode),
  column({ zh: '资源', en: 'RESOURCE' }, (v) => v.resource),
  column({ zh: '记录', en: 'RECORDED' }, (v) => v.recorded),
  column({ zh: '实际', en: 'ACTUAL' }, (v) => v.actual),
]);

export function budgetCommands(budget: Branch): void {
  leaf(budget, { usage: 'ls', about: { zh: '列出配额：已用 / 总量', en: 'List budgets: used / given' } }, async (run) =>
    run.print(await answer(run.api.GET('/api/v1/budgets')), rows(columns)),
  );
  leaf<Partial<Amount>>(
    budget,
    {
      usage: 'set <unit>',
      about: { zh: '设定单位的配额；未写的项不变', en: 'Give a unit its budget; what is not written stays' },
      options: AMOUNTS,
    },
    async (run, { cpuMillis, memoryMiB, storageGiB }, unitCode) => {
      const { items } = await answer(run.api.GET('/api/v1/budgets'));
      const before = items.find((item) => item.unitCode === unitCode);
      const { amount } = before ?? { amount: { cpuMillis: 0, memoryMiB: 0, storageGiB: 0 } };
      const body = {
        cpuMillis: cpuMillis ?? amount.cpuMillis,
        memoryMiB: memoryMiB ?? amount.memoryMiB,
        storageGiB: storageGiB ?? amount.storageGiB,
      };
      // What was read is what is changed: if someone was faster, the server says so.
      const header = before ? { 'If-Match': `"${before.version}"` } : { 'If-None-Match': '*' };
      run.print(await answer(run.api.PUT('/api/v1/budgets/{unitCode}', { params: { path: { unitCode }, header }, body })), fields(columns));
    },
  );
  leaf(
    budget,
    { usage: 'check', about: { zh: '核对每个节点的已用量', en: 'Whether every node holds what its children hold' } },
    async (run) => {
      const result = await answer(run.api.GET('/api/v1/budgets/check'));
      const agreed = sentence({ zh: '全部一致', en: 'All agree' });
      run.print(result, (value, language) => (value.ok ? agreed(value, language) : violationRows({ items: value.violations }, language)));
      if (!result.ok) process.exitCode = EXIT.refused;
    },
  );
}
