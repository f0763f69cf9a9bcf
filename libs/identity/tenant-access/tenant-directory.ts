import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, EVENTS_CHANNEL, Notifications, ROOT_SCOPE, currentContext } from '#shuyuan/kernel';

/** Bounds what a lost announcement could cost. */
const LIFE_MS = 5000;

/** What deciding about access has to know of a platform. */
export interface TenantFacts {
  readonly id: string;
  /** The same, as the place a grant may reach. */
  readonly tenantId: string;
  readonly unitCode: string;
  readonly name: string;
  readonly scopePath: string;
  readonly standing: 'open' | 'suspended' | 'deleted';
}

/** An archived one (归档) is held like a suspended one. */
const STANDING: Record<string, TenantFacts['standing']> = { active: 'open', deleted: 'deleted' };

interface Row {
  readonly place: { readonly unitCode: string; readonly name: string; readonly scopePath: string; readonly desiredState: string } | null;
}

/** Where each platform stands in the tree, read once and forgotten with every event that concerns it. */
@Injectable()
export class TenantDirectory implements OnModuleInit {
  private readonly cache = new LRUCache<string, TenantFacts>({ max: 5000, ttl: LIFE_MS });

  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(EVENTS_CHANNEL, (payload) => {
      const { type, tenantId } = JSON.parse(payload) as { type?: string; tenantId?: string };
      if (type && !type.startsWith('tenant.')) return;
      if (tenantId) this.cache.delete(tenantId);
      else this.cache.clear();
    });
    this.notifications.on('reconnected', () => this.cache.clear());
  }

  /** Undefined for what never was. */
  async find(id: string): Promise<TenantFacts | undefined> {
    const known = this.cache.get(id);
    if (known) return known;
    const [row] = await this.database.read<Row>('SELECT tenant_place($1) AS place', [id], currentContext()?.unit ? undefined : ROOT_SCOPE);
    if (!row?.place) return undefined;
    const { desiredState, ...place } = row.place;
    const facts: TenantFacts = { id, tenantId: id, ...place, standing: STANDING[desiredState] ?? 'suspended' };
    this.cache.set(id, facts);
    return facts;
  }
}
