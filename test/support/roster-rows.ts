import { asOwner } from './tenant-fixture.js';

/** What a platform has of people: how many rows, and each row but for the time and count of its changes. */
export interface PeopleSnapshot {
  readonly count: Record<string, number>;
  readonly rows: Record<string, string>;
  /** Transactions that wrote the rows: the same only while not one has been written. */
  readonly written: Record<string, string>;
}

const TABLES = ['organisations', 'persons', 'person_keys', 'enrolments', 'employments', 'guardianships'];
/** Sealing the same number twice gives two texts; what is sealed is compared by its key. */
const PLAIN = `- '{version,updated_at,id_document_sealed,student_number_sealed,teacher_number_sealed,mobile_sealed}'::text[]`;

export async function peopleOf(ownerUrl: string, tenantId: string): Promise<PeopleSnapshot> {
  return asOwner(ownerUrl, async (owner) => {
    const snapshot: PeopleSnapshot = { count: {}, rows: {}, written: {} };
    for (const table of TABLES) {
      const { rows } = await owner.query<{ n: number; rows: string; written: string }>(
        `SELECT count(*)::int AS n, coalesce(md5(string_agg(md5((to_jsonb(t) ${PLAIN})::text), '' ORDER BY (to_jsonb(t) ${PLAIN})::text)), '') AS rows,
                coalesce(md5(string_agg(t.xmin::text, '' ORDER BY (to_jsonb(t) ${PLAIN})::text)), '') AS written
           FROM ${table} t WHERE tenant_id = $1`,
        [tenantId],
      );
      Object.assign(snapshot.count, { [table]: rows[0]!.n });
      Object.assign(snapshot.rows, { [table]: rows[0]!.rows });
      Object.assign(snapshot.written, { [table]: rows[0]!.written });
    }
    return snapshot;
  });
}
