/**
 * The real worker, except that it kills itself (SIGKILL, so nothing is tidied up) at one chosen moment of one tenant's
 * reconciling: `node --import test/support/ts-hooks.mjs test/faults/dying-worker.ts MOMENT SLUG`.
 * Only classes that stand between the reconciler and the outside are wrapped, from here; the product has no hooks.
 */
import 'reflect-metadata';
import { createWorker } from '../../apps/worker/create-worker.js';
import { LocalCluster, type KubeObject } from '#shuyuan/cluster';
import { EventLog, loadSettings, type NewEvent } from '#shuyuan/kernel';
import { PortalProbe } from '../../libs/provisioning/verification/portal-probe.js';
import { TenantStatus, type OpenPass, type Status } from '../../libs/provisioning/tenant-status.js';
import type { PhaseRecord } from '../../libs/provisioning/phase-recorder.js';
import type { Tenant } from '#shuyuan/tenants';

const [moment, slug] = process.argv.slice(2);
const namespace = `tenant-${slug}`;
let tenantId: string | undefined;

function die(at: string): void {
  if (at !== moment) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives before the next statement of this thread matters; nothing may run until then.
  for (;;);
}

let writes = 0;
const apply = LocalCluster.prototype.apply;
LocalCluster.prototype.apply = async function (this: LocalCluster, object: KubeObject, options) {
  const ours = (object.metadata.namespace ?? object.metadata.name) === namespace;
  if (ours && writes === 0) die('before-write-1');
  const applied = await apply.call(this, object, options);
  if (ours) die(`after-write-${++writes}`);
  return applied;
};

const ask = PortalProbe.prototype.ask;
PortalProbe.prototype.ask = function (this: PortalProbe, tenant: Tenant) {
  if (tenant.slug === slug) die('before-probe');
  return ask.call(this, tenant);
};

const open = TenantStatus.prototype.open;
TenantStatus.prototype.open = async function (this: TenantStatus, id: string) {
  const pass = await open.call(this, id);
  if (typeof pass === 'object' && pass.tenant.slug === slug) {
    tenantId = id;
    die('before-anything');
  }
  return pass;
};

const finish = TenantStatus.prototype.finish;
TenantStatus.prototype.finish = async function (this: TenantStatus, pass: OpenPass, records: readonly PhaseRecord[], status: Status) {
  if (pass.tenant.slug === slug) die('before-status-write');
  await finish.call(this, pass, records, status);
  if (pass.tenant.slug === slug) die('after-status-write');
};

const appendAll = EventLog.prototype.appendAll;
EventLog.prototype.appendAll = async function (this: EventLog, events: readonly NewEvent[]) {
  await appendAll.call(this, events);
  if (events.some((event) => event.tenantId === tenantId && event.type === 'tenant.changed')) die('inside-status-transaction');
};

await createWorker(loadSettings(process.env));
