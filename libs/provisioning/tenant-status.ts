import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Database, EventLog, tenantScope, type NewEvent, type Text } from '#shuyuan/kernel';
import { PhaseDto, Tenant, TenantPhase, TenantViews, type Condition, type TenantState, type TenantUsage } from '#shuyuan/tenants';
import type { EntityManager } from 'typeorm';
import { Leases, type Lease } from './leases.js';
import type { PhaseRecord } from './phase-recorder.js';

export interface Status {
  readonly state: TenantState;
  readonly message: Text | null;
  readonly conditions: Condition[];
  /** Whether this generation has been dealt with. */
  readonly observed: boolean;
  /** What is in use; left as it was when absent. */
  readonly usage?: TenantUsage | undefined;
  /** Of the portal's key as it is in the cluster now; left as it was when absent. */
  readonly portalKeyHash?: Buffer | undefined;
}

export interface OpenPass {
  readonly tenant: Tenant;
  readonly phases: TenantPhase[];
  readonly lease: Lease;
}

/** Reads what is wanted and writes what was found. The only place where the reconciler touches tenant rows. */
@Injectable()
export class TenantStatus {
  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  /** The beginning of a pass. A number: another worker is at it, ask again after so many milliseconds. */
  async open(tenantId: string): Promise<OpenPass | number | undefined> {
    return this.database.as(tenantScope(tenantId), async (manager) => {
      // First the lease: whoever had it may have written until then.
      const lease = await this.leases.acquire(manager, tenantId);
      if (typeof lease === 'number') return lease;
      const tenant = await manager.findOneBy(Tenant, { id: tenantId });
      if (tenant && !isOver(tenant)) return { tenant, phases: await manager.findBy(TenantPhase, { tenantId }), lease };
      await lease.release(manager);
      return undefined;
    });
  }

  /** Shows phases of a pass that is still going on. */
  async showPhases(tenant: Tenant, records: readonly PhaseRecord[]): Promise<void> {
    await this.database.as(tenantScope(tenant.id), async (manager) => {
      await this.events.appendAll(await this.writePhases(manager, tenant, records));
    });
  }

  /**
   * The one status write at the end of a pass, which gives the lease back; only that is written when nothing changed.
   * Throws LeaseLostError, with nothing written, where another worker has the tenant by now.
   */
  async finish({ tenant, lease }: OpenPass, records: readonly PhaseRecord[], status: Status): Promise<void> {
    const observedGeneration = status.observed ? tenant.generation : tenant.observedGeneration;
    const changed =
      status.state !== tenant.state ||
      !isDeepStrictEqual(status.message, tenant.message) ||
      observedGeneration !== tenant.observedGeneration ||
      (status.portalKeyHash !== undefined && !isDeepStrictEqual(status.portalKeyHash, tenant.portalKeyHash)) ||
      (status.usage !== undefined && !isDeepStrictEqual(status.usage, tenant.usage)) ||
      !isDeepStrictEqual(sorted(status.conditions), sorted(tenant.conditions));
    await this.database.as(tenantScope(tenant.id), async (manager) => {
      await lease.release(manager);
      const events = await this.writePhases(manager, tenant, records);
      if (changed) events.push(await this.writeTenant(manager, tenant, { ...status, observedGeneration }));
      await this.events.appendAll(events);
    });
  }

  private async writeTenant(manager: EntityManager, tenant: Tenant, status: Status & { observedGeneration: number }): Promise<NewEvent> {
    const [row]: Record<string, unknown>[] = await manager.query(
      `WITH written AS (UPDATE tenants SET state = $2, message = $3, conditions = $4, observed_generation = $5, usage = coalesce($6, usage), portal_key_hash = coalesce($7, portal_key_hash),
              updated_at = now(), ready_at = CASE WHEN $2 = 'ready' THEN coalesce(ready_at, now()) ELSE ready_at END
        WHERE id = $1 RETURNING *) SELECT * FROM written`,
      [
        tenant.id,
        status.state,
        status.message && JSON.stringify(status.message),
        JSON.stringify(sorted(status.conditions)),
        status.observedGeneration,
        status.usage && JSON.stringify(status.usage),
        status.portalKeyHash,
      ],
    );
    const { columns } = manager.connection.getMetadata(Tenant);
    // What is wanted may have changed since the pass began, so it is told as it is now.
    const now = manager.create(Tenant, Object.fromEntries(columns.map((c) => [c.propertyName, row?.[c.databaseName]])));
    return { type: 'tenant.changed', scopePath: now.scopePath, tenantId: now.id, data: this.views.event(now) };
  }

  private async writePhases(manager: EntityManager, tenant: Tenant, records: readonly PhaseRecord[]): Promise<NewEvent[]> {
    if (records.length === 0) return [];
    const rows: TenantPhase[] = await manager.query(
      `INSERT INTO tenant_phases (tenant_id, phase, ordinal, status, generation, attempt, started_at, finished_at, reason, message)
       SELECT $1, phase, ordinal, status, generation, CASE WHEN status IN ('failed', 'waiting') THEN 1 ELSE 0 END, "startedAt", "finishedAt", reason, message
         FROM jsonb_to_recordset($2::jsonb) AS r(phase text, ordinal int, status text, generation int, "startedAt" timestamptz, "finishedAt" timestamptz, reason text, message jsonb)
       ON CONFLICT (tenant_id, phase) DO UPDATE SET status = excluded.status, generation = excluded.generation, finished_at = excluded.finished_at,
         started_at = CASE WHEN tenant_phases.generation = excluded.generation AND tenant_phases.status IN ('waiting', 'running') THEN tenant_phases.started_at ELSE excluded.started_at END,
         attempt = CASE WHEN excluded.status IN ('failed', 'waiting') THEN tenant_phases.attempt + 1 WHEN excluded.status = 'running' THEN tenant_phases.attempt ELSE 0 END,
         reason = excluded.reason, message = excluded.message
       RETURNING phase, ordinal, status, generation, attempt, started_at AS "startedAt", finished_at AS "finishedAt", reason, message`,
      [tenant.id, JSON.stringify(records)],
    );
    return rows
      .sort((a, b) => a.ordinal - b.ordinal)
      .map((row) => ({
        type: 'tenant.phase',
        scopePath: tenant.scopePath,
        tenantId: tenant.id,
        data: { tenantId: tenant.id, ...PhaseDto.of(row), message: row.message },
      }));
  }
}

/** Nothing of it is anywhere, and nothing is wanted of it. */
const isOver = ({ state, desiredState }: Tenant): boolean => state === 'deleted' || (state === 'archived' && desiredState === 'archived');

const sorted = (conditions: readonly Condition[]): Condition[] => [...conditions].sort((a, b) => a.type.localeCompare(b.type));
