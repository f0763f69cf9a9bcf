import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { CacheEvent, KubeObject } from '#shuyuan/cluster';
import { Database, tenantScope } from '#shuyuan/kernel';
import { LABELS } from '#shuyuan/templates';
import { TenantQueue } from '#shuyuan/tenants';
import { CachedPlaces } from '../places/cached-places.js';
import { WaitingRoom } from '../waiting-room.js';
import { hashOf } from './detect.js';

/** Somebody's `kubectl apply -f folder` is one change to us. */
const GATHER_MS = 200;

/** Looks at a tenant as soon as somebody else touches what it is made of, or what it waits for moves; a sweep would find it too, but later. */
@Injectable()
export class DriftTrigger implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(DriftTrigger.name);
  private readonly touched = new Set<string>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly places: CachedPlaces,
    private readonly queue: TenantQueue,
    private readonly room: WaitingRoom,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.places.changes.on('changed', (event) => {
      if (event.own || event.initial || !(touches(event) || this.room.waits(event.group ?? ''))) return;
      // Whoever takes the label off an object takes it out of the group.
      for (const tenant of [event.group, event.before?.metadata.labels?.[LABELS.tenant]]) if (tenant) this.touched.add(tenant);
      this.timer ??= setTimeout(() => void this.ask(), GATHER_MS);
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    const tenants = [...this.touched];
    this.touched.clear();
    for (const id of tenants) {
      // What cannot be asked for now is found by the next sweep.
      await this.database
        .as(tenantScope(id), () => this.queue.lookAt(id))
        .catch((error: Error) => this.logger.warn(`drift of ${id} left to the sweep: ${error.message}`));
    }
  }
}

/**
 * Whether it could be about what we want. What controllers write about their own work (status, their annotations) is not, and
 * neither is what another worker of ours applied, which shows by its stamp.
 */
export function touches({ type, before, after }: CacheEvent): boolean {
  if (type === 'deleted') return true;
  if (after && hashOf(after) !== undefined && hashOf(after) !== (before && hashOf(before))) return false;
  return !before || !after || !isDeepStrictEqual(ofInterest(before), ofInterest(after));
}

function ofInterest(object: KubeObject): object {
  const { metadata, status: _status, ...rest } = object;
  return { ...rest, labels: metadata.labels, hash: hashOf(object), ending: metadata['deletionTimestamp'] };
}
