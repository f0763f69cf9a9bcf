import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import {
  Database,
  caller,
  currentContext,
  decodeCursor,
  encodeCursor,
  fieldMessage,
  invalidFields,
  kernelErrors,
  type Page,
} from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { rosterErrors } from '../rosters.errors.js';
import type { ReviewDto } from './import.dto.js';
import type { CandidateDto, ImportRowDto, RowFindingDto, RowsQuery, Verdict } from './import-row.dto.js';
import { ImportRecords } from './import-records.js';
import { RosterImport } from './import.entity.js';

interface Row {
  readonly seq: string;
  readonly sheet: number;
  readonly line: number;
  readonly kind: string;
  readonly role: string | null;
  readonly verdict: Verdict;
  readonly name: string | null;
  readonly gender: string | null;
  readonly birthOn: string | null;
  readonly schoolName: string | null;
  readonly className: string | null;
  readonly findings: string[];
  readonly choice: string | null;
}

const ROWS = `
  SELECT r.seq, r.sheet, r.line, r.kind, r.role, r.verdict, r.name, r.gender, r.birth_on::text AS "birthOn", coalesce(r.school_name, r.school_ref) AS "schoolName",
         r.class_name AS "className", r.problems || r.notes AS findings, v.choice
    FROM roster_rows r LEFT JOIN roster_reviews v ON v.import_id = r.import_id AND v.tenant_id = r.tenant_id AND v.seq = r.seq
   WHERE r.import_id = $1 AND r.tenant_id = $2`;

/** Who a row might be about: by any number, or by name and birthday. */
const CANDIDATES = `
  WITH r AS (SELECT * FROM roster_rows WHERE import_id = $1 AND tenant_id = $2 AND seq = ANY ($3)),
  found AS (
    SELECT r.seq, coalesce(p.merged_into, p.id) AS person_id, k.kind AS by FROM r
      CROSS JOIN LATERAL (VALUES ('id-document', r.document_blind), ('student-number', r.student_blind), ('teacher-number', r.teacher_blind), ('mobile', r.mobile_blind)) AS v(kind, blind)
      JOIN person_keys k ON k.blind = v.blind AND k.kind = v.kind AND k.tenant_id = $2 JOIN persons p ON p.id = k.person_id AND p.tenant_id = $2
    UNION ALL
    SELECT r.seq, p.id, 'name-and-birth' FROM r JOIN persons p ON p.tenant_id = $2 AND p.name_key COLLATE "C" = r.name_key COLLATE "C" AND p.birth_on = r.birth_on AND p.merged_into IS NULL AND p.erased_at IS NULL
  )
  SELECT f.seq, p.id AS "personId", p.name, p.gender, p.birth_on::text AS "birthOn", array_agg(DISTINCT f.by) AS by,
         (SELECT string_agg(o.name, ' ' ORDER BY o.kind DESC) FROM enrolments e JOIN organisations o ON o.id IN (e.school_id, e.class_id) WHERE e.person_id = p.id AND e.to_on IS NULL) AS place
    FROM found f JOIN persons p ON p.id = f.person_id AND p.tenant_id = $2 GROUP BY f.seq, p.id ORDER BY f.seq, p.id`;

/** 试运行报告 by row, and what people decide about rows that the rules leave open (人工确认). */
@Injectable()
export class ImportRowsService {
  constructor(
    private readonly database: Database,
    private readonly records: ImportRecords,
    private readonly audit: AuditLog,
  ) {}

  async list(importId: string, query: RowsQuery): Promise<Page<ImportRowDto>> {
    return this.database.tx(async (manager) => {
      const of = await manager.findOneBy(RosterImport, { id: importId });
      if (!of) throw kernelErrors['resource.not-found']();
      const limit = query.limit ?? 50;
      const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [0];
      if (!Number.isSafeInteger(after)) throw kernelErrors['request.cursor-invalid']();
      const verdict = query.verdict ? [query.verdict] : [];
      const rows = await manager.query<Row[]>(
        `${ROWS} AND r.seq > $3 ${query.verdict ? 'AND r.verdict = $5' : ''} ORDER BY r.seq LIMIT $4`,
        [...[importId, of.tenantId, after, limit + 1], ...verdict],
      );
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: await this.dtos(manager, of, page),
        nextCursor: last ? encodeCursor([Number(last.seq)]) : null,
        // Of an import that was over long ago only the counts are left.
        total: rows.length === 0 && !query.cursor ? 0 : query.verdict ? (of.counts[query.verdict] ?? 0) : Number(of.staged),
      };
    });
  }

  /** Keeps a decision; it takes effect at once on the row and stays when the check is done anew. */
  async decide(importId: string, seq: number, dto: ReviewDto): Promise<ImportRowDto> {
    return this.database.tx(async (manager) => {
      const of = await this.records.locked(manager, importId);
      const { tenantId } = of;
      if (of.state !== 'checked') throw rosterErrors['roster.action-not-allowed']({ state: of.state });
      const [row] = await manager.query<Row[]>(`${ROWS} AND r.seq = $3`, [importId, tenantId, seq]);
      if (!row) throw kernelErrors['resource.not-found']();
      if (row.verdict !== 'review' && !row.choice) throw rosterErrors['roster.not-for-review']({ seq });
      const candidates = await this.candidates(manager, of, [seq]);
      if (dto.choice === 'match' && !candidates.some(({ personId }) => personId === dto.personId))
        throw invalidFields([{ field: 'personId', code: 'person-unknown' }]);
      const personId = dto.choice === 'match' ? dto.personId : null;
      await manager.query(
        `INSERT INTO roster_reviews (import_id, tenant_id, seq, choice, person_id, decided_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (import_id, seq) DO UPDATE SET choice = excluded.choice, person_id = excluded.person_id, decided_by = excluded.decided_by, decided_at = now()`,
        [importId, tenantId, seq, dto.choice, personId, caller().id],
      );
      const verdict: Verdict = ({ create: 'new', match: 'same', skip: 'skip' } as const)[dto.choice];
      await manager.query(
        `UPDATE roster_rows SET verdict = $4, matched_id = $5, notes = array_append(array_remove(notes, 'row:decided'), 'row:decided') WHERE import_id = $1 AND tenant_id = $2 AND seq = $3`,
        [importId, tenantId, seq, verdict, personId],
      );
      const counts = { ...of.counts, [row.verdict]: (of.counts[row.verdict] ?? 1) - 1 };
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      await this.records.change(manager, of, { counts });
      await this.audit.record({
        action: 'roster.import.review',
        tenantId,
        object: { type: 'roster-import', id: importId },
        detail: { line: row.line, choice: dto.choice },
      });
      const [decided] = await manager.query<Row[]>(`${ROWS} AND r.seq = $3`, [importId, tenantId, seq]);
      return (await this.dtos(manager, of, [decided!]))[0]!;
    });
  }

  private async dtos(manager: EntityManager, of: RosterImport, rows: readonly Row[]): Promise<ImportRowDto[]> {
    const open = rows.filter(({ verdict, choice }) => verdict === 'review' || choice !== null).map(({ seq }) => Number(seq));
    const candidates = open.length > 0 ? await this.candidates(manager, of, open) : [];
    return rows.map((row) => ({
      ...row,
      seq: Number(row.seq),
      findings: row.findings.map(findingOf),
      candidates: candidates.filter(({ seq }) => seq === row.seq).map(({ seq: _, ...candidate }) => candidate),
    }));
  }

  private candidates(
    manager: EntityManager,
    { id, tenantId }: RosterImport,
    seqs: readonly number[],
  ): Promise<(CandidateDto & { seq: string })[]> {
    return manager.query(CANDIDATES, [id, tenantId, seqs]);
  }
}

/** `field:code` or `field:code:parameter`. */
function findingOf(finding: string): RowFindingDto {
  const [field = 'row', code = '', param] = finding.split(':');
  if (field === 'change') return { field: code, code: 'changes', message: fieldMessage({ field: code, code: 'changes' }, language()) };
  return { field, code, message: fieldMessage({ field, code, ...(param ? { params: { 0: param } } : {}) }, language()) };
}

const language = (): 'zh' | 'en' => currentContext()?.language ?? 'zh';
