import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database, EVENTS_CHANNEL, Notifications, ROOT_SCOPE } from '#shuyuan/kernel';

/** Bounds what a lost announcement could cost. */
const LIFE_MS = 5000;
const CHANGES = /^tenant\./;

/** What deciding about access has to know of a platform. */
export interface TenantFacts {
  readonly id: string;
  readonly unitCode: string;
  readonly scopePath: string;
  readonly standing: 'open' | 'suspended' | 'deleted';
}

/** An archived one (归档) is held like a suspended one. */
const STANDING: Record<string, TenantFacts['standing']> = { active: 'open', deleted: 'deleted' };

interface Row {
  unitCode: string;
  scopePath: string;
  desiredState: string;
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
      const { type, tenantId } = JSON.parse(payload) as { type: string; tenantId?: string };
      if (!CHANGES.test(type)) return;
      if (tenantId) this.cache.delete(tenantId);
      else this.cache.clear();
    });
    this.notifications.on('reconnected', () => this.cache.clear());
  }

  /** Undefined for what never was. */
  async find(id: string): Promise<TenantFacts | undefined> {
    const known = this.cache.get(id);
    if (known) return known;
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<Row[]>(
        `SELECT unit_code AS "unitCode", scope_path AS "scopePath", desired_state AS "desiredState" FROM tenants WHERE id = $1`,
        [id],
      ),
    );
    if (!rows[0]) return undefined;
    const { unitCode, scopePath, desiredState } = rows[0];
    const facts: TenantFacts = { id, unitCode, scopePath, standing: STANDING[desiredState] ?? 'suspended' };
    this.cache.set(id, facts);
    return facts;
  }
}
