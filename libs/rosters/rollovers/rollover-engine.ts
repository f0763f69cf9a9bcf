import { Injectable } from '@nestjs/common';
import { Database, EventLog, ROOT_SCOPE, tenantScope } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { changed, recordEffects } from '../engine/effects.js';
import { undoLast } from '../engine/undo.js';
import { Rollover, type RolloverState } from './rollover.entity.js';

/** Classes of one transaction; with their pupils some thousand rows. */
const CHUNK_CLASSES = 50;

type Patch = Partial<Omit<Rollover, 'id' | 'tenantId' | 'version' | 'updatedAt'>>;

/** $1 roll-over, $2 tenant, $3 after, $4 up to. A class that was changed or closed since the plan is left and told of. */
const MARK = `
  UPDATE rollover_classes r SET outcome = CASE WHEN o.version = r.version AND o.closed_on IS NULL THEN 'done' ELSE 'changed-since' END
    FROM organisations o
   WHERE r.rollover_id = $1 AND r.tenant_id = $2 AND r.ordinal > $3 AND r.ordinal <= $4 AND r.action <> 'keep' AND o.id = r.class_id AND o.tenant_id = $2`;

const DUE = `FROM rollover_classes r WHERE r.rollover_id = $1 AND r.tenant_id = $2 AND r.ordinal > $3 AND r.ordinal <= $4 AND r.outcome = 'done'`;

const MOVE_CLASSES = `
  WITH due AS (SELECT r.* ${DUE}),
  before AS MATERIALIZED (
    SELECT o.id, o.name, o.grade, o.closed_on, o.version, d.action, d.new_name FROM organisations o JOIN due d ON d.class_id = o.id WHERE o.tenant_id = $2 FOR UPDATE OF o),
  moved AS (
    UPDATE organisations o
       SET grade = CASE b.action WHEN 'promote' THEN o.grade + 1 ELSE o.grade END, name = coalesce(b.new_name, o.name),
           closed_on = CASE b.action WHEN 'graduate' THEN greatest($5::date - 1, o.opened_on) END, version = o.version + 1, updated_at = now()
      FROM before b WHERE o.id = b.id AND o.tenant_id = $2)
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'grade', grade, 'closed_on', closed_on, 'version', version)), '[]') AS changed FROM before`;

const GRADUATE = `
  WITH leaving AS MATERIALIZED (
    SELECT e.id FROM enrolments e JOIN (SELECT r.class_id ${DUE} AND r.action = 'graduate') c ON c.class_id = e.class_id
     WHERE e.tenant_id = $2 AND e.to_on IS NULL FOR UPDATE OF e),
  ended AS (
    UPDATE enrolments e SET to_on = greatest(e.from_on, $5::date - 1), end_reason = 'graduated' FROM leaving l WHERE e.id = l.id AND e.tenant_id = $2)
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id)), '[]') AS changed FROM leaving`;

/** Does a planned roll-over, or takes it back, chunk by chunk. Each chunk is one transaction with what undoes it. */
@Injectable()
export class RolloverEngine {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async look(tenantId: string, id: string): Promise<void> {
    while (await this.step(tenantId, id, 'applying', (manager, of) => this.apply(manager, of)));
    while (await this.step(tenantId, id, 'undoing', (manager, of) => this.undo(manager, of)));
  }

  async due(): Promise<Pick<Rollover, 'id' | 'tenantId'>[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(`SELECT id, tenant_id AS "tenantId" FROM rollovers WHERE state IN ('applying', 'undoing')`),
    );
  }

  /** In the present transaction. Each change is told to live screens. */
  async change(manager: EntityManager, of: Rollover, patch: Patch): Promise<Rollover> {
    Object.assign(of, patch, { version: of.version + 1, updatedAt: new Date() });
    await manager.save(of);
    const [tenant] = await manager.query<{ scopePath: string }[]>(`SELECT scope_path AS "scopePath" FROM tenants WHERE id = $1`, [
      of.tenantId,
    ]);
    if (!tenant) return of;
    const { id, tenantId, state, counts, message, version } = of;
    const data = { id, state, done: Number(of.done), total: Number(of.total), counts, message, version };
    await this.events.append({ type: 'roster.rollover', scopePath: tenant.scopePath, tenantId, data });
    return of;
  }

  private async step(
    tenantId: string,
    id: string,
    state: RolloverState,
    work: (manager: EntityManager, of: Rollover) => Promise<Patch>,
  ): Promise<boolean> {
    return this.database.as(tenantScope(tenantId), async (manager) => {
      const of = await manager.findOne(Rollover, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (of?.state !== state) return false;
      await this.change(manager, of, await work(manager, of));
      return true;
    });
  }

  private async apply(manager: EntityManager, of: Rollover): Promise<Patch> {
    const total = Number(of.total);
    if (of.position >= total) return { state: 'applied', finishedAt: new Date(), done: of.total };
    const upTo = Math.min(of.position + CHUNK_CLASSES, total);
    const range = [of.id, of.tenantId, of.position, upTo];
    await manager.query(MARK, range);
    const pupils = await changed(manager, GRADUATE, [...range, of.effectiveOn]);
    const classes = await changed(manager, MOVE_CLASSES, [...range, of.effectiveOn]);
    await recordEffects(manager, of, [
      { entity: 'classes', changed: classes },
      { entity: 'enrolments', changed: pupils },
    ]);
    const [late] = await manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM rollover_classes WHERE rollover_id = $1 AND tenant_id = $2 AND ordinal > $3 AND ordinal <= $4 AND outcome = 'changed-since'`,
      range,
    );
    const sum = (name: string, more: number): Record<string, number> => ({ [name]: (of.counts[name] ?? 0) + more });
    const counts = { ...of.counts, ...sum('classes', classes.length), ...sum('graduates', pupils.length), ...sum('changedSince', late!.n) };
    return { position: upTo, done: String(upTo), counts };
  }

  private async undo(manager: EntityManager, of: Rollover): Promise<Patch> {
    const last = await undoLast(manager, of);
    const kept = (of.counts['kept'] ?? 0) + (last?.kept ?? 0);
    if (last) return { done: String(Number(of.done) + 1), counts: { ...of.counts, kept } };
    return { state: 'undone', finishedAt: new Date(), done: of.total };
  }
}
