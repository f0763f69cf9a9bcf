import type { components } from '../../console/src/api/schema.js';
import { TITLE, column, time } from './columns.js';
import { fields, rows, type View } from './print.js';

type Rollout = components['schemas']['RolloutDto'];
export type Summary = components['schemas']['RolloutSummaryDto'];
export type Target = components['schemas']['RolloutTargetDto'];

const columns = [
  column<Summary>(TITLE.id, (r) => r.id),
  column<Summary>(TITLE.template, (r) => r.to),
  column<Summary>(TITLE.state, (r) => r.state),
  column<Summary>({ zh: '就绪', en: 'READY' }, ({ totals: t }) => `${t.ready}/${t.targets}`),
  column<Summary>({ zh: '失败', en: 'FAILED' }, (r) => r.totals.failed),
  column<Summary>(TITLE.created, (r) => time(r.createdAt)),
  column<Summary>(TITLE.by, (r) => r.createdBy),
  column<Summary>(TITLE.reason, (r) => r.reason),
];

export const rolloutRows = rows<Summary>(columns);

const waveRows = rows<components['schemas']['RolloutWaveDto']>([
  column({ zh: '批次', en: 'WAVE' }, (w) => `${w.ordinal} ${w.name}`),
  column(TITLE.state, (w) => w.state),
  column({ zh: '就绪', en: 'READY' }, (w) => `${w.ready}/${w.total}`),
  column({ zh: '失败', en: 'FAILED' }, (w) => w.failed),
  column({ zh: '跳过', en: 'SKIPPED' }, (w) => w.skipped),
  column({ zh: '观察至', en: 'SOAKS UNTIL' }, (w) => time(w.soakUntil)),
]);

const head = fields<Rollout>([
  ...columns,
  column(TITLE.message, (r) => r.message),
  column({ zh: '可执行', en: 'ACTIONS' }, (r) => r.actions.join(', ')),
]);

export const rolloutFields: View<Rollout> = (rollout, language) =>
  `${head(rollout, language)}\n${waveRows({ items: rollout.waves }, language)}`;

export const targetRows = rows<Target>([
  column(TITLE.slug, (t) => t.slug),
  column({ zh: '批次', en: 'WAVE' }, (t) => t.wave),
  column({ zh: '原版本', en: 'FROM' }, (t) => t.from),
  column(TITLE.state, (t) => t.state),
  column({ zh: '完成于', en: 'FINISHED' }, (t) => time(t.finishedAt)),
  column(TITLE.message, (t) => t.message ?? t.reason),
]);
