import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, caller, checkVersion, keysetPage, uniqueViolation, type Page } from '#shuyuan/kernel';
import { today } from '#shuyuan/people';
import type { EntityManager } from 'typeorm';
import { RosterQueue } from '../engine/roster-queue.js';
import { FIELDS_OF, HEADING_OF } from '../fields/fields.js';
import type { InspectedSheet } from '../fields/mapping.js';
import { rosterErrors } from '../rosters.errors.js';
import { actionsOf, type ImportAction } from './import-actions.js';
import { ImportRecords, type Patch } from './import-records.js';
import { RosterImport } from './import.entity.js';
import type { CreateImportDto, ImportsQuery, MappingDto } from './import.dto.js';

const NEWEST_FIRST = { column: 'i.createdAt', type: 'timestamptz', descending: true } as const;

/** 名册导入, as wishes: rows say what is wanted, the worker does it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly records: ImportRecords,
    private readonly queue: RosterQueue,
    private readonly audit: AuditLog,
  ) {}

  async create(tenantId: string, dto: CreateImportDto): Promise<RosterImport> {
    return this.database.tx(async (manager) => {
      const { id: createdBy, displayName: createdByName } = caller();
      const of = manager.create(RosterImport, {
        ...{ tenantId, format: dto.format, source: dto.source ?? (dto.format === 'oneroster' ? 'oneroster' : 'roster') },
        ...{ fileName: dto.fileName, fileBytes: String(dto.fileBytes), encoding: dto.encoding ?? null },
        ...{ effectiveOn: dto.effectiveOn ?? today(), createdBy, createdByName },
      });
      const saved = await manager.save(of);
      await this.audited('roster.import.create', saved);
      return saved;
    });
  }

  async list(query: ImportsQuery): Promise<Page<RosterImport>> {
    return this.database.tx(async (manager) => {
      const { rows, nextCursor, total } = await keysetPage(
        manager.createQueryBuilder(RosterImport, 'i').where('true'),
        'i.id',
        NEWEST_FIRST,
        query,
      );
      return { items: rows, nextCursor, total };
    });
  }

  get(id: string): Promise<RosterImport> {
    return this.records.get(id);
  }

  /** Reads (or reads anew) as the sheets are said to be meant. */
  async start(id: string, dto: MappingDto, ifMatch?: string): Promise<RosterImport> {
    return this.act(id, 'start', ifMatch, async (manager, of) => {
      const sheets = of.sheets.map((sheet) => planned(sheet, dto));
      for (const { name } of dto.sheets)
        if (!of.sheets.some((sheet) => sheet.name === name)) throw rosterErrors['roster.sheet-unknown']({ sheet: name });
      const complete = (sheet: InspectedSheet): boolean =>
        !!sheet.kind && FIELDS_OF[sheet.kind].needed.every((field) => sheet.columns.includes(field));
      const unfit = sheets.find((sheet) => sheet.kind && !complete(sheet));
      if (unfit?.kind || !sheets.some(complete)) {
        const fields = unfit?.kind ? FIELDS_OF[unfit.kind].needed.map((field) => HEADING_OF[field]).join('、') : HEADING_OF.name;
        throw rosterErrors['roster.nothing-to-read']({ fields });
      }
      for (const table of ['roster_rows', 'roster_organisations', 'roster_reviews'])
        await manager.query(`DELETE FROM ${table} WHERE import_id = $1 AND tenant_id = $2`, [id, of.tenantId]);
      return {
        ...{
          state: 'reading',
          resumeTo: null,
          sheets,
          staged: '0',
          step: 0,
          position: '0',
          done: '0',
          total: null,
          counts: {},
          message: null,
        },
        ...(dto.effectiveOn ? { effectiveOn: dto.effectiveOn } : {}),
        ...(dto.encoding ? { encoding: dto.encoding } : {}),
      };
    });
  }

  /** Does what the check found. What waits for a decision has to be decided, or left out. */
  async apply(id: string, options: { leaveUndecided?: boolean | undefined }, ifMatch?: string): Promise<RosterImport> {
    return this.act(id, 'apply', ifMatch, async (manager, of) => {
      const count = of.counts['review'] ?? 0;
      if (count > 0 && !options.leaveUndecided) throw rosterErrors['roster.reviews-open']({ count });
      if (!['new', 'change', 'same', 'twin'].some((verdict) => of.counts[verdict])) throw rosterErrors['roster.nothing-to-apply']();
      const decided = await manager.query<unknown[]>(`SELECT 1 FROM roster_reviews WHERE import_id = $1 AND tenant_id = $2 LIMIT 1`, [
        id,
        of.tenantId,
      ]);
      const next =
        decided.length > 0 ? ({ state: 'checking', resumeTo: 'applying' } as const) : ({ state: 'applying', resumeTo: null } as const);
      return { ...next, step: 0, position: '0', done: '0', message: null };
    });
  }

  /** Between two chunks; what has been done stays, to be gone on with or undone. */
  async stop(id: string): Promise<RosterImport> {
    return this.act(id, 'stop', undefined, (_, { state }) => ({ state: 'stopped', resumeTo: state }));
  }

  async resume(id: string): Promise<RosterImport> {
    return this.act(id, 'resume', undefined, (_, { resumeTo }) => ({ state: resumeTo!, resumeTo: null, message: null }));
  }

  async undo(id: string, ifMatch?: string): Promise<RosterImport> {
    return this.act(id, 'undo', ifMatch, async (manager, of) => {
      const [row] = await manager.query<{ n: string }[]>(`SELECT count(*) AS n FROM roster_effects WHERE job_id = $1 AND tenant_id = $2`, [
        id,
        of.tenantId,
      ]);
      return { state: 'undoing', resumeTo: null, done: '0', total: row!.n, message: null };
    });
  }

  /** The import with its file and what was staged. One that did something stays as the record of it. */
  async discard(id: string): Promise<void> {
    await this.database.tx(async (manager) => {
      const of = await this.allowed(manager, id, 'discard');
      for (const table of ['roster_rows', 'roster_organisations', 'roster_effects'])
        await manager.query(`DELETE FROM ${table} WHERE ${table === 'roster_effects' ? 'job_id' : 'import_id'} = $1 AND tenant_id = $2`, [
          id,
          of.tenantId,
        ]);
      await manager.remove(of);
      await this.audited('roster.import.discard', Object.assign(of, { id }));
    });
  }

  private async act(
    id: string,
    action: ImportAction,
    ifMatch: string | undefined,
    decide: (manager: EntityManager, of: RosterImport) => Patch | Promise<Patch>,
  ): Promise<RosterImport> {
    try {
      return await this.database.tx(async (manager) => {
        const of = await this.allowed(manager, id, action);
        checkVersion(ifMatch, of.version);
        const changed = await this.records.change(manager, of, await decide(manager, of));
        await this.audited(`roster.import.${action}`, changed);
        await this.queue.lookAt('import', changed);
        return changed;
      });
    } catch (error) {
      if (uniqueViolation(error) === 'roster_imports_writing') throw rosterErrors['roster.another-at-work']();
      throw error;
    }
  }

  private async allowed(manager: EntityManager, id: string, action: ImportAction): Promise<RosterImport> {
    const of = await this.records.locked(manager, id);
    if (!actionsOf(of).includes(action)) throw rosterErrors['roster.action-not-allowed']({ state: of.state });
    return of;
  }

  private audited(action: string, { id, tenantId, fileName, counts }: RosterImport): Promise<void> {
    return this.audit.record({ action, tenantId, object: { type: 'roster-import', id }, detail: { fileName, counts } });
  }
}

function planned(sheet: InspectedSheet, dto: MappingDto): InspectedSheet {
  const said = dto.sheets.find(({ name }) => name === sheet.name);
  if (!said) return { ...sheet, kind: null };
  return { ...sheet, kind: said.kind, columns: sheet.heading.map((_, index) => said.columns[index] ?? null) };
}
