import { Injectable } from '@nestjs/common';
import type { KubeObject } from '#shuyuan/cluster';
import { LABELS } from '#shuyuan/templates';
import type { Tenant } from '#shuyuan/tenants';
import { failureOf } from './failure-texts.js';
import { holdersOf, type Held } from './holders.js';
import { withCondition } from './phase-recorder.js';
import { Places } from './places/place.js';
import { TenantEnd } from './tenant-end.js';
import { TenantObjects } from './tenant-objects.js';
import { TenantStatus, type OpenPass } from './tenant-status.js';
import { namespaceOf } from './tenant-values.js';

const REMOVED = 'Removed';
/** Most namespaces are gone within a second or two; one that is held may be for days. */
const SOONEST_MS = 500;
const LATEST_MS = 30_000;
/** Looks again after this part of the time it has waited already. */
const PATIENCE = 0.25;

/**
 * 清除: objects in order, the namespace last, then the row. It begins anew at each pass with what is there, so it ends also
 * where objects or the namespace have gone already, and as soon as whatever holds the namespace lets go of it.
 */
@Injectable()
export class TearDown {
  constructor(
    private readonly places: Places,
    private readonly objects: TenantObjects,
    private readonly status: TenantStatus,
    private readonly end: TenantEnd,
  ) {}

  async run(pass: OpenPass): Promise<{ requeueAfterMs?: number }> {
    const { tenant, lease } = pass;
    if (tenant.kind === 'virtual') {
      try {
        const namespace = await this.remove(tenant, () => lease.check());
        if (namespace) {
          const place = await this.places.of(tenant);
          return { requeueAfterMs: await this.wait(pass, await holdersOf(place.cluster, namespace)) };
        }
      } catch (error) {
        const { reason, message } = failureOf(error);
        await this.wait(pass, { reason, message: { zh: `清除受阻：${message.zh}`, en: `Removal is stuck: ${message.en}` } });
        throw error;
      }
    }
    await this.end.write(tenant.id, lease);
    return {};
  }

  /** The namespace while it is still there. One of that name which is somebody else's means that ours is gone. */
  private async remove(tenant: Tenant, mayWrite: () => void): Promise<KubeObject | undefined> {
    const found = await this.namespace(tenant);
    // On its way out already: everything in it goes along, and the server refuses to be hurried.
    if (!found || found.metadata['deletionTimestamp']) return found;
    await this.objects.tearDown(tenant, mayWrite);
    return this.namespace(tenant);
  }

  private async namespace(tenant: Tenant): Promise<KubeObject | undefined> {
    const { cluster } = await this.places.of(tenant);
    const found = await cluster.get({ apiVersion: 'v1', kind: 'Namespace', name: namespaceOf(tenant) });
    return found?.metadata.labels?.[LABELS.tenant] === tenant.id ? found : undefined;
  }

  /** Says what it waits for, and gives how long: the longer it has taken, the longer. */
  private async wait(pass: OpenPass, held: Held): Promise<number> {
    const { tenant } = pass;
    const conditions = withCondition(tenant.conditions, { type: REMOVED, status: 'False', ...held });
    await this.status.finish(pass, [], {
      state: tenant.desiredState === 'archived' ? 'archiving' : 'deleting',
      message: held.message,
      conditions: withCondition(conditions, { type: 'Ready', status: 'False', ...held }),
      observed: false,
    });
    const since = conditions.find((c) => c.type === REMOVED)?.lastTransitionTime;
    const waited = since ? Date.now() - Date.parse(since) : 0;
    return Math.round(Math.min(Math.max(waited * PATIENCE, SOONEST_MS), LATEST_MS));
  }
}
