import { randomUUID } from 'node:crypto';
import { awaitTenant } from '../api/await-tenant.js';
import { answer } from '../api/client.js';
import { tenantId, tenantNamed, type Tenant, type TenantSummary } from '../api/lookup.js';
import { allPages } from '../api/pages.js';
import { LIMIT, WAITING, leaf, option, repeated, type Branch } from '../command.js';
import { labels } from '../labels.js';
import { driftRows, historyRows, objectRows, tenantFields, tenantRows } from '../output/tenant-views.js';
import type { Run } from '../run.js';

interface ListOptions {
  readonly kind?: TenantSummary['kind'];
  readonly state?: TenantSummary['state'];
  readonly city?: string;
  readonly parent?: string;
  readonly search?: string;
  readonly sort?: 'name' | '-name' | 'updatedAt' | '-updatedAt';
  readonly limit?: number;
}
interface OpenOptions {
  readonly unit: string;
  readonly responsibleUnit: string;
  readonly plan?: string;
  readonly name?: string;
  readonly cluster?: string;
  readonly label?: string[];
}

const STATES = [
  'pending',
  'provisioning',
  'ready',
  'suspending',
  'suspended',
  'failed',
  'archiving',
  'archived',
  'deleting',
  'deleted',
] as const satisfies TenantSummary['state'][];

/** What a command that changes a platform ends with: after `--wait`, when it is so. */
export async function changed(run: Run, tenant: Tenant, wish?: Tenant['desiredState']): Promise<void> {
  run.print(run.globals.wait ? await awaitTenant(run, tenant, wish) : tenant, tenantFields);
}

/** Platforms: looking, and opening one. */
export function tenantCommands(tenant: Branch): void {
  leaf<ListOptions>(
    tenant,
    {
      usage: 'ls',
      about: { zh: '列出平台', en: 'List platforms' },
      options: [
        option('--state <state>', { zh: '状态', en: 'state' }, { choices: STATES }),
        option('--kind <kind>', { zh: '虚拟开通或接入', en: 'hosted here, or connected' }, { choices: ['virtual', 'connected'] }),
        option('--city <code>', { zh: '市代码', en: 'code of a city' }),
        option('--parent <code>', { zh: '上级单位代码', en: 'code of the unit it reports to' }),
        option('-q, --search <text>', { zh: '名称、地址或代码的一部分', en: 'part of the name, address or code' }),
        option('--sort <field>', { zh: '排序', en: 'order' }, { choices: ['name', '-name', 'updatedAt', '-updatedAt'] }),
        LIMIT,
      ],
    },
    async (run, { kind, state, city, parent, search, sort, limit }) => {
      const query = { kind, state, cityCode: city, parent, q: search, sort };
      run.print(
        await allPages((page) => answer(run.api.GET('/api/v1/tenants', { params: { query: { ...query, ...page } } })), limit),
        tenantRows,
      );
    },
  );
  leaf(
    tenant,
    { usage: 'get <tenant>', about: { zh: '一个平台（地址、单位代码或编号）', en: 'One platform (slug, unit code or id)' } },
    async (run, _options, name) => run.print(await tenantNamed(run, name), tenantFields),
  );
  leaf<OpenOptions>(
    tenant,
    {
      usage: 'open <slug>',
      about: { zh: '直接开通虚拟平台', en: 'Open a platform without an application' },
      options: [
        option('--unit <code>', { zh: '单位代码', en: 'code of the unit' }, { required: true }),
        option('--responsible-unit <name>', { zh: '平台主办单位', en: 'who answers for what it publishes' }, { required: true }),
        option('--plan <plan>', { zh: '套餐', en: 'plan' }),
        option('--name <name>', { zh: '平台名称', en: 'name of the platform' }),
        option('--cluster <cluster>', { zh: '所在集群', en: 'cluster to place it on' }),
        option(
          '--label <key=value>',
          { zh: '对集群的要求，可多次', en: 'what its cluster must have; may be repeated' },
          { parse: repeated },
        ),
        ...WAITING,
      ],
    },
    async (run, { unit, responsibleUnit, plan, name, cluster, label }, slug) => {
      const body = { unitCode: unit, slug, responsibleUnit, plan, name, cluster, ...(label ? { labels: labels(label) } : {}) };
      const header = { 'Idempotency-Key': randomUUID() };
      await changed(run, await answer(run.api.POST('/api/v1/tenants', { params: { header }, body })));
    },
  );
  leaf<{ limit?: number }>(
    tenant,
    { usage: 'history <tenant>', about: { zh: '操作历史', en: 'What was done to it, by whom and why' }, options: [LIMIT] },
    async (run, { limit }, name) => {
      const path = { id: await tenantId(run, name) };
      run.print(
        await allPages((query) => answer(run.api.GET('/api/v1/tenants/{id}/history', { params: { path, query } })), limit),
        historyRows,
      );
    },
  );
  leaf<{ limit?: number }>(
    tenant,
    { usage: 'drift <tenant>', about: { zh: '偏离：被他人改动的对象', en: 'Objects that others changed' }, options: [LIMIT] },
    async (run, { limit }, name) => {
      const path = { id: await tenantId(run, name) };
      run.print(
        await allPages((query) => answer(run.api.GET('/api/v1/tenants/{id}/drift', { params: { path, query } })), limit),
        driftRows,
      );
    },
  );
  leaf(
    tenant,
    { usage: 'objects <tenant>', about: { zh: '集群中的对象', en: 'Its objects in the cluster' } },
    async (run, _options, name) => {
      const path = { id: await tenantId(run, name) };
      run.print(await answer(run.api.GET('/api/v1/tenants/{id}/objects', { params: { path } })), objectRows);
    },
  );
}
