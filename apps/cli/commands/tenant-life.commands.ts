import { randomUUID } from 'node:crypto';
import { answer } from '../api/client.js';
import { tenantNamed, type Tenant } from '../api/lookup.js';
import { REASON, WAITING, leaf, option, type Branch } from '../command.js';
import { usage } from '../failures.js';
import type { Text } from '../language.js';
import type { Run } from '../run.js';
import { changed } from './tenant.commands.js';

interface Reasoned {
  readonly reason?: string;
}
type Plain = 'suspend' | 'resume' | 'retry' | 'pause' | 'unpause' | 'unpin' | 'restore';

/** Named anew for each run: however often the request has to be sent, it takes effect once. */
const at = ({ id }: Tenant) => ({ path: { id }, header: { 'Idempotency-Key': randomUUID() } });

const PLAIN: Record<Plain, { about: Text; question?: (name: string) => Text }> = {
  suspend: {
    about: { zh: '暂停服务：缩容到零，数据保留', en: 'Suspend: scaled to zero, data kept' },
    question: (name) => ({ zh: `要暂停“${name}”吗？`, en: `Suspend ${name}?` }),
  },
  resume: { about: { zh: '恢复服务', en: 'Resume after a suspension' } },
  retry: { about: { zh: '立即重试', en: 'Try again now' } },
  pause: { about: { zh: '暂停调和：不再改动其对象', en: 'Pause reconciling: its objects are left alone' } },
  unpause: { about: { zh: '继续调和', en: 'Reconcile again' } },
  unpin: { about: { zh: '解除固定', en: 'Let rollouts reach it again' } },
  restore: { about: { zh: '撤销删除（宽限期内）', en: 'Take back a deletion, in its grace period' } },
};

/** Platforms: what can be done to one. */
export function tenantLifeCommands(tenant: Branch): void {
  for (const [action, { about, question }] of Object.entries(PLAIN) as [Plain, (typeof PLAIN)[Plain]][])
    acting<Reasoned>(tenant, action, about, [REASON], question, (run, on, { reason }) =>
      answer(run.api.POST(`/api/v1/tenants/{id}/${action}`, { params: at(on), body: { reason } })),
    );
  acting<Reasoned & { plan: string }>(
    tenant,
    'resize',
    { zh: '更换套餐', en: 'Give it another plan' },
    [option('--plan <plan>', { zh: '套餐', en: 'plan' }, { required: true }), REASON],
    undefined,
    (run, on, { plan, reason }) => answer(run.api.POST('/api/v1/tenants/{id}/resize', { params: at(on), body: { plan, reason } })),
  );
  acting<Reasoned & { to: string }>(
    tenant,
    'retemplate',
    { zh: '更换模板版本', en: 'Give it another template version' },
    [option('--to <template>', { zh: '模板版本', en: 'template version' }, { required: true }), REASON],
    undefined,
    (run, on, { to, reason }) =>
      answer(run.api.POST('/api/v1/tenants/{id}/retemplate', { params: at(on), body: { templateVersion: to, reason } })),
  );
  acting<Reasoned & { until: string }>(
    tenant,
    'pin',
    { zh: '固定模板版本，升级跳过', en: 'Keep its template version; rollouts pass it by' },
    [option('--until <date>', { zh: '到期日期', en: 'day or time when that ends' }, { required: true }), REASON],
    undefined,
    (run, on, { until, reason }) =>
      answer(run.api.POST('/api/v1/tenants/{id}/pin', { params: at(on), body: { until: moment(until), reason } })),
  );
  acting<Reasoned & { to: string }>(
    tenant,
    'transfer',
    { zh: '划转到另一上级单位', en: 'Move its unit under another one' },
    [option('--to <code>', { zh: '新的上级单位代码', en: 'code of the unit it reports to from now on' }, { required: true }), REASON],
    (name) => ({ zh: `要划转“${name}”吗？`, en: `Move ${name}?` }),
    (run, on, { to, reason }) => answer(run.api.POST('/api/v1/tenants/{id}/transfer', { params: at(on), body: { reportsTo: to, reason } })),
  );
  for (const [action, canHost, about] of [
    ['host', true, { zh: '允许承载县级平台', en: 'Let the city open platforms of its counties itself' }],
    ['unhost', false, { zh: '不再承载新的县级平台', en: 'Let it open no further ones' }],
  ] as const)
    acting<Reasoned>(tenant, action, about, [REASON], undefined, (run, on, { reason }) =>
      answer(
        run.api.PUT('/api/v1/tenants/{id}/hosting', {
          params: { path: { id: on.id }, header: { 'If-Match': `"${on.version}"` } },
          body: { canHost, reason },
        }),
      ),
    );
  acting<Reasoned>(
    tenant,
    'archive',
    { zh: '归档：加密导出后释放命名空间', en: 'Archive: exported under encryption, then its namespace is released' },
    [REASON],
    (name) => ({ zh: `要归档“${name}”并释放其命名空间吗？`, en: `Archive ${name} and release its namespace?` }),
    (run, on, { reason }) =>
      answer(run.api.POST('/api/v1/tenants/{id}/archive', { params: at(on), body: { reason, confirmSlug: on.slug } })),
  );
  acting<Reasoned & { as?: string }>(
    tenant,
    'unarchive',
    { zh: '从归档恢复，可换地址', en: 'Restore from its archive, at the same or another address' },
    [option('--as <slug>', { zh: '新地址', en: 'another address' }), REASON],
    undefined,
    (run, on, { as, reason }) => answer(run.api.POST('/api/v1/tenants/{id}/unarchive', { params: at(on), body: { slug: as, reason } })),
    'active',
  );
  acting<Reasoned>(
    tenant,
    'delete',
    { zh: '删除（宽限期后执行）', en: 'Delete, after its grace period' },
    [REASON],
    (name) => ({ zh: `要删除“${name}”及其数据吗？`, en: `Delete ${name} and its data?` }),
    (run, on, { reason }) => answer(run.api.DELETE('/api/v1/tenants/{id}', { params: at(on), body: { reason, confirmSlug: on.slug } })),
  );
}

function acting<O extends object>(
  parent: Branch,
  action: string,
  about: Text,
  options: ReturnType<typeof option>[],
  question: ((name: string) => Text) | undefined,
  act: (run: Run, tenant: Tenant, options: O) => Promise<Tenant>,
  wish?: Tenant['desiredState'],
): void {
  leaf<O>(parent, { usage: `${action} <tenant>`, about, options: [...options, ...WAITING] }, async (run, given, name) => {
    const tenant = await tenantNamed(run, name);
    if (question) await run.confirm(question(`${tenant.name} (${tenant.slug})`));
    await changed(run, await act(run, tenant, given), wish);
  });
}

function moment(written: string): string {
  const date = new Date(written);
  if (Number.isNaN(date.getTime())) throw usage({ zh: `不是日期：${written}`, en: `Not a date: ${written}` });
  return date.toISOString();
}
