import { Injectable, Logger } from '@nestjs/common';
import type { KubeObject } from '#shuyuan/cluster';
import { Database, ROOT_SCOPE, Vault } from '#shuyuan/kernel';
import { TenantObjects, namespaceOf } from '#shuyuan/provisioning';
import { Tenant, TenantChanges } from '#shuyuan/tenants';
import { ArchiveRecords } from './archive-records.js';
import type { Archive } from './archive.entity.js';
import { readArchive } from './format/archive-reader.js';
import { writeArchive, type Written } from './format/archive-writer.js';
import { ArchiveStore } from './stores/archive-store.js';
import { removeArchived, tablesOf } from './tenant-rows.js';

/** The reconciler says when the workload has stopped; this only asks the row. */
const LOOK_AGAIN_MS = 500;

/** Somebody edited the tenant's data while it was being archived: the archive is made anew. */
class ChangedMeanwhileError extends Error {}

/**
 * 归档: once the platform is stopped, its data is written to the store, read back to the last byte, and only then removed
 * here. Whatever dies on the way, the next look begins with what the rows say; a file that was not finished never counts.
 */
@Injectable()
export class ArchiveExport {
  private readonly logger = new Logger(ArchiveExport.name);

  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
    private readonly vault: Vault,
    private readonly objects: TenantObjects,
    private readonly changes: TenantChanges,
    private readonly records: ArchiveRecords,
  ) {}

  async run(archive: Archive, tenant: Tenant): Promise<{ requeueAfterMs?: number }> {
    if (tenant.desiredState !== 'archived') return this.takenBack(archive);
    // Stopped first, so that nothing changes any more; a failure on that way is the reconciler's to tell.
    if (tenant.state !== 'archiving' || tenant.observedGeneration !== tenant.generation) return { requeueAfterMs: LOOK_AGAIN_MS };
    const { attempt, key } = await this.begin(archive);
    try {
      const written = await this.write(archive, tenant, key);
      const expected = { archiveId: archive.id, tenantId: tenant.id, sha256: written.sha256 };
      await readArchive(this.store, this.vault, key, expected);
      await this.release(archive, attempt, key, written);
    } catch (error) {
      if (error instanceof ChangedMeanwhileError) {
        this.logger.log(`archive ${archive.id}: data of the tenant changed meanwhile, made anew`);
        return { requeueAfterMs: LOOK_AGAIN_MS };
      }
      await this.records.failed(archive, error);
      throw error;
    }
    return {};
  }

  /** Removes what an earlier attempt left, and opens a new one under a key of its own. */
  private async begin(archive: Archive): Promise<{ attempt: number; key: string }> {
    if (archive.location) await this.store.remove(archive.location);
    const attempt = archive.attempt + 1;
    const key = `${archive.slug}/${archive.id}-${attempt}.tar.gz.age`;
    await this.records.update(archive.id, { state: 'writing', attempt, location: key });
    return { attempt, key };
  }

  private async write(archive: Archive, tenant: Tenant, key: string): Promise<Written> {
    const { live } = await this.objects.load(tenant);
    return this.database.as(ROOT_SCOPE, (manager) =>
      writeArchive(this.store, this.vault, key, {
        archiveId: archive.id,
        tenantId: tenant.id,
        tenant: { slug: tenant.slug, name: tenant.name, unitCode: tenant.unitCode, namespace: namespaceOf(tenant) },
        objects: [...live.values()].map(withoutManagedFields),
        tables: tablesOf(manager, tenant.id),
      }),
    );
  }

  /** From here on the archive is where the data is. The reconciler goes on: it sees archiveId and releases the namespace. */
  private async release(archive: Archive, attempt: number, key: string, written: Written): Promise<void> {
    await this.database.as(ROOT_SCOPE, () =>
      this.changes.change(archive.tenantId, { record: 'archive-complete', generation: false }, async (tenant, manager) => {
        const now = await this.records.locked(manager, archive.id);
        if (tenant.desiredState !== 'archived' || now.attempt !== attempt) throw new ChangedMeanwhileError();
        if (!(await removeArchived(manager, tenant.id, written.manifest))) throw new ChangedMeanwhileError();
        tenant.archiveId = archive.id;
        Object.assign(now, {
          ...{ state: 'complete', location: key, bytes: String(written.bytes), sha256: written.sha256 },
          ...{ objects: written.manifest.objects.length, manifest: written.manifest, message: null, completedAt: new Date() },
        });
        await this.records.save(manager, now);
      }),
    );
  }

  private async takenBack(archive: Archive): Promise<{ requeueAfterMs?: number }> {
    if (archive.location) await this.store.remove(archive.location);
    await this.records.update(archive.id, {
      state: 'expired',
      location: null,
      message: { zh: '归档已取消，平台继续使用', en: 'Taken back; the platform stays in use' },
    });
    return {};
  }
}

/** Who set which field when is of no use later, and most of an object. */
function withoutManagedFields(object: KubeObject): KubeObject {
  const { managedFields: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}
