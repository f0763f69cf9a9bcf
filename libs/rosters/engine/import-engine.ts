import { Injectable } from '@nestjs/common';
import { AppError, type Text } from '#shuyuan/kernel';
import { ImportRecords } from '../imports/import-records.js';
import { WORKING, type ImportState, type RosterImport } from '../imports/import.entity.js';
import { ApplyRows } from './apply-rows.service.js';
import { CheckRows } from './check-rows.service.js';
import { InspectFile } from './inspect-file.service.js';
import { StageRows } from './stage-rows.service.js';
import { UndoImport } from './undo-import.service.js';

type Working = (typeof WORKING)[number];

/** Does what the row of an import says, state after state, until there is nothing more to do. */
@Injectable()
export class ImportEngine {
  private readonly work: Readonly<Record<Working, (of: RosterImport) => Promise<void>>>;

  constructor(
    private readonly records: ImportRecords,
    inspecting: InspectFile,
    staging: StageRows,
    checking: CheckRows,
    applying: ApplyRows,
    undoing: UndoImport,
  ) {
    this.work = {
      inspecting: (of) => inspecting.run(of),
      reading: (of) => staging.run(of),
      checking: (of) => checking.run(of),
      applying: (of) => applying.run(of),
      undoing: (of) => undoing.run(of),
    };
  }

  async look(tenantId: string, id: string): Promise<void> {
    for (let before: ImportState | undefined; ;) {
      const of = await this.records.read(tenantId, id);
      if (!of || of.state === before || !isWorking(of.state)) return;
      before = of.state;
      try {
        await this.work[of.state](of);
      } catch (error) {
        // A file that nobody could read is told to whoever brought it; anything else is tried again.
        if (!(error instanceof AppError) || error.status >= 500) throw error;
        await this.failed(of, { zh: error.text('zh'), en: error.text('en') });
      }
    }
  }

  private async failed(of: RosterImport, message: Text): Promise<void> {
    await this.records.step(of, of.state, () => Promise.resolve({ state: 'failed', resumeTo: of.state, message }));
  }
}

const isWorking = (state: ImportState): state is Working => (WORKING as readonly ImportState[]).includes(state);
