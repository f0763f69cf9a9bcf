import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportRecords, type Patch } from '../imports/import-records.js';
import type { RosterImport } from '../imports/import.entity.js';
import { CHANGE_ORGANISATIONS, CREATE_ORGANISATIONS } from './apply/organisations.js';
import {
  CHANGE_KEYS,
  CHANGE_PERSONS,
  CREATE_KEYS,
  CREATE_PERSONS,
  EMPLOY_NEW,
  EMPLOY_OWN,
  EMPLOY_PLACED,
  ENROL_NEW,
  ENROL_OWN,
  ENROL_PLACED,
  LEAVE_LATE,
  LINK_GUARDIANS,
} from './apply/people.js';
import { CheckRows } from './check-rows.service.js';
import { changed, created, recordEffects, type Effect } from './effects.js';

/** Rows applied in one transaction: about half a second, after which it can be stopped. */
const CHUNK_ROWS = 5_000;

/** Most files have no placements, and many no guardians. */
const ABOUT = {
  people: `kind = 'person'`,
  placements: `kind = 'placement'`,
  guardians: `(kind = 'link' OR relation IS NOT NULL)`,
} as const;

type Range = readonly [importId: string, tenantId: string, after: string, upTo: string];

/** Organisations first, then people with where they are, then what refers to people. */
const STEPS = ['organisations', 'people', 'placements', 'guardians'] as const;

/** Does what the check found, chunk by chunk. Each chunk is one transaction with what undoes it. */
@Injectable()
export class ApplyRows {
  constructor(
    private readonly records: ImportRecords,
    private readonly checks: CheckRows,
  ) {}

  async run(of: RosterImport): Promise<void> {
    let now: RosterImport | undefined = of;
    while (now?.state === 'applying') now = await this.records.step(of, 'applying', (manager, current) => this.step(manager, current));
  }

  private async step(manager: EntityManager, of: RosterImport): Promise<Patch> {
    const step = STEPS[of.step];
    const total = Number(of.staged);
    if (!step)
      return {
        state: 'applied',
        finishedAt: new Date(),
        done: of.total ?? '0',
        counts: await this.checks.counts(manager, of),
        message: null,
      };
    if (step === 'organisations') {
      await this.organisations(manager, of);
      return { step: 1, position: '0', done: '0', total: String(total * (STEPS.length - 1)) };
    }
    const upTo = Math.min(Number(of.position) + CHUNK_ROWS, total);
    const range: Range = [of.id, of.tenantId, of.position, String(upTo)];
    if (await this.hasSome(manager, ABOUT[step], range)) await this[step](manager, of, range);
    const done = total * (of.step - 1) + upTo;
    return upTo >= total ? { step: of.step + 1, position: '0', done: String(done) } : { position: String(upTo), done: String(done) };
  }

  private async organisations(manager: EntityManager, { id, tenantId, source, effectiveOn, format }: RosterImport): Promise<void> {
    const made = await created(manager, CREATE_ORGANISATIONS, [id, tenantId, source, effectiveOn, format === 'oneroster']);
    const differing = await changed(manager, CHANGE_ORGANISATIONS, [id, tenantId]);
    await recordEffects(manager, { id, tenantId }, [{ entity: 'organisations', created: made, changed: differing }]);
  }

  private async people(manager: EntityManager, of: RosterImport, range: Range): Promise<void> {
    await manager.query(LEAVE_LATE, [...range]);
    const persons = await created(manager, CREATE_PERSONS, [...range, of.source, of.format === 'oneroster']);
    await manager.query(CREATE_KEYS, [...range]);
    const enrolments = await created(manager, ENROL_NEW, range);
    const some = await this.hasSome(manager, `verdict = 'change'`, range);
    const differing = some ? await changed(manager, CHANGE_PERSONS, range) : [];
    if (differing.length > 0) for (const sql of CHANGE_KEYS) await manager.query(sql, [...range]);
    await recordEffects(manager, of, [
      { entity: 'persons', created: persons, changed: differing },
      { entity: 'enrolments', created: enrolments },
      ...(some ? await enrolled(manager, range, ENROL_OWN) : []),
      { entity: 'employments', created: await created(manager, EMPLOY_NEW, range) },
      { entity: 'employments', created: some ? await created(manager, EMPLOY_OWN, range) : [] },
    ]);
  }

  private async placements(manager: EntityManager, of: RosterImport, range: Range): Promise<void> {
    await recordEffects(manager, of, [
      ...(await enrolled(manager, range, ENROL_PLACED)),
      { entity: 'employments', created: await created(manager, EMPLOY_PLACED, range) },
    ]);
  }

  private async guardians(manager: EntityManager, of: RosterImport, range: Range): Promise<void> {
    await recordEffects(manager, of, [{ entity: 'guardianships', created: await created(manager, LINK_GUARDIANS, range) }]);
  }

  private async hasSome(manager: EntityManager, what: string, range: Range): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM roster_rows WHERE import_id = $1 AND tenant_id = $2 AND seq > $3 AND seq <= $4 AND ${what} LIMIT 1`,
      [...range],
    );
    return rows.length > 0;
  }
}

async function enrolled(manager: EntityManager, range: Range, { end, begin }: { end: string; begin: string }): Promise<Effect[]> {
  return [
    { entity: 'enrolments', changed: await changed(manager, end, range) },
    { entity: 'enrolments', created: await created(manager, begin, range) },
  ];
}
