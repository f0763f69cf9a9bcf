import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, ROOT_SCOPE, currentContext, type Unit } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import { trailOf } from './audit-trail.js';
import { hideSecrets } from './hide-secrets.js';

const APPEND = 'SELECT audit_append($1::jsonb)';
/** Only where the transaction has written something: what merely read has done nothing yet. */
const APPEND_TO_WRITES = `${APPEND} WHERE pg_current_xact_id_if_assigned() IS NOT NULL`;

/** Who did what, for which platform, from where, when, with what result (审计). Rows are appended and never changed. */
@Injectable()
export class AuditLog implements OnModuleInit {
  private readonly logger = new Logger(AuditLog.name);
  private readonly kept = new WeakMap<Unit, object[]>();

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.database.beforeEachCommit((unit, result) => this.flush(unit, result));
  }

  /**
   * Within a transaction: appended as it commits, so that the act and its record exist together or not at all, and the
   * chain is held for no longer than that. What was refused or failed is recorded all the same when the transaction is
   * undone. Without one: at once. In a writing route it stands for the row that the route would leave by itself.
   */
  async record(entry: AuditEntry): Promise<void> {
    const context = currentContext();
    const row = rowOf(entry);
    const trail = trailOf(context?.request);
    if (trail) trail.recorded = entry.result ?? 'ok';
    const unit = context?.unit;
    if (!unit) return this.apart([row]);
    const rows = this.kept.get(unit);
    if (rows) rows.push(row);
    else this.kept.set(unit, [row]);
    if (row.result === 'ok') unit.afterRollback.push(() => void (trail && (trail.recorded = undefined)));
    else unit.afterRollback.push(() => this.apart([row]).catch((error: Error) => this.logger.error(`not recorded: ${error.message}`)));
  }

  private apart(rows: object[]): Promise<void> {
    return this.database.as(ROOT_SCOPE, (manager) => append(manager, APPEND, rows));
  }

  private async flush(unit: Unit, result: unknown): Promise<void> {
    const rows = this.kept.get(unit);
    if (rows) return append(unit.manager, APPEND, rows);
    const trail = trailOf(currentContext()?.request);
    if (!trail?.operation || trail.recorded) return;
    const done: { done: number }[] = await unit.manager.query(APPEND_TO_WRITES, [JSON.stringify([rowOf(trail.entry('ok', result))])]);
    if (done.length === 0) return;
    trail.recorded = 'ok';
    unit.afterRollback.push(() => void (trail.recorded = undefined));
  }
}

async function append(manager: EntityManager, sql: string, rows: object[]): Promise<void> {
  await manager.query(sql, [JSON.stringify(rows)]);
}

function rowOf({ action, object, result = 'ok', tenantId, scopePath, detail, actor }: AuditEntry) {
  const { principal, request, correlationId } = currentContext() ?? {};
  return hideNuls({
    tenantId: tenantId === undefined ? (principal?.tenantId ?? null) : tenantId,
    scopePath: scopePath ?? principal?.scopePath ?? null,
    actorId: actor ? actor.id : (principal?.id ?? null),
    actorName: actor ? actor.name : (principal?.displayName ?? null),
    actorRoles: principal?.roles ?? [],
    sessionId: principal?.sessionId ?? null,
    ip: request?.ip ?? null,
    userAgent: request?.headers['user-agent']?.slice(0, 300) ?? null,
    action,
    objectType: object.type,
    // May be what somebody typed into an address.
    objectId: hideSecrets(object.id),
    result,
    detail: hideSecrets({ ...detail, ...(principal?.viewAs ? { viewAs: principal.viewAs } : {}) }),
    correlationId: correlationId ?? null,
  });
}

const hideNuls = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\u0000', '') : (value as unknown)]),
  ) as T;
