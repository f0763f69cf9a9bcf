import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { COPY_COLUMNS } from '../records/staged-row.js';

/** Room for one row, which is what most take; more is made where it does not do. */
const ROW_BYTES = 1024;
/** What a character takes at most in UTF-8, counted by UTF-16's halves. */
const MOST_BYTES_EACH = 3;

/** Rows in the form that COPY takes, outside the heap: as text they would be its largest part, and long-lived. */
export class CopyBatch {
  private buffer: Buffer;
  private length = 0;
  rows = 0;

  constructor(expected: number) {
    this.buffer = Buffer.allocUnsafe(expected * ROW_BYTES);
  }

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.length);
  }

  add(line: string): void {
    if (this.length + line.length * MOST_BYTES_EACH > this.buffer.length) {
      const larger = Buffer.allocUnsafe(2 * this.buffer.length + line.length * MOST_BYTES_EACH);
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    this.length += this.buffer.write(line, this.length);
    this.rows += 1;
  }
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
  if (!stream.write(batch.bytes)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
  await manager.query(`INSERT INTO roster_rows (import_id, tenant_id, ${COLUMNS}) SELECT $1, $2, ${COLUMNS} FROM pg_temp.${INTAKE}`, [
    importId,
    tenantId,
  ]);
}
