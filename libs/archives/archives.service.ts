import { Injectable } from '@nestjs/common';
import { isReserved } from '#shuyuan/applications';
import { AppError, Database, Vault, caller, invalidFields, kernelErrors, keysetPage, type Page } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { BudgetsService, Tenant, TenantChanges, confirmed, requiredReason, type ActionInput } from '#shuyuan/tenants';
import type { EntityManager } from 'typeorm';
import { ArchiveQueue } from './archive-queue.js';
import { ArchiveRecords } from './archive-records.js';
import type { ArchivesQuery } from './archive.dto.js';
import { Archive } from './archive.entity.js';
import { archiveErrors } from './archives.errors.js';
import { readArchive } from './format/archive-reader.js';
import { ArchiveStore } from './stores/archive-store.js';

const NEWEST_FIRST = { column: 'a.createdAt', type: 'timestamptz', descending: true } as const;

/** 归档与恢复, as wishes: rows say what is wanted, the worker does it. */
@Injectable()
export class ArchivesService {
  constructor(
    private readonly database: Database,
    private readonly changes: TenantChanges,
    private readonly records: ArchiveRecords,
    private readonly queue: ArchiveQueue,
    private readonly budgets: BudgetsService,
    private readonly regions: RegionsService,
    private readonly store: ArchiveStore,
    private readonly vault: Vault,
  ) {}

  /** Stopped, written to the store, read back, and only then released. Throws 503 at once where there is no key to write it with. */
  async archive(tenantId: string, input: ActionInput & { confirmSlug: string }): Promise<Tenant> {
    const reason = requiredReason(input.reason);
    await this.vault.encrypt('');
    return this.changes.change(tenantId, { ...input, reason, action: 'archive' }, async (tenant, manager, to) => {
      confirmed(tenant, input.confirmSlug);
      Object.assign(tenant, { desiredState: to, reason });
      const { id, name: tenantName, slug, scopePath } = tenant;
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO archives (tenant_id, tenant_name, slug, scope_path, created_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [id, tenantName, slug, scopePath, caller().displayName],
      );
      await this.queue.lookAt(rows[0]!.id);
    });
  }

  /** From its archive, to the same address or another. Its quota is reserved at once: 409 with the numbers where there is no room. */
  async unarchive(tenantId: string, input: ActionInput & { slug?: string }): Promise<Tenant> {
    return this.changes.change(tenantId, { ...input, action: 'unarchive', generation: false }, async (tenant, manager) => {
      const archive = await this.records.locked(manager, tenant.archiveId!);
      if (archive.restore) throw archiveErrors['archive.restoring']({ slug: archive.restore.slug });
      const slug = input.slug ?? tenant.slug;
      if (slug !== tenant.slug) await this.free(manager, tenant, slug);
      tenant.budgetUnit = await this.budgets.reserve(await this.regions.get(tenant.unitCode), tenant);
      tenant.message = { zh: `正在从归档恢复到 ${slug}`, en: `Being restored from its archive to ${slug}` };
      archive.restore = { slug, reason: input.reason ?? null, by: caller().displayName };
      archive.message = null;
      await this.records.save(manager, archive);
      await this.queue.lookAt(archive.id);
    });
  }

  async list(query: ArchivesQuery): Promise<Page<Archive>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Archive, 'a').where('true');
      if (query.tenantId) find.andWhere('a.tenantId = :tenantId', { tenantId: query.tenantId });
      if (query.state) find.andWhere('a.state = :state', { state: query.state });
      const { rows, nextCursor, total } = await keysetPage(find, 'a.id', NEWEST_FIRST, query);
      return { items: rows, nextCursor, total };
    });
  }

  async get(id: string): Promise<Archive> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(Archive, { id });
      if (!found) throw kernelErrors['resource.not-found']();
      return found;
    });
  }

  /** Reads the file to its end; nothing is changed. What is wrong with the file is an answer, not a failure of the request. */
  async verify(id: string): Promise<AppError[]> {
    const archive = await this.get(id);
    if (!archive.location || !['complete', 'restored'].includes(archive.state))
      throw archiveErrors['archive.not-complete']({ state: archive.state });
    const { tenantId, sha256, location } = archive;
    try {
      await readArchive(this.store, this.vault, location, { archiveId: id, tenantId, sha256 });
      return [];
    } catch (error) {
      if (error instanceof AppError) return [error];
      throw kernelErrors['service.unavailable']({}, { retryAfterSeconds: 5, cause: error });
    }
  }

  /** 销毁归档: the file goes, the record stays. Never of an archive that somebody's data is in only. */
  async expire(id: string, confirmSlug: string): Promise<Archive> {
    return this.database.tx(async (manager) => {
      await this.get(id);
      const archive = await this.records.locked(manager, id);
      const tenant = await manager.findOneByOrFail(Tenant, { id: archive.tenantId });
      confirmed(archive, confirmSlug);
      const live = archive.state === 'writing' || archive.state === 'failed';
      if (tenant.state !== 'deleted' && (live || tenant.archiveId === id)) throw archiveErrors['archive.in-use']();
      if (archive.state === 'expired') return archive;
      archive.state = 'expired';
      archive.message = textOfExpired(caller().displayName);
      await this.records.save(manager, archive);
      await this.queue.lookAt(id);
      return archive;
    });
  }

  private async free(manager: EntityManager, tenant: Tenant, slug: string): Promise<void> {
    if (isReserved(slug)) throw invalidFields([{ field: 'slug', code: 'slug-reserved' }]);
    const taken: unknown[] = await manager.query(
      `SELECT 1 FROM tenants WHERE slug = $1 AND state <> 'deleted' AND id <> $2
       UNION ALL SELECT 1 FROM applications WHERE slug = $1 AND state NOT IN ('rejected', 'withdrawn', 'closed') AND tenant_id IS DISTINCT FROM $2`,
      [slug, tenant.id],
    );
    if (taken.length > 0) throw archiveErrors['archive.slug-taken']({ slug }, { fields: [{ field: 'slug', code: 'slug-taken' }] });
  }
}

const textOfExpired = (by: string) => ({ zh: `归档文件已由${by}销毁`, en: `The file was destroyed by ${by}` });
