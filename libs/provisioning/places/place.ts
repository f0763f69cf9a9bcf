import type { ApplyOptions, Cluster, KubeObject, ObjectRef } from '#shuyuan/cluster';
import type { Tenant } from '#shuyuan/tenants';

export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** One cluster as the reconciler sees it: where to write, and what is there of a tenant. */
export interface Place {
  readonly cluster: Cluster;
  /** Whether the cluster has this kind at all (its CRD is installed). */
  knows(kind: Kind): Promise<boolean>;
  /** Everything of `kinds` that carries the tenant's label, wherever it is. */
  objectsOf(tenantId: string, namespace: string, kinds: readonly Kind[]): Promise<KubeObject[]>;
  /** An object as it was last seen, where objects are held in memory. */
  peek(ref: ObjectRef): KubeObject | undefined;
  /** Until `settled` says so of one of the tenant's objects, at most `ms`. Woken by the cluster where that is watched. */
  waitFor(
    tenantId: string,
    ref: ObjectRef,
    settled: (live: KubeObject | undefined) => boolean,
    ms: number,
  ): Promise<KubeObject | undefined>;
  /** Writes and deletes in a way that this process reads its own writes at once. */
  apply(object: KubeObject, options: ApplyOptions): Promise<KubeObject>;
  delete(ref: ObjectRef): Promise<void>;
}

/** Finds the place of a tenant. Throws ClusterError('unreachable') where its cluster is away. */
export abstract class Places {
  abstract of(tenant: Pick<Tenant, 'cluster'>): Promise<Place>;
}
