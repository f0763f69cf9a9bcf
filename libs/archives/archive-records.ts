import { Injectable } from '@nestjs/common';
import { AppError, Database, EventLog, ROOT_SCOPE, type Text } from '#shuyuan/kernel';
import { Tenant, TenantViews } from '#shuyuan/tenants';
import type { EntityManager } from 'typeorm';
import { ArchiveView } from './archive-view.js';
import { Archive } from './archive.entity.js';

/** Condition of a tenant whose archive cannot be made; the reconciler leaves it alone and repeats what it says. */
const ARCHIVED = 'Archived';

/** The rows of archives, as the worker reads and writes them. Each change is told to live screens. */
@Injectable()
export class ArchiveRecords {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly view: ArchiveView,
    private readonly tenants: TenantViews,
  ) {}

  async read(archiveId: string): Promise<{ archive: Archive; tenant: Tenant } | undefined> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const archive = await manager.findOneBy(Archive, { id: archiveId });
      const tenant = archive && (await manager.findOneBy(Tenant, { id: archive.tenantId }));
      return archive && tenant ? { archive, tenant } : undefined;
    });
  }

  /** Those that something is still to be done with. */
  async due(): Promise<string[]> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const rows: { id: string }[] = await manager.query(
        `SELECT id FROM archives WHERE state IN ('writing', 'failed') OR restore IS NOT NULL OR (state = 'expired' AND location IS NOT NULL)`,
      );
      return rows.map(({ id }) => id);
    });
  }

  /** In the present transaction. */
  async locked(manager: EntityManager, id: string): Promise<Archive> {
    return manager.findOneOrFail(Archive, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(manager: EntityManager, archive: Archive): Promise<void> {
    archive.version += 1;
    await manager.save(archive);
    const { scopePath, tenantId } = archive;
    await this.events.append({ type: 'archive.changed', scopePath, tenantId, data: this.view.event(archive) });
  }

  async update(id: string, change: Partial<Archive>): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => this.save(manager, Object.assign(await this.locked(manager, id), change)));
  }

  /** Says what went wrong, on the archive and on its tenant's condition; it is tried again. */
  async failed({ id, tenantId }: Archive, error: unknown): Promise<void> {
    const message = textOf(error);
    await this.database.as(ROOT_SCOPE, async (manager) => {
      // The tenant first, as everywhere: two that lock in different order would wait for each other.
      const tenant = await manager.findOneOrFail(Tenant, { where: { id: tenantId }, lock: { mode: 'pessimistic_write' } });
      await this.save(manager, Object.assign(await this.locked(manager, id), { state: 'failed', message }));
      const before = tenant.conditions.find((c) => c.type === ARCHIVED);
      tenant.conditions = [
        ...tenant.conditions.filter((c) => c.type !== ARCHIVED),
        {
          ...{ type: ARCHIVED, status: 'False', reason: error instanceof AppError ? error.code : 'StoreUnavailable', message },
          lastTransitionTime: before?.status === 'False' ? before.lastTransitionTime : new Date().toISOString(),
        },
      ];
      tenant.message = message;
      await manager.save(tenant);
      await this.events.append({
        type: 'tenant.changed',
        scopePath: tenant.scopePath,
        tenantId: tenant.id,
        data: this.tenants.event(tenant),
      });
    });
  }
}

export function textOf(error: unknown): Text {
  if (error instanceof AppError) return { zh: error.text('zh'), en: error.text('en') };
  const { message } = error as Error;
  return {
    zh: `归档存储或集群暂时不可用，系统会自动重试（${message}）`,
    en: `The archive store or the cluster does not do as asked; tried again by itself (${message})`,
  };
}
