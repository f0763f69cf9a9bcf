import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, EventLog, kernelErrors } from '#shuyuan/kernel';
import { defaultPage, type DefaultSite } from './default-page.js';
import type { SitePage } from './page-model.js';
import { Site } from './site.entity.js';

/** Portal pages: draft and published. Row-level security decides whose site a caller reaches; any other is 404. */
@Injectable()
export class SitesService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Gives a platform its first page, already published. Runs any number of times; true when it made the page. */
  async createDefault(tenantId: string, names: DefaultSite): Promise<boolean> {
    return this.database.tx(async (manager) => {
      const inserted: unknown[] = await manager.query(
        `INSERT INTO sites (tenant_id, draft, published, published_version, published_at) VALUES ($1, $2, $2, 1, now())
         ON CONFLICT (tenant_id) DO NOTHING RETURNING 1`,
        [tenantId, JSON.stringify(defaultPage(names))],
      );
      if (inserted.length === 0) return false;
      await this.announce(manager, tenantId, 1);
      return true;
    });
  }

  async get(tenantId: string): Promise<Site> {
    return this.database.tx((manager) => this.load(manager, tenantId));
  }

  /** What the public sees; undefined before the first publication. */
  async published(tenantId: string): Promise<SitePage | undefined> {
    return this.database.tx(async (manager) => {
      const rows: { published: SitePage | null }[] = await manager.query(`SELECT published FROM sites WHERE tenant_id = $1`, [tenantId]);
      return rows[0]?.published ?? undefined;
    });
  }

  /** Replaces the draft. Throws 412 unless `version` is the one the caller has seen. */
  async saveDraft(tenantId: string, page: SitePage, version: number): Promise<Site> {
    return this.database.tx(async (manager) => {
      await this.expectVersion(manager, tenantId, version);
      await manager.query(`UPDATE sites SET draft = $2, version = version + 1, updated_at = now() WHERE tenant_id = $1`, [
        tenantId,
        JSON.stringify(page),
      ]);
      return this.load(manager, tenantId);
    });
  }

  /** Shows the draft to the public. Portals hear of it when the transaction commits. */
  async publish(tenantId: string, version: number): Promise<Site> {
    return this.database.tx(async (manager) => {
      const site = await this.expectVersion(manager, tenantId, version);
      if (site.publishedVersion === version) return site;
      await manager.query(`UPDATE sites SET published = draft, published_version = version, published_at = now() WHERE tenant_id = $1`, [
        tenantId,
      ]);
      await this.announce(manager, tenantId, version);
      return this.load(manager, tenantId);
    });
  }

  private async load(manager: EntityManager, tenantId: string): Promise<Site> {
    const site = await manager.findOneBy(Site, { tenantId });
    if (!site) throw kernelErrors['resource.not-found']();
    return site;
  }

  /** Locks the row, so that two editors of the same version cannot both pass. */
  private async expectVersion(manager: EntityManager, tenantId: string, version: number): Promise<Site> {
    const site = await manager.findOne(Site, { where: { tenantId }, lock: { mode: 'pessimistic_write' } });
    if (!site) throw kernelErrors['resource.not-found']();
    if (site.version !== version) throw kernelErrors['precondition.failed']();
    return site;
  }

  private async announce(manager: EntityManager, tenantId: string, version: number): Promise<void> {
    // Read with SQL: the tenants library stands above this one.
    const rows: { scope_path: string }[] = await manager.query(`SELECT scope_path FROM tenants WHERE id = $1`, [tenantId]);
    const scopePath = rows[0]?.scope_path;
    if (scopePath === undefined) throw kernelErrors['resource.not-found']();
    await this.events.append({ type: 'site.published', scopePath, tenantId, data: { tenantId, version } });
  }
}
