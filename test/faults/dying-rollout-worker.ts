/**
 * The real worker, except that it kills itself (SIGKILL, so nothing is tidied up) at the Nth time that it comes to one
 * chosen moment of moving a rollout on: `node --import test/support/ts-hooks.mjs test/faults/dying-rollout-worker.ts MOMENT N`.
 * Only classes that stand round the engine's decision are wrapped, from here; the product has no hooks.
 */
import 'reflect-metadata';
import { createWorker } from '../../apps/worker/create-worker.js';
import { EventLog, loadSettings, type Database, type NewEvent } from '#shuyuan/kernel';
import { TemplateChanges, TenantQueue, type Tenant } from '#shuyuan/tenants';
import { RolloutEngine } from '../../libs/rollouts/rollout-engine.js';
import { RolloutQueue } from '../../libs/rollouts/rollout-queue.js';

const [moment, turn] = process.argv.slice(2);
let left = Number(turn);

function die(at: string): void {
  if (at !== moment || --left > 0) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives before the next statement of this thread matters; nothing may run until then.
  for (;;);
}

const look = RolloutEngine.prototype.look;
RolloutEngine.prototype.look = async function (this: RolloutEngine, id: string) {
  die('before-look');
  const again = await look.call(this, id);
  die('after-look');
  return again;
};

const change = TemplateChanges.prototype.change;
TemplateChanges.prototype.change = async function (this: TemplateChanges, ids, done, pick) {
  if (ids.length > 0) die('before-versions');
  const changed = await change.call(this, ids, done, pick);
  if (ids.length > 0) die('inside-transaction-after-versions');
  return changed;
};

const append = EventLog.prototype.appendAll;
EventLog.prototype.appendAll = async function (this: EventLog, events: readonly NewEvent[]) {
  await append.call(this, events);
  if (events.some((e) => e.type === 'rollout.changed')) die('inside-transaction-at-its-end');
  if (events.some((e) => e.type === 'tenant.changed' && (e.data as Partial<Tenant>).observedGeneration! > 1))
    die('inside-status-of-a-tenant');
};

// After the commit, before the reconciler is asked: nobody is told of what was decided.
const lookAtMany = TenantQueue.prototype.lookAtMany;
TenantQueue.prototype.lookAtMany = async function (this: TenantQueue, ids: readonly string[]) {
  await (this as unknown as { database: Database }).database.afterCommit(() => die('after-commit-before-jobs'));
  await lookAtMany.call(this, ids);
};

const ask = RolloutQueue.prototype.lookAt;
RolloutQueue.prototype.lookAt = async function (this: RolloutQueue, id: string) {
  die('before-asking');
  await ask.call(this, id);
};

await createWorker(loadSettings(process.env));
