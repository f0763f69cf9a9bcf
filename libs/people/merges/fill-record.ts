import type { EntityManager } from 'typeorm';
import type { PersonBox } from '../persons/person-seals.js';
import type { Person } from '../persons/person.entity.js';
import type { MergeRecord } from './person-merge.entity.js';

const PLAIN = ['gender', 'birthOn', 'documentKind'] as const;
const SEALED = {
  documentSealed: 'documentNumber',
  studentNumberSealed: 'studentNumber',
  teacherNumberSealed: 'teacherNumber',
  mobileSealed: 'mobile',
} as const;
type Column = (typeof PLAIN)[number] | keyof typeof SEALED;
const COLUMNS = [...PLAIN, ...Object.keys(SEALED)] as readonly Column[];

/** Gives `kept` what it lacks of `gone`, and the keys that `gone` is found by. */
export async function fillFrom(manager: EntityManager, kept: Person, gone: Person): Promise<Pick<MergeRecord, 'filled' | 'keys'>> {
  const filled = COLUMNS.filter((name) => kept[name] === null && gone[name] !== null);
  Object.assign(kept, Object.fromEntries(filled.map((name) => [name, gone[name]])));
  const keys: MergeRecord['keys'] = await manager.query(
    `INSERT INTO person_keys (person_id, tenant_id, kind, blind) SELECT $1, tenant_id, kind, blind FROM person_keys WHERE person_id = $2
     ON CONFLICT DO NOTHING RETURNING kind, blind::text AS blind`,
    [kept.id, gone.id],
  );
  return { filled, keys };
}

/** Takes away again what was filled, where it still is what `gone` has: sealed columns may have been sealed anew since. */
export async function unfill(manager: EntityManager, kept: Person, gone: Person, record: MergeRecord, box: PersonBox): Promise<void> {
  const same = (name: Column): boolean =>
    name in SEALED
      ? box.open(kept, SEALED[name as keyof typeof SEALED]) === box.open(gone, SEALED[name as keyof typeof SEALED])
      : kept[name] === gone[name];
  const back = new Set(COLUMNS.filter((name) => record.filled.includes(name) && same(name)));
  // A document and its kind are one.
  if (back.has('documentKind') !== back.has('documentSealed'))
    for (const name of ['documentKind', 'documentSealed'] as const) back.delete(name);
  Object.assign(kept, Object.fromEntries([...back].map((name) => [name, null])));
  await manager.query(
    `DELETE FROM person_keys k USING jsonb_to_recordset($2::jsonb) AS r(kind text, blind text)
      WHERE k.person_id = $1 AND k.kind = r.kind AND k.blind = r.blind::bytea`,
    [kept.id, JSON.stringify(record.keys)],
  );
}
