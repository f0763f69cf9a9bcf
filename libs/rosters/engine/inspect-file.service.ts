import { Injectable } from '@nestjs/common';
import { inspect, type InspectedSheet } from '../fields/mapping.js';
import { openZip } from '../formats/zip.js';
import { formatErrors } from '../formats/format.errors.js';
import { ImportRecords, type Patch } from '../imports/import-records.js';
import type { RosterImport } from '../imports/import.entity.js';
import { RosterParts } from '../imports/parts.js';
import { isOneRoster } from '../oneroster/read-bundle.js';
import { openTables } from './sources.js';

const EMPTY = { kind: null, headingLine: 0, heading: [], columns: [], sample: [] } as const;

/** Looks at what was uploaded: which sheets there are, in which encoding, and how they may be meant. */
@Injectable()
export class InspectFile {
  constructor(
    private readonly records: ImportRecords,
    private readonly parts: RosterParts,
  ) {}

  async run(of: RosterImport): Promise<void> {
    const found = of.format === 'oneroster' ? await this.bundle(of) : await this.tables(of);
    await this.records.step(of, 'inspecting', () => Promise.resolve(found));
  }

  private async tables(of: RosterImport): Promise<Patch> {
    const file = await openTables(this.parts.source(of), of.fileName, of.encoding ?? undefined);
    const sheets: InspectedSheet[] = [];
    // A sheet keeps its place even when it is empty.
    for (const table of file.tables) sheets.push((await inspect(table)) ?? { name: table.name, ...EMPTY });
    if (sheets.every(({ heading }) => heading.length === 0))
      throw formatErrors['roster.header-missing']({ table: sheets[0]?.name ?? of.fileName });
    return { state: 'mapping', encoding: file.encoding, sheets, message: null };
  }

  /** OneRoster says itself what its files are. */
  private async bundle(of: RosterImport): Promise<Patch> {
    if (!isOneRoster(await openZip(this.parts.source(of)))) throw formatErrors['roster.not-oneroster']();
    return { state: 'reading', message: null };
  }
}
