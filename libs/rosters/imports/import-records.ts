import { Injectable } from '@nestjs/common';
import { Database, EventLog, ROOT_SCOPE, kernelErrors, tenantScope } from '#shuyuan/kernel';
import type { EntityManager } from 'typeorm';
import { RosterImport, WORKING, type ImportState } from './import.entity.js';

export type Patch = Partial<Omit<RosterImport, 'id' | 'tenantId' | 'version' | 'updatedAt'>>;

/** The rows of imports, as service and worker change them. Each change is told to live screens. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async get(id: string): Promise<RosterImport> {
    return this.database.tx(async (manager) => {
      const found = await manager.findOneBy(RosterImport, { id });
      if (!found) throw kernelErrors['resource.not-found']();
      return found;
    });
  }

  /** In the present transaction; throws 404. */
  async locked(manager: EntityManager, id: string): Promise<RosterImport> {
    const found = await manager.findOne(RosterImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw kernelErrors['resource.not-found']();
    return found;
  }

  async change(manager: EntityManager, of: RosterImport, patch: Patch): Promise<RosterImport> {
    Object.assign(of, patch, { version: of.version + 1, updatedAt: new Date() });
    await manager.save(of);
    await this.tell(manager, of);
    return of;
  }

  /**
   * One piece of the worker's work: a transaction of the platform's that holds the import and happens only while it is in
   * `state`. Undefined when it is no longer: somebody stopped it, or another worker has gone on.
   */
  async step(
    { tenantId, id }: Pick<RosterImport, 'tenantId' | 'id'>,
    state: ImportState,
    work: (manager: EntityManager, of: RosterImport) => Promise<Patch | undefined>,
  ): Promise<RosterImport | undefined> {
    return this.database.as(tenantScope(tenantId), async (manager) => {
      const found = await manager.findOne(RosterImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== state) return undefined;
      const patch = await work(manager, found);
      return patch && this.change(manager, found, patch);
    });
  }

  async read(tenantId: string, id: string): Promise<RosterImport | null> {
    return this.database.as(tenantScope(tenantId), (manager) => manager.findOneBy(RosterImport, { id }));
  }

  /** Those that the worker has something to do with, on every platform. */
  async due(): Promise<Pick<RosterImport, 'id' | 'tenantId'>[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(`SELECT id, tenant_id AS "tenantId" FROM roster_imports WHERE state = ANY ($1)`, [WORKING]),
    );
  }

  private async tell(manager: EntityManager, of: RosterImport): Promise<void> {
    const [tenant] = await manager.query<{ scopePath: string }[]>(`SELECT scope_path AS "scopePath" FROM tenants WHERE id = $1`, [
      of.tenantId,
    ]);
    if (!tenant) return;
    const { id, tenantId, state, counts, message, version } = of;
    const data = { id, state, done: Number(of.done), total: of.total === null ? null : Number(of.total), counts, message, version };
    await this.events.append({ type: 'roster.import', scopePath: tenant.scopePath, tenantId, data });
  }
}
