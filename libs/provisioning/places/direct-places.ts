import { Injectable } from '@nestjs/common';
import { ClusterError, type Cluster, type KubeObject } from '#shuyuan/cluster';
import { ClusterPool } from '#shuyuan/clusters';
import { LABELS } from '#shuyuan/templates';
import type { Tenant } from '#shuyuan/tenants';
import { setTimeout as sleep } from 'node:timers/promises';
import { Places, type Kind, type Place } from './place.js';

const POLL_MS = 500;

/** Asks the cluster each time: for a process that looks now and then (the API) and need not hold every object in memory. */
@Injectable()
export class DirectPlaces extends Places {
  constructor(private readonly pool: ClusterPool) {
    super();
  }

  async of(tenant: Pick<Tenant, 'cluster'>): Promise<Place> {
    return directPlace(await this.pool.get(tenant.cluster));
  }
}

export function directPlace(cluster: Cluster): Place {
  return {
    cluster,
    knows: async ({ apiVersion, kind }) => (await listOf(cluster, { apiVersion, kind }, { 'shuyuan.dev/none': 'none' })) !== undefined,
    objectsOf: async (tenantId, namespace, kinds) => {
      const labels = { [LABELS.tenant]: tenantId };
      return (await Promise.all(kinds.map((kind) => listOf(cluster, kind, labels, namespace)))).flatMap((found) => found ?? []);
    },
    peek: () => undefined,
    waitFor: async (_tenantId, ref, settled, ms) => {
      const until = performance.now() + ms;
      for (;;) {
        const live = await cluster.get(ref);
        if (settled(live) || performance.now() + POLL_MS > until) return live;
        await sleep(POLL_MS);
      }
    },
    apply: (object, options) => cluster.apply(object, options),
    delete: async (ref) => void (await cluster.delete(ref)),
  };
}

/** Undefined where the cluster does not know the kind: a template names kinds that it renders only where they exist. */
async function listOf(
  cluster: Cluster,
  { apiVersion, kind }: Kind,
  labels: Record<string, string>,
  namespace?: string,
): Promise<KubeObject[] | undefined> {
  try {
    return await cluster.list({ apiVersion, kind, labels, ...(namespace && kind !== 'Namespace' ? { namespace } : {}) });
  } catch (error) {
    if (error instanceof ClusterError && error.code === 'not-found') return undefined;
    throw error;
  }
}
