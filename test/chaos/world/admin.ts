import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { KernelModule, ROOT_SCOPE, runInContext, type Settings } from '#shuyuan/kernel';
import { DirectOpeningService, LifecycleService, TenantQueue, TenantResizeService, TenantsModule, type Tenant } from '#shuyuan/tenants';
import { administratorPrincipal } from '../../support/principals.js';
import type { Rows } from './rows.js';

/** Counties of one city, whose budget they share. */
export const COUNTIES = ['410102', '410103', '410104', '410105'] as const;
export const CITY = '410100';
const AMOUNT = { memoryMiB: 4096, storageGiB: 50 };
const CPU_MILLIS = 2000;

const REASON = '测试';

const PROVINCE = administratorPrincipal({ id: randomUUID(), role: 'province_admin', unitCode: '410000', scopePath: '/410000/' });

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
    return new Admin(
      await NestFactory.createApplicationContext(AdminModule.forRoot({ ...settings, CLUSTER_ADAPTER: 'local' }), {
        logger: false,
        abortOnError: false,
      }),
      rows,
    );
  }

  /** Room in the city's budget for so many platforms. */
  async room(platforms: number): Promise<void> {
    await this.rows.query(`INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ($1, $2, $3, $4, $5)`, [
      CITY,
      `/410000/${CITY}/`,
      CPU_MILLIS * platforms,
      AMOUNT.memoryMiB * platforms,
      AMOUNT.storageGiB * platforms,
    ]);
  }

  /** The province opens a platform. Throws when the budget has no room. */
  async open(index: number, slug: string): Promise<string> {
    const wish = { unitCode: COUNTIES[index]!, slug, responsibleUnit: '教育局' };
    return (await this.as(() => this.app.get(DirectOpeningService, { strict: false }).open(wish))).id;
  }

  suspend = (id: string): Promise<Tenant> => this.as(() => this.lifecycle.suspend(id, { reason: REASON }));
  resume = (id: string): Promise<Tenant> => this.as(() => this.lifecycle.resume(id, {}));
  restore = (id: string): Promise<Tenant> => this.as(() => this.lifecycle.restore(id, {}));
  pause = (id: string): Promise<Tenant> => this.as(() => this.lifecycle.pause(id, { reason: REASON }));
  unpause = (id: string): Promise<Tenant> => this.as(() => this.lifecycle.unpause(id, {}));
  delete = (id: string, slug: string): Promise<Tenant> => this.as(() => this.lifecycle.delete(id, { reason: REASON, confirmSlug: slug }));
  resize = (id: string, plan: string): Promise<Tenant> =>
    this.as(() => this.app.get(TenantResizeService, { strict: false }).resize(id, { plan, reason: REASON }));
  retemplate = (id: string, templateVersion: string): Promise<Tenant> =>
    this.as(() => this.lifecycle.retemplate(id, { templateVersion, reason: REASON }));

  /** As a person asks: a try that is put off is not waited for. */
  async lookAt(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.as(() => this.app.get(TenantQueue, { strict: false }).lookAt(id));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private get lifecycle(): LifecycleService {
    return this.app.get(LifecycleService, { strict: false });
  }

  private as<T>(fn: () => Promise<T>): Promise<T> {
    return runInContext({ correlationId: randomUUID(), language: 'zh', scope: ROOT_SCOPE, principal: PROVINCE }, fn);
  }
}
