import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Database, EventLog, tenantScope, type Text } from '#shuyuan/kernel';
import { PhaseDto, Tenant, TenantPhase, TenantViews, type Condition, type TenantState } from '#shuyuan/tenants';
import type { PhaseRecord } from './phase-recorder.js';

export interface Status {
  readonly state: TenantState;
  readonly message: Text | null;
  readonly conditions: Condition[];
  /** Whether this generation has been dealt with. */
  readonly observed: boolean;
}

/** Reads what is wanted and writes what was found. The only place where the reconciler touches tenant rows. */
@Injectable()
export class TenantStatus {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly views: TenantViews,
  ) {}

  async read(tenantId: string): Promise<{ tenant: Tenant; phases: TenantPhase[] } | undefined> {
    return this.database.as(tenantScope(tenantId), async (manager) => {
      const tenant = await manager.findOneBy(Tenant, { id: tenantId });
      return tenant ? { tenant, phases: await manager.findBy(TenantPhase, { tenantId }) } : undefined;
    });
  }

  /** Shows phases of a pass that is still going on. */
  async showPhases(tenant: Tenant, records: readonly PhaseRecord[]): Promise<void> {
    await this.database.as(tenantScope(tenant.id), () => this.writePhases(tenant, records));
  }

  /** The one status write at the end of a pass; nothing is written when nothing changed. */
  async finish(tenant: Tenant, records: readonly PhaseRecord[], status: Status): Promise<void> {
    const observedGeneration = status.observed ? tenant.generation : tenant.observedGeneration;
    const changed =
      status.state !== tenant.state ||
      !isDeepStrictEqual(status.message, tenant.message) ||
      observedGeneration !== tenant.observedGeneration ||
      !isDeepStrictEqual(sorted(status.conditions), sorted(tenant.conditions));
    if (!changed && records.length === 0) return;
    await this.database.as(tenantScope(tenant.id), async (manager) => {
      await this.writePhases(tenant, records);
      if (!changed) return;
      await manager.query(
        `UPDATE tenants SET state = $2, message = $3, conditions = $4, observed_generation = $5, updated_at = now(),
                ready_at = CASE WHEN $2 = 'ready' THEN coalesce(ready_at, now()) ELSE ready_at END
          WHERE id = $1`,
        [
          tenant.id,
          status.state,
          status.message && JSON.stringify(status.message),
          JSON.stringify(sorted(status.conditions)),
          observedGeneration,
        ],
      );
      const now = await manager.findOneByOrFail(Tenant, { id: tenant.id });
      await this.events.append({ type: 'tenant.changed', scopePath: now.scopePath, tenantId: now.id, data: this.views.event(now) });
    });
  }

  private async writePhases(tenant: Tenant, records: readonly PhaseRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.database.tx(async (manager) => {
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
      await this.events.appendAll(
        rows
          .sort((a, b) => a.ordinal - b.ordinal)
          .map((row) => ({
            type: 'tenant.phase',
            scopePath: tenant.scopePath,
            tenantId: tenant.id,
            data: { tenantId: tenant.id, ...PhaseDto.of(row), message: row.message },
          })),
      );
    });
  }
}

const sorted = (conditions: readonly Condition[]): Condition[] => [...conditions].sort((a, b) => a.type.localeCompare(b.type));
