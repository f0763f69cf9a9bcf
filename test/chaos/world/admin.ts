import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { Application, TenantOpening } from '#shuyuan/applications';
import { Database, KernelModule, ROOT_SCOPE, runInContext, type Settings } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { BudgetsService, TenantChanges, TenantQueue, TenantsModule, TenantsService, type Tenant } from '#shuyuan/tenants';
import { virtualForm } from '../../support/forms.js';
import type { Rows } from './rows.js';

/** Counties of one city, whose budget they share. */
export const COUNTIES = ['410102', '410103', '410104', '410105'] as const;
export const CITY = '410100';
const AMOUNT = { memoryMiB: 4096, storageGiB: 50 };
export const CPU_MILLIS = 2000;

@Module({})
class AdminModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: AdminModule, imports: [KernelModule.forRoot(settings, 'chaos'), TenantsModule] };
  }
}

/** The administrators: the product's own services in a process part of their own, which no fault touches. */
export class Admin {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly rows: Rows,
  ) {}

  static async open(settings: Settings, rows: Rows): Promise<Admin> {
    return new Admin(await NestFactory.createApplicationContext(AdminModule.forRoot(settings), { logger: false }), rows);
  }

  /** Room in the city's budget for so many platforms. */
  async room(platforms: number): Promise<void> {
    await this.rows.query(
      `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ($1, $2, $3, $4, $5)`,
      [CITY, `/410000/${CITY}/`, CPU_MILLIS * platforms, AMOUNT.memoryMiB * platforms, AMOUNT.storageGiB * platforms],
    );
  }

  /** An approved application becomes a tenant. Throws when the budget has no room. */
  async open(index: number, slug: string): Promise<string> {
    const id = randomUUID();
    const unit = COUNTIES[index]!;
    await this.rows.query(
      `INSERT INTO administrators (login_name, display_name, password_hash, role, unit_code, scope_path) VALUES ('chaos', '测试', '-', 'province_admin', '410000', '/410000/') ON CONFLICT DO NOTHING`,
    );
    return this.as(async () =>
      this.app.get(Database, { strict: false }).tx(async (manager) => {
        await manager.query(
          `INSERT INTO applications (id, unit_code, unit_name, city_code, city_name, scope_path, applicant_kind, form, form_version, mode, batch, slug, state, decision, rule, force, created_by)
           SELECT $1, $2, '县', $3, '市', $4, 'county', $5, 1, 'virtual', 1, $6, 'approved', '{}', 'R6', 'should', id FROM administrators LIMIT 1`,
          [id, unit, CITY, `/410000/${CITY}/${unit}/`, JSON.stringify(virtualForm(unit, { slug })), slug],
        );
        const application = await manager.findOneByOrFail(Application, { id });
        return this.app.get(TenantOpening, { strict: false }).open(application);
      }),
    );
  }

  suspend = (id: string): Promise<Tenant> => this.as(() => this.tenants.suspend(id, { reason: '测试' }));
  resume = (id: string): Promise<Tenant> => this.as(() => this.tenants.resume(id, {}));
  restore = (id: string): Promise<Tenant> => this.as(() => this.tenants.restore(id, {}));
  delete = (id: string, slug: string): Promise<Tenant> => this.as(() => this.tenants.delete(id, { reason: '测试', confirmSlug: slug }));

  resize(id: string, cpuMillis: number): Promise<Tenant> {
    const budgets = this.app.get(BudgetsService, { strict: false });
    const regions = this.app.get(RegionsService, { strict: false });
    return this.as(() =>
      this.app.get(TenantChanges, { strict: false }).change(id, {}, async (tenant) => {
        if (!tenant.budgetUnit || tenant.desiredState === 'deleted') throw new Error('nothing to resize');
        await budgets.release(tenant.budgetUnit, tenant);
        await budgets.reserve(await regions.get(tenant.unitCode), { ...AMOUNT, cpuMillis });
        tenant.cpuMillis = cpuMillis;
      }),
    );
  }

  lookAt(ids: readonly string[]): Promise<void> {
    return this.as(() => this.app.get(TenantQueue, { strict: false }).lookAtAll(ids));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private get tenants(): TenantsService {
    return this.app.get(TenantsService, { strict: false });
  }

  private as<T>(fn: () => Promise<T>): Promise<T> {
    return runInContext({ correlationId: randomUUID(), language: 'zh', scope: ROOT_SCOPE }, fn);
  }
}
