import { Injectable } from '@nestjs/common';
import { inLanguage } from '#shuyuan/kernel';
import { ArchiveDto } from './archive.dto.js';
import type { Archive } from './archive.entity.js';
import { ArchiveStore } from './stores/archive-store.js';

/** How archives are shown; needs the store for where they lie. */
@Injectable()
export class ArchiveView {
  constructor(private readonly store: ArchiveStore) {}

  dto(a: Archive): ArchiveDto {
    return Object.assign(new ArchiveDto(), this.fields(a), { message: a.message && inLanguage(a.message) });
  }

  /** For the event log: whoever reads it chooses the language. */
  event(a: Archive): object {
    return { ...this.fields(a), message: a.message };
  }

  private fields(a: Archive): object {
    const { id, tenantId, tenantName, slug, state, objects, sha256, createdBy, version } = a;
    return {
      ...{ id, tenantId, tenantName, slug, state, objects, sha256, createdBy, version },
      bytes: a.bytes === null ? null : Number(a.bytes),
      rows: a.manifest && Object.fromEntries(a.manifest.tables.map((table) => [table.name, table.rows])),
      location: a.location && this.store.locate(a.location),
      restoringTo: a.restore?.slug ?? null,
      createdAt: a.createdAt.toISOString(),
      completedAt: a.completedAt?.toISOString() ?? null,
    };
  }
}
