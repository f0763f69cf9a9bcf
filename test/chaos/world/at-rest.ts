import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Metrics } from '#shuyuan/kernel';
import type { Admin } from './admin.js';
import type { Rows } from './rows.js';

/** A job that a dead worker had is free after 15 s, and found so within another 10. */
const PASS_MS = 30_000;
/** The longest pause between two tries. */
const IDLE_MS = 16_000;

/** A further look at everything finds nothing to write, neither in the cluster nor in the tables; what it wrote all the same. */
export async function writesAtRest(app: INestApplicationContext, admin: Admin, rows: Rows, sent: () => number): Promise<string[]> {
  const live = (await rows.tenants()).filter(({ state }) => state !== 'deleted').map(({ id }) => id);
  // The pass that put the last thing right may still have to say so; one whose commit was made but not answered says that it
  // failed, and takes it back at its next try.
  const busy = `SELECT 1 FROM bullmq.job WHERE state = 'active' OR (state = 'delayed' AND attempts_made > 0)`;
  for (const soon = Date.now() + IDLE_MS; Date.now() < soon && (await rows.query(busy)).length > 0;) await sleep(30);
  const [writes, before, passed] = [sent(), await rows.fingerprint(), await passes(app)];
  await admin.lookAt(live);
  const until = Date.now() + PASS_MS;
  while ((await passes(app)) - passed < live.length && Date.now() < until) await sleep(30);
  if (Date.now() > until) return ['nobody looked again when asked to'];
  const after = await rows.fingerprint();
  const moved = Object.keys(before).filter((table) => before[table] !== after[table]);
  return [
    ...(sent() > writes ? [`${sent() - writes} writes to the cluster at rest`] : []),
    ...(moved.length > 0 ? [`rows written at rest: ${moved.join(', ')}`] : []),
  ];
}

async function passes(app: INestApplicationContext): Promise<number> {
  const { values } = await app.get(Metrics, { strict: false }).reconciles.get();
  return values.filter((v) => v.metricName?.endsWith('_count')).reduce((sum, v) => sum + v.value, 0);
}
