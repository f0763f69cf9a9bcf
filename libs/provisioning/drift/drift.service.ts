import { Injectable } from '@nestjs/common';
import { Database, EventLog, keysetPage, tenantScope, type Page } from '#shuyuan/kernel';
import { Tenant } from '#shuyuan/tenants';
import { In } from 'typeorm';
import type { Drift } from './detect.js';
import { DriftRecord } from './drift-record.entity.js';
import { DriftDto, type DriftQuery } from './drift.dto.js';

/** The feed of what others did to objects of tenants, and what became of it. */
@Injectable()
export class DriftService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Records what a pass found; what is already on record as open is told once. */
  async found(tenant: Tenant, drifts: readonly Drift[], state: 'pending' | 'held'): Promise<void> {
    if (drifts.length === 0) return;
    await this.write(
      tenant,
      `INSERT INTO drift_records (tenant_id, api_version, kind, namespace, name, change, manager, fields, state)
       SELECT $1, "apiVersion", kind, namespace, name, change, manager, array(SELECT jsonb_array_elements_text(fields)), $3
         FROM jsonb_to_recordset($2::jsonb) AS d("apiVersion" text, kind text, namespace text, name text, change text, manager text, fields jsonb)
       ON CONFLICT (tenant_id, api_version, kind, coalesce(namespace, ''), name) WHERE settled_at IS NULL
       DO UPDATE SET state = excluded.state WHERE drift_records.state <> excluded.state
       RETURNING *`,
      [tenant.id, JSON.stringify(drifts.map(({ ref, ...rest }) => ({ ...rest, ...ref }))), state],
    );
  }

  /** A pass that came to its end has put right all that was open. */
  async settled(tenant: Tenant): Promise<void> {
    await this.write(
      tenant,
      `UPDATE drift_records SET state = CASE change WHEN 'orphaned' THEN 'removed' ELSE 'repaired' END, settled_at = clock_timestamp()
        WHERE tenant_id = $1 AND settled_at IS NULL RETURNING *`,
      [tenant.id],
    );
  }

  async list(query: DriftQuery): Promise<Page<DriftDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(DriftRecord, 'd').innerJoin(Tenant, 't', 't.id = d.tenantId').where('true');
      if (query.tenantId) find.andWhere('d.tenantId = :tenantId', { tenantId: query.tenantId });
      if (query.state) find.andWhere('d.state = :state', { state: query.state });
      if (query.cityCode) find.andWhere('(t.cityCode = :city OR t.unitCode = :city)', { city: query.cityCode });
      const { rows, nextCursor, total } = await keysetPage(find, 'd.id', { column: 'd.at', type: 'timestamptz', descending: true }, query);
      const tenants = new Map((await manager.findBy(Tenant, { id: In(rows.map((r) => r.tenantId)) })).map((t) => [t.id, t]));
      return { items: rows.map((r) => DriftDto.of(r, tenants.get(r.tenantId)!)), nextCursor, total };
    });
  }

  private async write(tenant: Tenant, sql: string, parameters: unknown[]): Promise<void> {
    await this.database.as(tenantScope(tenant.id), async (manager) => {
      const rows: StoredDrift[] = await manager.query(`WITH written AS (${sql}) SELECT * FROM written`, parameters);
      await this.events.appendAll(
        rows.map((row) => ({
          type: 'drift.recorded',
          scopePath: tenant.scopePath,
          tenantId: tenant.id,
          data: DriftDto.of({ ...row, tenantId: row.tenant_id, apiVersion: row.api_version, settledAt: row.settled_at }, tenant),
        })),
      );
    });
  }
}

type StoredDrift = DriftRecord & { tenant_id: string; api_version: string; settled_at: Date | null };
