import { Injectable } from '@nestjs/common';
import { ImportRecords } from '../imports/import-records.js';
import type { RosterImport } from '../imports/import.entity.js';
import { undoLast } from './undo.js';

/** 撤销导入: takes back what the import did, the last first, chunk by chunk. */
@Injectable()
export class UndoImport {
  constructor(private readonly records: ImportRecords) {}

  async run(of: RosterImport): Promise<void> {
    let now: RosterImport | undefined = of;
    while (now?.state === 'undoing')
      now = await this.records.step(of, 'undoing', async (manager, current) => {
        const last = await undoLast(manager, current);
        const kept = (current.counts['kept'] ?? 0) + (last?.kept ?? 0);
        if (last) return { done: String(Number(current.done) + 1), counts: { ...current.counts, kept } };
        return { state: 'undone', finishedAt: new Date(), done: current.total ?? '0', message: kept > 0 ? keptText(kept) : null };
      });
  }
}

const keptText = (count: number) => ({
  zh: `已撤销；有 ${count} 条记录在导入后又被使用或修改，予以保留`,
  en: `Undone; ${count} record(s) have been used or changed since the import and stay`,
});
