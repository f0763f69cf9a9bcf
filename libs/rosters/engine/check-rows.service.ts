import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportRecords, type Patch } from '../imports/import-records.js';
import type { Counts, RosterImport } from '../imports/import.entity.js';
import { COUNT, FIND_CHANGES, FIND_CIRCLES, FIND_DANGLING, JOIN_FACTS } from './check/changes.js';
import { DERIVE_ORGANISATIONS, MATCH_ORGANISATIONS } from './check/organisations.js';
import {
  APPLY_REVIEWS,
  FIND_REPEATED_REFS,
  FIND_REPEATS,
  FORGET,
  JOIN_GUARDIANS,
  MATCH_BY_NAME,
  MATCH_BY_NUMBER,
  MATCH_GUARDIANS,
} from './check/people.js';

/** Rows compared in one transaction. */
const CHUNK_ROWS = 20_000;

interface Step {
  readonly name: string;
  readonly sql: readonly string[];
  /** `rows`: over rows in chunks ($3 after, $4 up to); `source`: $3 is the source; else the import as a whole. */
  readonly over: 'all' | 'source' | 'rows' | 'rows-source';
  /** Compares with people who are there: nothing to do on a platform without any. */
  readonly people?: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'forget', sql: FORGET, over: 'all' },
  { name: 'repeats', sql: [...FIND_REPEATED_REFS, ...FIND_REPEATS], over: 'all' },
  { name: 'facts', sql: JOIN_FACTS, over: 'all' },
  { name: 'organisations', sql: DERIVE_ORGANISATIONS, over: 'all' },
  { name: 'known organisations', sql: MATCH_ORGANISATIONS, over: 'source' },
  { name: 'numbers', sql: [MATCH_BY_NUMBER], over: 'rows-source', people: true },
  { name: 'names', sql: [MATCH_BY_NAME], over: 'rows-source', people: true },
  { name: 'guardians', sql: [MATCH_GUARDIANS], over: 'rows-source', people: true },
  { name: 'reviews', sql: APPLY_REVIEWS, over: 'all' },
  { name: 'same guardians', sql: JOIN_GUARDIANS, over: 'all' },
  { name: 'dangling', sql: [...FIND_DANGLING, ...FIND_CIRCLES], over: 'all' },
  { name: 'changes', sql: [FIND_CHANGES], over: 'rows', people: true },
];

/**
 * Steps over the whole import compare sets. What was staged a moment ago has not been counted yet, and PostgreSQL, taking it
 * for small, would compare each row with each; the compiler would not pay either.
 */
const HASHED = `SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`;

const CHANGED_SINCE = {
  zh: '核对之后平台内的人员有变化，有新的行需要确认',
  en: 'People of the platform have changed since the check; there are more rows to decide',
};

/** 试运行: finds out what each staged row would do, in SQL, and changes nothing but the staged rows. */
@Injectable()
export class CheckRows {
  constructor(private readonly records: ImportRecords) {}

  async run(of: RosterImport): Promise<void> {
    let now: RosterImport | undefined = of;
    while (now?.state === 'checking') now = await this.records.step(of, 'checking', (manager, current) => this.step(manager, current));
  }

  private async step(manager: EntityManager, of: RosterImport): Promise<Patch> {
    const { id, tenantId, source } = of;
    const step = STEPS[of.step];
    const total = Number(of.staged);
    if (!step) return this.finished(of, await this.counts(manager, of));
    const needed = !step.people || (await this.hasPeople(manager, tenantId));
    const rows = step.over.startsWith('rows');
    const upTo = needed && rows ? Math.min(Number(of.position) + CHUNK_ROWS, total) : total;
    if (needed) {
      const values = { all: [], source: [source], rows: [of.position, upTo], 'rows-source': [of.position, upTo, source] }[step.over];
      if (!rows) await manager.query(HASHED);
      for (const sql of step.sql) await manager.query(sql, [id, tenantId, ...values]);
    }
    const over = upTo >= total;
    const through = (of.step + (total === 0 ? 1 : upTo / total)) / STEPS.length;
    return { step: over ? of.step + 1 : of.step, position: over ? '0' : String(upTo), done: String(Math.round(total * through)) };
  }

  /** Rows that were decided by people are compared once more before they are applied. What is new then is asked first. */
  private finished(of: RosterImport, counts: Counts): Patch {
    const asked = (of.counts['review'] ?? 0) < (counts['review'] ?? 0);
    const next = { step: 0, position: '0', total: of.staged, counts, resumeTo: null };
    if (of.resumeTo !== 'applying') return { ...next, state: 'checked', done: of.staged, message: null };
    return asked
      ? { ...next, state: 'checked', done: of.staged, message: CHANGED_SINCE }
      : { ...next, state: 'applying', done: '0', message: null };
  }

  async counts(manager: EntityManager, { id, tenantId }: Pick<RosterImport, 'id' | 'tenantId'>): Promise<Counts> {
    const [row] = await manager.query<{ counts: Counts }[]>(COUNT, [id, tenantId]);
    return row!.counts;
  }

  private async hasPeople(manager: EntityManager, tenantId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(`SELECT 1 FROM persons WHERE tenant_id = $1 LIMIT 1`, [tenantId]);
    return rows.length > 0;
  }
}
