import { randomUUID } from 'node:crypto';
import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { tenantId } from '../api/lookup.js';
import { allPages } from '../api/pages.js';
import { LIMIT, NEEDED_REASON, leaf, option, type Branch } from '../command.js';
import { EXIT, usage } from '../failures.js';
import { readFolder } from '../folder.js';
import { TITLE, column, time } from '../output/columns.js';
import { fields, rows } from '../output/print.js';

type Schemas = components['schemas'];
type Summary = Schemas['TemplateSummaryDto'];

const columns = [
  column<Summary>(TITLE.template, (t) => t.id),
  column<Summary>(TITLE.state, (t) => t.state),
  column<Summary>({ zh: '默认', en: 'DEFAULT' }, (t) => t.isDefault),
  column<Summary>(TITLE.tenants, (t) => t.tenants),
  column<Summary>(TITLE.created, (t) => time(t.createdAt)),
  column<Summary>({ zh: '发布人', en: 'PUBLISHED BY' }, (t) => t.publishedBy),
  column<Summary>(TITLE.reason, (t) => t.reason),
];
const details = fields<Schemas['TemplateDto']>([
  ...columns,
  column({ zh: '摘要', en: 'DIGEST' }, (t) => t.digest),
  column({ zh: '文件', en: 'FILES' }, (t) => t.files.map((f) => f.path).join(', ')),
  column({ zh: '检查', en: 'CHECKED' }, (t) => time(t.checkedAt)),
  column({ zh: '可执行', en: 'ACTIONS' }, (t) => t.actions.join(', ')),
]);
const checkRows = rows<Schemas['TemplateCheckDto']>([
  column({ zh: '检查', en: 'CHECK' }, (c) => c.name),
  column({ zh: '通过', en: 'OK' }, (c) => c.ok),
  column({ zh: '级别', en: 'SEVERITY' }, (c) => c.severity),
  column({ zh: '文件', en: 'PATH' }, (c) => c.path),
  column(TITLE.message, (c) => c.message),
]);
const at = (id: string) => ({ path: { id } });

/** A folder of manifests and its versions: looking at them, and uploading one. */
export function templateCommands(template: Branch): void {
  leaf<{ state?: Summary['state']; name?: string; limit?: number }>(
    template,
    {
      usage: 'ls',
      about: { zh: '列出模板版本', en: 'List template versions' },
      options: [
        option('--state <state>', { zh: '状态', en: 'state' }, { choices: ['draft', 'proposed', 'published', 'withdrawn'] }),
        option('--name <name>', { zh: '名称', en: 'name' }),
        LIMIT,
      ],
    },
    async (run, { state, name, limit }) =>
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/templates', { params: { query: { state, name, ...page } } })), limit),
        rows(columns),
      ),
  );
  leaf(template, { usage: 'get <template>', about: { zh: '一个模板版本', en: 'One template version' } }, async (run, _options, id) =>
    run.print(await answer(run.api.GET('/api/v1/templates/{id}', { params: at(id) })), details),
  );
  leaf<{ as: string; notes?: string }>(
    template,
    {
      usage: 'upload <dir>',
      about: { zh: '上传一个目录为新版本（草稿）', en: 'Upload a folder as a new version, a draft' },
      options: [
        option('--as <template>', { zh: '名称@版本，如 henan@1.0.0', en: 'name@version, as in henan@1.0.0' }, { required: true }),
        option('--notes <text>', { zh: '升级说明', en: 'notes for whoever upgrades' }),
      ],
    },
    async (run, { as, notes }, dir) => {
      const [, name = '', version = ''] = /^(.+)@(.+)$/.exec(as) ?? [];
      if (!name) throw usage({ zh: `应为 名称@版本：${as}`, en: `Not name@version: ${as}` });
      const body = { name, version, files: await readFolder(dir), notes };
      const header = { 'Idempotency-Key': randomUUID() };
      run.print(await answer(run.api.POST('/api/v1/templates', { params: { header }, body })), details);
    },
  );
  leaf(
    template,
    { usage: 'check <template>', about: { zh: '检查：规则与集群试运行', en: 'Check it: policy, and a dry run on the cluster' } },
    async (run, _options, id) => {
      const result = await answer(run.api.POST('/api/v1/templates/{id}/check', { params: at(id) }));
      run.print(result, ({ checks }, language) => checkRows({ items: checks }, language));
      if (result.checks.some(({ ok, severity }) => !ok && severity === 'error')) process.exitCode = EXIT.refused;
    },
  );
  leaf<{ from: string }>(
    template,
    {
      usage: 'diff <template>',
      about: { zh: '与另一版本的差异', en: 'What differs from another version' },
      options: [option('--from <template>', { zh: '另一版本', en: 'the other version' }, { required: true })],
    },
    async (run, { from }, id) =>
      run.print(
        await answer(run.api.GET('/api/v1/templates/{id}/diff', { params: { ...at(id), query: { from } } })),
        ({ files }, language) => diffs(files, ({ path, change }) => `${path} ${change}`) || rows(columns)({ items: [] }, language),
      ),
  );
  leaf<{ tenant: string }>(
    template,
    {
      usage: 'preview <template>',
      about: { zh: '对某平台会改动什么', en: 'What it would change for one platform' },
      options: [option('--tenant <tenant>', { zh: '平台', en: 'the platform' }, { required: true })],
    },
    async (run, { tenant }, id) => {
      const query = { tenantId: await tenantId(run, tenant) };
      run.print(
        await answer(run.api.GET('/api/v1/templates/{id}/preview', { params: { ...at(id), query } })),
        ({ items }, language) =>
          diffs(items, ({ kind, name, change }) => `${kind}/${name} ${change}`) || rows(columns)({ items: [] }, language),
      );
    },
  );
  workflow(template);
}

/** From draft to use: proposed by one, published by another. */
function workflow(template: Branch): void {
  leaf(template, { usage: 'propose <template>', about: { zh: '提请发布', en: 'Propose it for publication' } }, async (run, _options, id) =>
    run.print(await answer(run.api.POST('/api/v1/templates/{id}/propose', { params: at(id) })), details),
  );
  leaf(
    template,
    { usage: 'publish <template>', about: { zh: '发布（须由另一人）', en: 'Publish it; a second person must' } },
    async (run, _options, id) => {
      await run.confirm({ zh: `要发布 ${id} 吗？`, en: `Publish ${id}?` });
      run.print(await answer(run.api.POST('/api/v1/templates/{id}/publish', { params: at(id) })), details);
    },
  );
  leaf<{ reason: string }>(
    template,
    { usage: 'reject <template>', about: { zh: '退回为草稿', en: 'Send a proposal back' }, options: [NEEDED_REASON] },
    async (run, { reason }, id) =>
      run.print(await answer(run.api.POST('/api/v1/templates/{id}/reject', { params: at(id), body: { reason } })), details),
  );
  leaf<{ reason: string }>(
    template,
    {
      usage: 'withdraw <template>',
      about: { zh: '撤回：不再用于新平台', en: 'Withdraw it: nobody new gets it' },
      options: [NEEDED_REASON],
    },
    async (run, { reason }, id) => {
      await run.confirm({ zh: `要撤回 ${id} 吗？`, en: `Withdraw ${id}?` });
      run.print(await answer(run.api.POST('/api/v1/templates/{id}/withdraw', { params: at(id), body: { reason } })), details);
    },
  );
}

/** What stayed the same is not told. */
function diffs<T extends { change: string; diff: string }>(items: readonly T[], title: (item: T) => string): string {
  return items
    .filter(({ change }) => change !== 'same' && change !== 'none')
    .map((item) => `# ${title(item)}\n${item.diff.trimEnd()}\n`)
    .join('\n');
}
