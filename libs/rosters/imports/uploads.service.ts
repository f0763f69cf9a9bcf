import { Injectable } from '@nestjs/common';
import { Database } from '#shuyuan/kernel';
import { RosterQueue } from '../engine/roster-queue.js';
import { rosterErrors } from '../rosters.errors.js';
import { ImportRecords } from './import-records.js';
import type { RosterImport } from './import.entity.js';
import { PART_BYTES, RosterParts } from './parts.js';

export const TUS_VERSION = '1.0.0';

/** 断点续传, by the core protocol of tus 1.0 (tus.io): what has arrived stays, and the client asks where to go on. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly records: ImportRecords,
    private readonly parts: RosterParts,
    private readonly queue: RosterQueue,
  ) {}

  /** Takes `body` from `offset` on, piece by piece, each kept at once. A cut connection costs what is less than a piece. */
  async receive(id: string, offset: number, body: AsyncIterable<Buffer>): Promise<RosterImport> {
    let of = await this.records.get(id);
    if (of.state !== 'uploading') throw rosterErrors['roster.action-not-allowed']({ state: of.state });
    if (Number(of.received) !== offset) throw rosterErrors['roster.offset-wrong']({ received: of.received });
    for await (const piece of pieces(body)) of = await this.keep(id, Number(of.received), piece);
    if (of.received === of.fileBytes && of.state === 'uploading') of = await this.complete(id);
    return of;
  }

  private async keep(id: string, offset: number, bytes: Buffer): Promise<RosterImport> {
    return this.database.tx(async (manager) => {
      const of = await this.records.locked(manager, id);
      if (of.state !== 'uploading') throw rosterErrors['roster.action-not-allowed']({ state: of.state });
      if (Number(of.received) !== offset) throw rosterErrors['roster.offset-wrong']({ received: of.received });
      if (offset + bytes.length > Number(of.fileBytes)) throw rosterErrors['roster.too-much']({ bytes: of.fileBytes });
      await this.parts.append(manager, of, bytes);
      Object.assign(of, { received: String(offset + bytes.length), updatedAt: new Date() });
      return manager.save(of);
    });
  }

  private async complete(id: string): Promise<RosterImport> {
    return this.database.tx(async (manager) => {
      const of = await this.records.locked(manager, id);
      if (of.state !== 'uploading') return of;
      const changed = await this.records.change(manager, of, { state: 'inspecting' });
      await this.queue.lookAt('import', changed);
      return changed;
    });
  }
}

/** Whole pieces, and what is left when the body ends or breaks off. */
async function* pieces(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      for (let rest = chunk; rest.length > 0;) {
        const taken = rest.subarray(0, PART_BYTES - length);
        held.push(taken);
        length += taken.length;
        rest = rest.subarray(taken.length);
        if (length < PART_BYTES) continue;
        yield Buffer.concat(held);
        held = [];
        length = 0;
      }
    }
  } catch {
    // The client went away: what it sent is kept, and it will ask for the offset.
  }
  if (length > 0) yield Buffer.concat(held);
}
