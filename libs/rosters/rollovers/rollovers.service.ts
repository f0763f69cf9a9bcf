import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import {
  Database,
  caller,
  checkVersion,
  decodeCursor,
  encodeCursor,
  kernelErrors,
  keysetPage,
  uniqueViolation,
  type Page,
} from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { RosterQueue } from '../engine/roster-queue.js';
import { rosterErrors } from '../rosters.errors.js';
import { actionsOf, type RolloverAction } from './rollover-actions.js';
import { RolloverEngine } from './rollover-engine.js';
import { planClass, type ClassNow } from './rollover-plan.js';
import { Rollover, RolloverClass, type ClassAction } from './rollover.entity.js';
import type { ClassesQuery, CreateRolloverDto, RolloversQuery } from './rollover.dto.js';

const NEWEST_FIRST = { column: 'r.createdAt', type: 'timestamptz', descending: true } as const;

interface FoundClass extends ClassNow {
  readonly id: string;
  readonly schoolName: string;
  readonly students: number;
  readonly version: number;
}

/** Every class that is open, school by school, with how many are in it. */
const CLASSES = `
  SELECT c.id, coalesce(s.name, '') AS "schoolName", c.name, c.stage, c.grade, c.entry_year AS "entryYear", c.class_no AS "classNo", c.version,
         (SELECT count(*)::int FROM enrolments e WHERE e.class_id = c.id AND e.to_on IS NULL) AS students
    FROM organisations c LEFT JOIN organisations s ON s.id = c.parent_id AND s.tenant_id = $1
   WHERE c.tenant_id = $1 AND c.kind = 'class' AND c.closed_on IS NULL
   ORDER BY s.name, s.id, c.stage, c.grade, c.class_no NULLS LAST, c.name, c.id`;

/** 学年升级: planned for all classes at once, looked through by a person, then done as one job. */
@Injectable()
export class RolloversService {
  constructor(
    private readonly database: Database,
    private readonly engine: RolloverEngine,
    private readonly queue: RosterQueue,
    private readonly audit: AuditLog,
  ) {}

  async create(tenantId: string, dto: CreateRolloverDto): Promise<Rollover> {
    const { schoolYear, effectiveOn = `${schoolYear}-09-01` } = dto;
    try {
      return await this.database.tx(async (manager) => {
        const found = await manager.query<FoundClass[]>(CLASSES, [tenantId]);
        if (found.length === 0) throw rosterErrors['rollover.nothing']();
        const { id: createdBy, displayName: createdByName } = caller();
        const of = await manager.save(
          manager.create(Rollover, { tenantId, schoolYear, effectiveOn, createdBy, createdByName, total: String(found.length) }),
        );
        const planned = found.map((one, index) => ({ ...one, ordinal: index + 1, ...planClass(one, schoolYear) }));
        await manager.query(
          `INSERT INTO rollover_classes (rollover_id, tenant_id, ordinal, class_id, school_name, name, stage, grade, students, action, new_name, version)
           SELECT $1, $2, ordinal, id, "schoolName", name, stage, grade, students, action, "newName", version
             FROM jsonb_to_recordset($3::jsonb) AS c(ordinal int, id uuid, "schoolName" text, name text, stage text, grade int, students int, action text, "newName" text, version int)`,
          [of.id, tenantId, JSON.stringify(planned)],
        );
        await this.audited('roster.rollover.plan', of);
        return of;
      });
    } catch (error) {
      if (uniqueViolation(error) === 'rollovers_year') throw rosterErrors['rollover.year-done']({ year: schoolYear });
      throw error;
    }
  }

  async list(query: RolloversQuery): Promise<Page<Rollover>> {
    return this.database.tx(async (manager) => {
      const { rows, nextCursor, total } = await keysetPage(
        manager.createQueryBuilder(Rollover, 'r').where('true'),
        'r.id',
        NEWEST_FIRST,
        query,
      );
      return { items: rows, nextCursor, total };
    });
  }

  async get(id: string): Promise<Rollover> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(Rollover, { id });
      if (!found) throw kernelErrors['resource.not-found']();
      return found;
    });
  }

  async classes(id: string, query: ClassesQuery): Promise<Page<RolloverClass>> {
    await this.get(id);
    return this.database.tx(async (manager) => {
      const limit = query.limit ?? 50;
      const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [0];
      const find = manager.createQueryBuilder(RolloverClass, 'c').where('c.rolloverId = :id', { id });
      if (query.action) find.andWhere('c.action = :action', { action: query.action });
      const total = await find.clone().getCount();
      const rows = await find
        .andWhere('c.ordinal > :after', { after: Number(after) || 0 })
        .orderBy('c.ordinal')
        .limit(limit + 1)
        .getMany();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit), nextCursor: last ? encodeCursor([last.ordinal]) : null, total };
    });
  }

  /** Says otherwise for one class, while it is only planned. */
  async plan(id: string, ordinal: number, action: ClassAction): Promise<RolloverClass> {
    return this.database.tx(async (manager) => {
      const of = await this.allowed(manager, id, 'plan');
      const one = await manager.findOneBy(RolloverClass, { rolloverId: id, ordinal });
      if (!one) throw kernelErrors['resource.not-found']();
      const [now] = (await manager.query<FoundClass[]>(CLASSES, [of.tenantId])).filter((found) => found.id === one.classId);
      const newName =
        action === 'promote' && now ? planClass({ ...now, entryYear: of.schoolYear - now.grade }, of.schoolYear).newName : null;
      return manager.save(Object.assign(one, { action, newName }));
    });
  }

  async apply(id: string, ifMatch?: string): Promise<Rollover> {
    return this.act(id, 'apply', ifMatch, () => ({ state: 'applying', position: 0, done: '0' }));
  }

  async stop(id: string): Promise<Rollover> {
    return this.act(id, 'stop', undefined, ({ state }) => ({ state: 'stopped', resumeTo: state }));
  }

  async resume(id: string): Promise<Rollover> {
    return this.act(id, 'resume', undefined, ({ resumeTo }) => ({ state: resumeTo ?? 'applying', resumeTo: null }));
  }

  async undo(id: string, ifMatch?: string): Promise<Rollover> {
    return this.act(id, 'undo', ifMatch, () => ({ state: 'undoing', resumeTo: null, done: '0' }));
  }

  async discard(id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const of = await this.allowed(manager, id, 'discard');
      await manager.delete(Rollover, { id });
      await this.audited('roster.rollover.discard', of);
    });
  }

  private async act(
    id: string,
    action: RolloverAction,
    ifMatch: string | undefined,
    decide: (of: Rollover) => Parameters<RolloverEngine['change']>[2],
  ): Promise<Rollover> {
    return this.database.tx(async (manager) => {
      const of = await this.allowed(manager, id, action);
      checkVersion(ifMatch, of.version);
      const changed = await this.engine.change(manager, of, decide(of));
      await this.audited(`roster.rollover.${action}`, changed);
      await this.queue.lookAt('rollover', changed);
      return changed;
    });
  }

  private async allowed(manager: EntityManager, id: string, action: RolloverAction): Promise<Rollover> {
    const of = await manager.findOne(Rollover, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!of) throw kernelErrors['resource.not-found']();
    if (!actionsOf(of).includes(action)) throw rosterErrors['roster.action-not-allowed']({ state: of.state });
    return of;
  }

  private audited(action: string, { id, tenantId, schoolYear, counts }: Rollover): Promise<void> {
    return this.audit.record({ action, tenantId, object: { type: 'rollover', id }, detail: { schoolYear, counts } });
  }
}
