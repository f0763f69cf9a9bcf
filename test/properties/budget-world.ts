import { AppError, Database, runInContext, type Principal } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import {
  BudgetTreeService,
  BudgetsService,
  DirectOpeningService,
  Tenant,
  TenantResizeService,
  TenantTransferService,
} from '#shuyuan/tenants';
import type { Platform } from '../support/platform.js';
import { administratorPrincipal } from '../support/principals.js';
import { asOwner } from '../support/tenant-fixture.js';

export const PROVINCE = '410000';
export const CITIES = ['410100', '410200', '410300', '410400'];
export const COUNTIES = [
  '410102',
  '410103',
  '410104',
  '410105',
  '410202',
  '410203',
  '410204',
  '410205',
  '410302',
  '410303',
  '410402',
  '410181',
];
/** By what they take: 1, 2 and 8 CPU, memory and storage in other proportions. */
export const PLANS = ['small@1', 'standard@1', 'large@1'];

/** A tree of reporting and the budgets at its nodes, in standard platforms. */
export interface Tree {
  /** Parent of each county: a city's index, or -1 for the province (直管). */
  readonly parents: readonly number[];
  readonly room: number;
  readonly shares: readonly number[];
}

export type Operation =
  | { readonly do: 'open' | 'resize'; readonly county: number; readonly plan: number }
  | { readonly do: 'transfer'; readonly county: number; readonly parent: number }
  | { readonly do: 'remove'; readonly county: number }
  | { readonly do: 'set'; readonly node: number; readonly share: number };

export const codeOf = (parent: number): string => (parent < 0 ? PROVINCE : CITIES[parent]!);
export const shareOf = (n: number) => ({ cpuMillis: 2000 * n, memoryMiB: 4096 * n, storageGiB: 50 * n });

/** The services behind the routes, on real PostgreSQL, called as the province. */
export class BudgetWorld {
  private opened = 0;

  private constructor(
    private readonly platform: Platform,
    private readonly principal: Principal,
  ) {}

  static async of(platform: Platform): Promise<BudgetWorld> {
    const id = await asOwner(
      platform.database.ownerUrl,
      async (db) => (await db.query<{ id: string }>('SELECT id FROM administrators')).rows[0]!.id,
    );
    return new BudgetWorld(
      platform,
      administratorPrincipal({ id, role: 'province_admin', unitCode: PROVINCE, scopePath: `/${PROVINCE}/` }),
    );
  }

  /** Forgets every platform and lays the tree out anew. */
  async layOut(tree: Tree): Promise<void> {
    await asOwner(this.platform.database.ownerUrl, async (db) => {
      await db.query('TRUNCATE tenants, budgets, region_moves CASCADE');
      await db.query(
        `UPDATE regions SET reports_to = above, directly_administered = above = $3 FROM unnest($1::text[], $2::text[]) AS t(county, above) WHERE code = county`,
        [COUNTIES, tree.parents.map(codeOf), PROVINCE],
      );
      const insert = (code: string, path: string, share: number, used: number) =>
        db.query(
          `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib, used_cpu_millis, used_memory_mib, used_storage_gib) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [code, path, ...Object.values(shareOf(share)), ...Object.values(shareOf(used))],
        );
      const given = tree.shares.reduce((sum, share) => sum + share, 0);
      await insert(PROVINCE, `/${PROVINCE}/`, Math.max(tree.room, given), given);
      for (const [i, share] of tree.shares.entries()) await insert(CITIES[i]!, `/${PROVINCE}/${CITIES[i]}/`, share, 0);
    });
    await this.service(RegionsService).reload();
  }

  /** What came of it: `done`, or the code of the refusal. Anything else is thrown. */
  async run(operation: Operation): Promise<string> {
    try {
      await this.asProvince(() => this.perform(operation));
      return 'done';
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return error.fields[0]?.code ?? error.code;
      throw error;
    }
  }

  check = () => this.asProvince(() => this.service(BudgetTreeService).check());
  nodes = () => this.asProvince(() => this.service(BudgetTreeService).list());

  /** Platforms that stand, or are charged, elsewhere than where their unit reports; or hold other amounts than their plan's. */
  async astray(): Promise<object[]> {
    return asOwner(this.platform.database.ownerUrl, async (db) => {
      const { rows } = await db.query<object>(
        `SELECT t.slug, t.scope_path, t.budget_unit, r.reports_to, t.city_code FROM tenants t JOIN regions r ON r.code = t.unit_code JOIN plans p ON p.id = t.plan
          WHERE t.state <> 'deleted' AND (t.scope_path <> region_path(t.unit_code) OR t.budget_unit <> r.reports_to
             OR coalesce(t.city_code, '${PROVINCE}') <> r.reports_to OR (t.cpu_millis, t.memory_mib, t.storage_gib) <> (p.cpu_millis, p.memory_mib, p.storage_gib))`,
      );
      return rows;
    });
  }

  private async perform(operation: Operation): Promise<unknown> {
    switch (operation.do) {
      case 'open': {
        const slug = `p-${++this.opened}`;
        return this.service(DirectOpeningService).open({
          ...{ unitCode: COUNTIES[operation.county]!, slug, plan: PLANS[operation.plan], responsibleUnit: '某教育局' },
        });
      }
      case 'resize':
        return this.service(TenantResizeService).resize(await this.platformOf(operation.county), { plan: PLANS[operation.plan]! });
      case 'transfer':
        return this.service(TenantTransferService).transfer(await this.platformOf(operation.county), {
          reportsTo: codeOf(operation.parent),
          reason: '区划调整',
        });
      case 'remove':
        return this.remove(await this.platformOf(operation.county));
      case 'set': {
        const unitCode = codeOf(operation.node);
        const version = (await this.service(BudgetTreeService).list()).find((b) => b.unitCode === unitCode)?.version;
        const seen = version === undefined ? { ifNoneMatch: '*' } : { ifMatch: `"${version}"` };
        return this.service(BudgetTreeService).set(unitCode, shareOf(operation.share), seen);
      }
    }
  }

  /** As tear-down ends: the row is locked, the budget given back. */
  private remove(id: string): Promise<void> {
    return this.service(Database).tx(async (manager) => {
      const tenant = await manager.findOneOrFail(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (tenant.state === 'deleted') return;
      await this.service(BudgetsService).release(tenant.budgetUnit!, tenant);
      await manager.update(Tenant, { id }, { state: 'deleted', budgetUnit: null });
    });
  }

  /** Of no platform nobody can do anything: the id of none. */
  private async platformOf(county: number): Promise<string> {
    const found = await this.service(Database).tx((manager) =>
      manager.createQueryBuilder(Tenant, 't').where(`t.unitCode = :code AND t.state <> 'deleted'`, { code: COUNTIES[county] }).getOne(),
    );
    if (!found) throw new AppError('none', { status: 404, zh: '无', en: 'none' });
    return found.id;
  }

  private asProvince<T>(fn: () => Promise<T>): Promise<T> {
    const { principal } = this;
    const context = {
      correlationId: 'properties',
      language: 'en' as const,
      principal,
      scope: { path: principal.scopePath, principalId: principal.id },
    };
    return runInContext(context, fn);
  }

  private service<T>(type: new (...args: never[]) => T): T {
    return this.platform.door.api.get<T>(type, { strict: false });
  }
}
