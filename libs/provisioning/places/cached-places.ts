import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ObjectCache, type CacheEvent, type Cluster } from '#shuyuan/cluster';
import { ClusterPool } from '#shuyuan/clusters';
import { LABELS, MANAGED_BY } from '#shuyuan/templates';
import type { Tenant } from '#shuyuan/tenants';
import { EventEmitter } from 'node:events';
import { Places, type Kind, type Place } from './place.js';

/** A place whose objects are held in memory, by list and watch. */
export interface CachedPlace extends Place {
  readonly cache: ObjectCache;
  /** Starts following these kinds, if it has not yet, and waits for the first list. */
  follow(kinds: readonly Kind[]): Promise<void>;
}

/**
 * The places of a worker: for each cluster a cache of everything we manage there. `changed` (tenant id) is emitted when
 * somebody else touched an object of that tenant.
 */
@Injectable()
export class CachedPlaces extends Places implements OnApplicationShutdown {
  readonly changes = new EventEmitter<{ changed: [event: CacheEvent] }>();
  private readonly logger = new Logger(CachedPlaces.name);
  private readonly places = new Map<string, { cluster: Cluster; place: CachedPlace }>();

  constructor(private readonly pool: ClusterPool) {
    super();
    pool.on('closed', (name) => this.drop(name));
  }

  async of(tenant: Pick<Tenant, 'cluster'>): Promise<CachedPlace> {
    const cluster = await this.pool.get(tenant.cluster);
    let entry = this.places.get(tenant.cluster);
    if (entry?.cluster !== cluster) {
      this.drop(tenant.cluster);
      entry = { cluster, place: this.open(cluster) };
      this.places.set(tenant.cluster, entry);
    }
    return entry.place;
  }

  onApplicationShutdown(): void {
    for (const name of [...this.places.keys()]) this.drop(name);
  }

  private drop(name: string): void {
    this.places.get(name)?.place.cache.close();
    this.places.delete(name);
  }

  private open(cluster: Cluster): CachedPlace {
    const cache = new ObjectCache(cluster, {
      labels: { [LABELS.managedBy]: MANAGED_BY },
      groupBy: LABELS.tenant,
      onChange: (event) => this.changes.emit('changed', event),
    });
    const follow = (kinds: readonly Kind[]): Promise<void> => cache.ensure([...kinds]);
    return {
      cluster,
      cache,
      follow,
      knows: async (kind) => {
        await follow([kind]);
        return cache.status().some((s) => s.kind === kind.kind && s.apiVersion === kind.apiVersion && s.state !== 'absent');
      },
      objectsOf: async (tenantId, _namespace, kinds) => {
        await follow(kinds);
        return cache.group(tenantId);
      },
      peek: (ref) => cache.get(ref),
      waitFor: async (tenantId, ref, settled, ms) => {
        await cache.waitFor(tenantId, () => settled(cache.get(ref)), Math.ceil(ms));
        return cache.get(ref);
      },
      apply: (object, options) => cache.apply(object, options),
      delete: async (ref) => void (await cache.delete(ref)),
    };
  }
}
