import { randomUUID } from 'node:crypto';
import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { allPages } from '../api/pages.js';
import { AMOUNTS, LIMIT, leaf, option, whole, type Branch } from '../command.js';
import { TITLE, column, time } from '../output/columns.js';
import { fields, rows } from '../output/print.js';
import type { Column } from '../output/table.js';

type Plan = components['schemas']['PlanDto'];

const columns: Column<Plan>[] = [
  column(TITLE.plan, (p) => p.id),
  [TITLE.name, (p, language) => p.title[language]],
  column(TITLE.cpu, (p) => p.cpuMillis),
  column(TITLE.memory, (p) => p.memoryMiB),
  column(TITLE.storage, (p) => p.storageGiB),
  column({ zh: '用户上限', en: 'USERS' }, (p) => p.usersLimit || null),
  column({ zh: '副本上限', en: 'REPLICAS' }, (p) => p.maxReplicas),
  column(TITLE.tenants, (p) => p.tenants),
  column({ zh: '现行', en: 'CURRENT' }, (p) => p.current),
  column({ zh: '停用于', en: 'RETIRED' }, (p) => time(p.retiredAt)),
];

export function planCommands(plan: Branch): void {
  leaf<{ name?: string; current?: boolean; limit?: number }>(
    plan,
    {
      usage: 'ls',
      about: { zh: '列出套餐版本', en: 'List plan versions' },
      options: [
        option('--name <name>', { zh: '名称', en: 'name' }),
        option('--current', { zh: '只列现行版本', en: 'only the versions in force' }),
        LIMIT,
      ],
    },
    async (run, { name, current, limit }) =>
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/plans', { params: { query: { name, current, ...page } } })), limit),
        rows(columns),
      ),
  );
  leaf<Omit<components['schemas']['CreatePlanDto'], 'name' | 'title'> & { titleZh: string; titleEn: string }>(
    plan,
    {
      usage: 'create <name>',
      about: { zh: '新建套餐或其下一版本', en: 'Make a plan, or the next version of one' },
      options: [
        option('--title-zh <text>', { zh: '中文名称', en: 'title in Chinese' }, { required: true }),
        option('--title-en <text>', { zh: '英文名称', en: 'title in English' }, { required: true }),
        ...AMOUNTS.map((amount) => ({ ...amount, required: true })),
        option('--users-limit <n>', { zh: '用户上限，0 为不限', en: 'accounts at most; 0: no limit' }, { parse: whole, otherwise: 0 }),
        option(
          '--max-replicas <n>',
          { zh: '门户副本上限，1 为不自动伸缩', en: 'portal replicas at most; 1: no autoscaling' },
          { parse: whole, otherwise: 1 },
        ),
        option('--bandwidth-note <text>', { zh: '出口带宽说明', en: 'a note on bandwidth' }),
      ],
    },
    async (run, { titleZh, titleEn, cpuMillis, memoryMiB, storageGiB, usersLimit, maxReplicas, bandwidthNote }, name) => {
      const title = { zh: titleZh, en: titleEn };
      const body = { name, title, cpuMillis, memoryMiB, storageGiB, usersLimit, maxReplicas, bandwidthNote };
      const header = { 'Idempotency-Key': randomUUID() };
      run.print(await answer(run.api.POST('/api/v1/plans', { params: { header }, body })), fields(columns));
    },
  );
  leaf(
    plan,
    { usage: 'retire <plan>', about: { zh: '停用一个版本；已有平台不变', en: 'Nobody new gets this version; who has it keeps it' } },
    async (run, _options, id) => {
      await run.confirm({ zh: `要停用 ${id} 吗？`, en: `Retire ${id}?` });
      run.print(await answer(run.api.POST('/api/v1/plans/{id}/retire', { params: { path: { id } } })), fields(columns));
    },
  );
}
