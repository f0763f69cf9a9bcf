/**
 * The real worker, except that it kills itself (SIGKILL, so nothing is tidied up) at one chosen moment of one tenant's
 * reconciling: `node --import test/support/ts-hooks.mjs test/faults/dying-worker.ts MOMENT SLUG`.
 * Only classes that stand between the reconciler and the outside are wrapped, from here; the product has no hooks.
 */
import 'reflect-metadata';
import { createWorker } from '../../apps/worker/create-worker.js';
import { LocalCluster, type KubeObject } from '#shuyuan/cluster';
import { SitesService } from '#shuyuan/content';
import { EventLog, loadSettings, type NewEvent } from '#shuyuan/kernel';
import { PortalProbe } from '../../libs/provisioning/portal-probe.js';
import { TenantStatus, type Status } from '../../libs/provisioning/tenant-status.js';
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

const createDefault = SitesService.prototype.createDefault;
SitesService.prototype.createDefault = async function (this: SitesService, id, names) {
  const made = await createDefault.call(this, id, names);
  if (id === tenantId) die('inside-site-transaction');
  return made;
};

const ask = PortalProbe.prototype.ask;
PortalProbe.prototype.ask = function (this: PortalProbe, tenant: Tenant) {
  if (tenant.slug === slug) die('before-probe');
  return ask.call(this, tenant);
};

const read = TenantStatus.prototype.read;
TenantStatus.prototype.read = async function (this: TenantStatus, id: string) {
  const found = await read.call(this, id);
  if (found?.tenant.slug === slug) {
    tenantId = id;
    die('before-anything');
  }
  return found;
};

const finish = TenantStatus.prototype.finish;
TenantStatus.prototype.finish = async function (this: TenantStatus, tenant: Tenant, records: readonly PhaseRecord[], status: Status) {
  if (tenant.slug === slug) die('before-status-write');
  await finish.call(this, tenant, records, status);
  if (tenant.slug === slug) die('after-status-write');
};

const append = EventLog.prototype.append;
EventLog.prototype.append = async function (this: EventLog, event: NewEvent) {
  await append.call(this, event);
  if (event.tenantId === tenantId && event.type === 'tenant.changed') die('inside-status-transaction');
};

await createWorker(loadSettings(process.env));
