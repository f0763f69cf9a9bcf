import { Injectable } from '@nestjs/common';
import { Database, Sealer, tenantScope } from '#shuyuan/kernel';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { ByteSource } from '../formats/byte-source.js';
import type { RosterImport } from './import.entity.js';

/** Of an uploaded file. Small enough to be sealed and sent in one piece. */
export const PART_BYTES = 1024 * 1024;
const PURPOSE = 'roster.file';

/** Uploaded files, in sealed pieces in the database: under row-level security, seen by every process, gone with the import. */
@Injectable()
export class RosterParts {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** In the present transaction, at the end of what has been received. */
  async append(manager: EntityManager, { id, tenantId, received }: RosterImport, bytes: Buffer): Promise<void> {
    const box = await this.sealer.box(tenantId);
    await manager.query(`INSERT INTO roster_parts (import_id, tenant_id, start, bytes, sealed) VALUES ($1, $2, $3, $4, $5)`, [
      ...[id, tenantId, received, bytes.length],
      box.seal(PURPOSE, bytes.toString('base64')),
    ]);
  }

  source({ id, tenantId, fileBytes }: Pick<RosterImport, 'id' | 'tenantId' | 'fileBytes'>): ByteSource {
    return {
      size: Number(fileBytes),
      stream: (start, end) => Readable.from(this.range(tenantId, id, start, end), { objectMode: false }),
    };
  }

  private async *range(tenantId: string, id: string, start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const part = await this.at(tenantId, id, at);
      const from = at - part.start;
      const bytes = part.bytes.subarray(from, Math.min(part.bytes.length, end - part.start));
      yield bytes;
      at += bytes.length;
    }
  }

  private async at(tenantId: string, id: string, position: number): Promise<{ start: number; bytes: Buffer }> {
    const rows = await this.database.as(tenantScope(tenantId), (manager) =>
      manager.query<{ start: string; sealed: Buffer }[]>(
        `SELECT start, sealed FROM roster_parts WHERE import_id = $1 AND start <= $2 ORDER BY start DESC LIMIT 1`,
        [id, position],
      ),
    );
    const row = rows[0];
    if (!row) throw new Error(`the file of import ${id} is gone`);
    return { start: Number(row.start), bytes: Buffer.from(await this.sealer.open(PURPOSE, tenantId, row.sealed), 'base64') };
  }
}
