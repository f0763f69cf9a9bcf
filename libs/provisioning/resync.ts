import { Injectable, Logger } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { needsWrite, objectKey, refOf } from '#shuyuan/cluster';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { TENANT_KINDS } from '#shuyuan/templates';
import type { TenantState, TenantUsage } from '#shuyuan/tenants';
import { CachedPlaces } from './places/cached-places.js';
import { TenantObjects } from './tenant-objects.js';
import { namespaceOf, type RenderedTenant } from './tenant-values.js';
import { quotaOf, usageOf } from './usage.js';

/** A tenant at rest is verified anew this often, portal and all, however still its objects lie. */
const VERIFY_EVERY_MS = 10 * 60_000;
/** Between two breaths of the event loop. */
const AT_ONCE = 20;

interface Row extends RenderedTenant {
  readonly kind: string;
  readonly state: TenantState;
  readonly settled: boolean;
  readonly paused: boolean;
  /** Drift on record of which nobody said yet what became of it. */
  readonly drifted: boolean;
  readonly usage: TenantUsage | null;
  /** Moves with every change of the row. */
  readonly stamp: string;
}

interface Seen {
  readonly stamp: string;
  readonly revision: number;
  readonly verifyAt: number;
}

const AT_REST: readonly TenantState[] = ['ready', 'suspended', 'archived'];

/**
 * 重新比对: which tenants a pass would have something to do for. Every tenant at rest is rendered and compared with the objects
 * held in memory; one whose row and objects have not moved since is as it was found then. Costs one statement.
 */
@Injectable()
export class Resync {
  private readonly logger = new Logger(Resync.name);
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly database: Database,
    private readonly places: CachedPlaces,
    private readonly objects: TenantObjects,
  ) {}

  async due(): Promise<string[]> {
    const rows = await this.rows();
    const due: string[] = [];
    const known = new Set(rows.map((r) => r.id));
    for (const id of this.seen.keys()) if (!known.has(id)) this.seen.delete(id);
    for (const [index, row] of rows.entries()) {
      if (await this.isDue(row)) due.push(row.id);
      if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    }
    return due;
  }

  /** Forgets what was seen, so that everything is compared anew. */
  forget(): void {
    this.seen.clear();
  }

  private async isDue(row: Row): Promise<boolean> {
    if (row.paused && row.settled) return !this.unmoved(row, 0, Date.now());
    if (!row.settled || row.drifted || !AT_REST.includes(row.state)) return true;
    const now = Date.now();
    if (row.kind === 'connected' || row.state === 'archived') return !this.unmoved(row, 0, now);
    try {
      const place = await this.places.of(row);
      await place.follow(TENANT_KINDS);
      const revision = place.cache.revision(row.id);
      const seen = this.seen.get(row.id);
      if (seen?.stamp === row.stamp && seen.revision === revision) return !this.unmoved(row, revision, now);
      const { wanted, live } = await this.objects.load(row);
      const asWanted = wanted.length === live.size && wanted.every(({ object }) => !needsWrite(object, live.get(objectKey(refOf(object)))));
      const usage = usageOf(live.get(objectKey(quotaOf(namespaceOf(row)))));
      const measured = usage === undefined || isDeepStrictEqual(usage, row.usage);
      if (asWanted && measured) this.remember(row, revision, now);
      return !asWanted || !measured;
    } catch (error) {
      // The pass finds the same, and says so where people look.
      this.logger.debug(`tenant ${row.id} could not be compared: ${(error as Error).message}`);
      return true;
    }
  }

  /** Whether its row is as it was seen last, and its verification not yet due again. */
  private unmoved(row: Row, revision: number, now: number): boolean {
    const seen = this.seen.get(row.id);
    if (seen?.stamp === row.stamp && now < seen.verifyAt) return true;
    this.remember(row, revision, now);
    return false;
  }

  /** Verification is spread, so that a restart does not make all of it fall due at once. */
  private remember(row: Row, revision: number, now: number): void {
    this.seen.set(row.id, { stamp: row.stamp, revision, verifyAt: now + VERIFY_EVERY_MS * (0.5 + Math.random() / 2) });
  }

  /** Only what rendering needs: conditions and messages of thousands of tenants would be most of the work. */
  private rows(): Promise<Row[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(
        `SELECT id, slug, name, unit_code AS "unitCode", scope_path AS "scopePath", desired_state AS "desiredState", kind, state,
                cpu_millis AS "cpuMillis", memory_mib AS "memoryMiB", storage_gib AS "storageGiB", max_replicas AS "maxReplicas",
                template_version AS "templateVersion", cluster, usage, paused_reason IS NOT NULL AS paused,
                EXISTS (SELECT FROM drift_records d WHERE d.tenant_id = t.id AND d.settled_at IS NULL) AS drifted,
                observed_generation = generation AS settled, generation || ' ' || version || ' ' || extract(epoch FROM updated_at) AS stamp
           FROM tenants t WHERE state <> 'deleted' ORDER BY updated_at DESC`,
      ),
    );
  }
}
