import type { EntityManager } from 'typeorm';
import type { Changed, MergedTable, Moved } from './person-merge.entity.js';

/** A row of the record that goes which cannot lie beside one of the record that stays, and what becomes of it. $1 stays, $2 goes. */
interface Clash {
  readonly table: MergedTable;
  readonly where: string;
  /** Column and its new value, as SQL over `t`. */
  readonly set: Readonly<Record<string, string>>;
}

const ENDED = { to_on: 'greatest(t.from_on, CURRENT_DATE)' };

const CLASHES: readonly Clash[] = [
  {
    table: 'enrolments',
    where: `t.person_id = $2 AND t.to_on IS NULL AND EXISTS (SELECT 1 FROM enrolments o WHERE o.person_id = $1 AND o.to_on IS NULL)`,
    set: { ...ENDED, end_reason: `'error'` },
  },
  {
    table: 'employments',
    where: `t.person_id = $2 AND t.to_on IS NULL AND EXISTS (SELECT 1 FROM employments o WHERE o.person_id = $1 AND o.to_on IS NULL
              AND o.organisation_id = t.organisation_id AND o.post = t.post AND o.subject IS NOT DISTINCT FROM t.subject)`,
    set: ENDED,
  },
  {
    table: 'guardianships',
    where: `t.to_on IS NULL AND ((t.child_id = $2 AND EXISTS (SELECT 1 FROM guardianships o WHERE o.child_id = $1 AND o.guardian_id = t.guardian_id AND o.to_on IS NULL))
              OR (t.guardian_id = $2 AND EXISTS (SELECT 1 FROM guardianships o WHERE o.guardian_id = $1 AND o.child_id = t.child_id AND o.to_on IS NULL)))`,
    set: ENDED,
  },
  {
    table: 'guardianships',
    where: `t.child_id = $2 AND t.main AND t.to_on IS NULL AND EXISTS (SELECT 1 FROM guardianships o WHERE o.child_id = $1 AND o.main AND o.to_on IS NULL)`,
    set: { main: 'false' },
  },
  {
    table: 'consents',
    where: `t.person_id = $2 AND t.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM consents o WHERE o.person_id = $1 AND o.withdrawn_at IS NULL)`,
    set: { withdrawn_at: 'now()', withdrawal_reason: `'merged'` },
  },
  {
    table: 'accounts',
    where: `t.person_id = $2 AND t.disabled_at IS NULL AND EXISTS (SELECT 1 FROM accounts o WHERE o.person_id = $1)`,
    set: { disabled_at: 'now()', disabled_reason: `'merged'` },
  },
];

const REFERENCES: readonly Omit<Moved, 'ids'>[] = [
  { table: 'enrolments', column: 'person_id' },
  { table: 'employments', column: 'person_id' },
  { table: 'guardianships', column: 'child_id' },
  { table: 'guardianships', column: 'guardian_id' },
  { table: 'consents', column: 'person_id' },
  { table: 'consents', column: 'given_by' },
  { table: 'data_requests', column: 'person_id' },
  { table: 'data_requests', column: 'guardian_id' },
];

/** Makes room: rows that the kept record has a like of are ended. Each as it was and as it is now. */
export async function settleClashes(manager: EntityManager, kept: string, gone: string): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const { table, where, set } of CLASHES) {
    const columns = Object.keys(set);
    const facts = (row: string): string => `jsonb_build_object(${columns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
    const [rows]: [Omit<Changed, 'table'>[], number] = await manager.query(
      `UPDATE ${table} t SET ${columns.map((name) => `${name} = ${set[name]!}`).join(', ')}
         FROM (SELECT t.* FROM ${table} t WHERE ${where} FOR UPDATE OF t) before
        WHERE t.id = before.id RETURNING t.id, ${facts('before')} AS was, ${facts('t')} AS now`,
      [kept, gone],
    );
    changed.push(...rows.map((row) => ({ table, ...row })));
  }
  return changed;
}

/** Leads every row of `gone` to `kept`. An account goes along only where the kept record has none. */
export async function moveRows(manager: EntityManager, kept: string, gone: string): Promise<Moved[]> {
  const moved: Moved[] = [];
  const move = async (reference: Omit<Moved, 'ids'>, and = ''): Promise<void> => {
    const { table, column } = reference;
    const [rows]: [{ id: string }[], number] = await manager.query(
      `UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2 ${and} RETURNING id`,
      [kept, gone],
    );
    if (rows.length > 0) moved.push({ ...reference, ids: rows.map(({ id }) => id) });
  };
  for (const reference of REFERENCES) await move(reference);
  await move({ table: 'accounts', column: 'person_id' }, 'AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.person_id = $1)');
  return moved;
}

/** Leads rows back to the record they came from, where nobody has led them elsewhere since. */
export async function moveBack(manager: EntityManager, kept: string, gone: string, moved: readonly Moved[]): Promise<void> {
  for (const { table, column, ids } of moved)
    await manager.query(`UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1 AND id = ANY ($3)`, [kept, gone, ids]);
}

/** Gives rows what they had, where they still are as the merge made them. */
export async function changeBack(manager: EntityManager, changed: readonly Changed[]): Promise<void> {
  for (const { table, id, was, now } of changed.toReversed()) {
    const columns = Object.keys(was);
    await manager.query(
      `UPDATE ${table} t SET ${columns.map((name) => `${name} = r.${name}`).join(', ')}
         FROM jsonb_populate_record(NULL::${table}, $2::jsonb) r WHERE t.id = $1 AND to_jsonb(t) @> $3::jsonb`,
      [id, JSON.stringify(was), JSON.stringify(now)],
    );
  }
}
