import type { components } from '../../console/src/api/schema.js';
import type { Tenant, TenantSummary } from '../api/lookup.js';
import { TITLE, column, time } from './columns.js';
import { fields, rows } from './print.js';

type Schemas = components['schemas'];

export const tenantRows = rows<TenantSummary>([
  column(TITLE.slug, (t) => t.slug),
  column(TITLE.code, (t) => t.unitCode),
  column(TITLE.unit, (t) => t.unitName),
  column(TITLE.kind, (t) => t.kind),
  column(TITLE.state, (t) => t.state),
  column({ zh: '就绪', en: 'READY' }, (t) => t.ready),
  column({ zh: '更新于', en: 'UPDATED' }, (t) => time(t.updatedAt)),
  column(TITLE.message, (t) => t.message),
]);

export const tenantFields = fields<Tenant>([
  column(TITLE.name, (t) => t.name),
  column(TITLE.slug, (t) => t.slug),
  column(TITLE.id, (t) => t.id),
  column(TITLE.unit, (t) => `${t.unitCode} ${t.unitName}`),
  column(TITLE.state, (t) => t.state),
  column({ zh: '期望', en: 'WISHED' }, (t) => t.desiredState),
  column(TITLE.message, (t) => t.message),
  column({ zh: '网址', en: 'URL' }, (t) => t.url),
  column(TITLE.plan, (t) => t.plan),
  column({ zh: '配额', en: 'QUOTA' }, ({ quota: q }) => `${q.cpuMillis} m, ${q.memoryMiB} MiB, ${q.storageGiB} GiB`),
  column(TITLE.template, (t) => t.templateVersion),
  column(TITLE.cluster, (t) => t.cluster),
  column({ zh: '暂停调和', en: 'PAUSED' }, (t) => t.pausedReason),
  column({ zh: '固定版本', en: 'PINNED' }, (t) => (t.pinUntil ? `${time(t.pinUntil)} ${t.pinReason ?? ''}` : null)),
  column({ zh: '归档', en: 'ARCHIVE' }, (t) => t.archiveId),
  column({ zh: '删除时间', en: 'DELETED AFTER' }, (t) => time(t.deleteAfter)),
  column({ zh: '可执行', en: 'ACTIONS' }, (t) => t.actions.join(', ')),
]);

export const historyRows = rows<Schemas['TenantHistoryDto']>([
  column(TITLE.at, (h) => time(h.at)),
  column(TITLE.by, (h) => h.actor),
  column({ zh: '操作', en: 'ACTION' }, (h) => h.action),
  column({ zh: '由', en: 'FROM' }, (h) => h.from),
  column({ zh: '至', en: 'TO' }, (h) => h.to),
  column(TITLE.reason, (h) => h.reason),
]);

export const driftRows = rows<Schemas['DriftDto']>([
  column(TITLE.at, (d) => time(d.at)),
  column(TITLE.kind, (d) => d.kind),
  column(TITLE.name, (d) => d.name),
  column(TITLE.change, (d) => d.change),
  column({ zh: '修改者', en: 'MANAGER' }, (d) => d.manager),
  column(TITLE.state, (d) => d.state),
  column({ zh: '字段', en: 'FIELDS' }, (d) => d.fields.join(', ')),
]);

export const objectRows = rows<Schemas['TenantObjectDto']>([
  column({ zh: '阶段', en: 'PHASE' }, (o) => o.phase),
  column(TITLE.kind, (o) => o.kind),
  column(TITLE.namespace, (o) => o.namespace),
  column(TITLE.name, (o) => o.name),
  column({ zh: '一致', en: 'IN SYNC' }, (o) => o.inSync),
]);
