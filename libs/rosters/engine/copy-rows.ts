import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { COPY_COLUMNS } from '../records/staged-row.js';

/** Rows of one source, in the form that COPY takes, with the last number among them. */
export interface CopyBatch {
  readonly text: string;
  readonly rows: number;
}

const COLUMNS = COPY_COLUMNS.join(', ');
const INTAKE = 'roster_intake';

/**
 * COPY does not go into a table under row-level security, so the rows go into a temporary one that lives as long as the
 * transaction and from there, under the tenant's scope, into the staging table.
 */
export async function copyRows(manager: EntityManager, importId: string, tenantId: string, batch: CopyBatch): Promise<void> {
  await manager.query(`CREATE TEMPORARY TABLE ${INTAKE} ON COMMIT DROP AS SELECT ${COLUMNS} FROM roster_rows WITH NO DATA`);
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const stream = client.query(copyFrom(`COPY pg_temp.${INTAKE} (${COLUMNS}) FROM STDIN`));
  const done = finished(stream);
  if (!stream.write(batch.text)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
  await manager.query(`INSERT INTO roster_rows (import_id, tenant_id, ${COLUMNS}) SELECT $1, $2, ${COLUMNS} FROM pg_temp.${INTAKE}`, [
    importId,
    tenantId,
  ]);
}
