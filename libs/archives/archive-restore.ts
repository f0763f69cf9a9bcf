import { Injectable } from '@nestjs/common';
import type { KubeObject } from '#shuyuan/cluster';
import { ClusterPool } from '#shuyuan/clusters';
import { AppError, Database, ROOT_SCOPE, Vault, tenantTables, uniqueViolation } from '#shuyuan/kernel';
import { namespaceOf } from '#shuyuan/provisioning';
import { BudgetsService, Tenant, TenantChanges } from '#shuyuan/tenants';
import type { EntityManager } from 'typeorm';
import { ArchiveRecords, textOf } from './archive-records.js';
import type { Archive, RestoreWish } from './archive.entity.js';
import { archiveErrors } from './archives.errors.js';
import { readArchive } from './format/archive-reader.js';
import { ArchiveStore } from './stores/archive-store.js';
import { bringBack, restorable } from './tenant-rows.js';

/**
 * 从归档恢复: the whole archive is checked before anything is touched; then its namespace and secrets are put back, so that
 * keys stay what they were, and its rows together with the tenant's wish to be active, in one transaction. The reconciler
 * makes the rest.
 */
@Injectable()
export class ArchiveRestore {
  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
    private readonly vault: Vault,
    private readonly clusters: ClusterPool,
    private readonly changes: TenantChanges,
    private readonly budgets: BudgetsService,
    private readonly records: ArchiveRecords,
  ) {}

  async run(archive: Archive, wish: RestoreWish, tenant: Tenant): Promise<void> {
    if (!waits(tenant, archive)) return this.records.update(archive.id, { restore: null });
    const { slug } = wish;
    try {
      await this.putBack(tenant, slug, await this.kept(archive));
      await this.bringBack(archive, wish);
    } catch (error) {
      const final = uniqueViolation(error) === undefined ? error : archiveErrors['archive.slug-taken']({ slug });
      // What trying again cannot mend ends the wish; anything else is tried again.
      if (final instanceof AppError) return this.giveUp(archive, tenant, slug, final);
      await this.records.update(archive.id, { message: textOf(error) });
      throw error;
    }
  }

  /** Checks everything, and gives the objects that cannot be made anew. */
  private async kept(archive: Archive): Promise<KubeObject[]> {
    const kept: KubeObject[] = [];
    await this.read(archive, (path, data) => {
      if (!path.startsWith('kubernetes/')) return;
      const object = JSON.parse(data.toString()) as KubeObject;
      if (object.kind === 'Namespace') kept.unshift(object);
      if (object.kind === 'Secret') kept.push(object);
    });
    return kept;
  }

  private read(archive: Archive, visit: (path: string, data: Buffer) => Promise<void> | void): Promise<unknown> {
    const { id: archiveId, tenantId, sha256, location } = archive;
    return readArchive(this.store, this.vault, location!, { archiveId, tenantId, sha256 }, visit);
  }

  private async putBack(tenant: Tenant, slug: string, kept: readonly KubeObject[]): Promise<void> {
    const cluster = await this.clusters.get(tenant.cluster);
    const namespace = namespaceOf({ slug });
    for (const object of kept) await cluster.apply(asWritten(object, namespace), { force: true });
  }

  private async bringBack(archive: Archive, wish: RestoreWish): Promise<void> {
    await this.database.as(ROOT_SCOPE, () =>
      this.changes.change(archive.tenantId, { record: 'restored', reason: wish.reason }, async (tenant, manager) => {
        const now = await this.records.locked(manager, archive.id);
        if (!waits(tenant, now) || !now.restore) return;
        await clear(manager, tenant.id);
        await this.read(archive, async (path, data) => {
          const table = restorable(path);
          if (table) await bringBack(manager, table, data);
        });
        if (tenant.slug !== wish.slug && tenant.applicationId)
          await manager.query(`UPDATE applications SET slug = $2 WHERE id = $1`, [tenant.applicationId, wish.slug]);
        const { slug } = wish;
        Object.assign(tenant, { slug, desiredState: 'active', state: 'pending', archiveId: null, reason: null, message: null });
        await this.records.save(manager, Object.assign(now, { state: 'restored', restore: null, message: null }));
      }),
    );
  }

  /** The platform stays archived, as if nothing had been asked. */
  private async giveUp(archive: Archive, tenant: Tenant, slug: string, error: AppError): Promise<void> {
    const cluster = await this.clusters.get(tenant.cluster);
    const ref = { apiVersion: 'v1', kind: 'Namespace', name: namespaceOf({ slug }) };
    const there = await cluster.get(ref);
    if (there && isOf(there, tenant)) await cluster.delete(ref);
    await this.database.as(ROOT_SCOPE, () =>
      this.changes.change(tenant.id, { record: 'restore-failed', reason: error.message, generation: false }, async (now, manager) => {
        const { zh, en } = textOf(error);
        now.message = { zh: `未能从归档恢复：${zh}`, en: `Not restored from its archive: ${en}` };
        if (now.budgetUnit) await this.budgets.release(now.budgetUnit, now);
        now.budgetUnit = null;
        const row = await this.records.locked(manager, archive.id);
        await this.records.save(manager, Object.assign(row, { restore: null, message: { zh, en } }));
      }),
    );
  }
}

const waits = (tenant: Tenant, archive: Archive): boolean => tenant.desiredState === 'archived' && tenant.archiveId === archive.id;

const isOf = (object: KubeObject, tenant: Tenant): boolean => Object.values(object.metadata.labels ?? {}).includes(tenant.id);

/** What was wanted of it, without what the server adds. */
function asWritten(object: KubeObject, namespace: string): KubeObject {
  const { apiVersion, kind, metadata } = object;
  const isNamespace = kind === 'Namespace';
  const named = isNamespace ? { name: namespace } : { name: metadata.name, namespace };
  return {
    ...{ apiVersion, kind, metadata: { ...named, labels: metadata.labels, annotations: metadata.annotations } },
    ...(isNamespace ? {} : { type: object['type'], data: object['data'] }),
  };
}

/** Nothing should be there; what is there anyway is not what was archived. */
async function clear(manager: EntityManager, tenantId: string): Promise<void> {
  const moved = [...tenantTables()].filter(([, table]) => table.keep === 'moved').map(([name]) => name);
  for (const name of moved.reverse()) await manager.query(`DELETE FROM ${name} WHERE tenant_id = $1`, [tenantId]);
}
