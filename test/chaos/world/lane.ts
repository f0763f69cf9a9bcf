import type { Settings } from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { Admin } from './admin.js';
import { Rows } from './rows.js';

/** What all workers of the suite are started with. */
export const WORKER_ENV = {
  CLUSTER_ADAPTER: 'kubernetes',
  RECONCILE_CONCURRENCY: '2',
  RECONCILE_SWEEP_SECONDS: '3',
  TENANT_DELETE_GRACE_SECONDS: '1',
  DATABASE_POOL_SIZE: '4',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
};

/** A database and its administrators, for one schedule after the other. */
export class Lane {
  private constructor(
    readonly database: TestDatabase,
    readonly rows: Rows,
    readonly admin: Admin,
    readonly settings: Settings,
    /** Without a row when new. */
    private readonly blank: readonly string[],
  ) {}

  static async open(): Promise<Lane> {
    const database = await createTestDatabase();
    const rows = await Rows.of(database.ownerUrl);
    const tables = await tablesOf(rows);
    const filled = await filledOf(rows, tables);
    const settings = database.settings(WORKER_ENV);
    return new Lane(
      database,
      rows,
      await Admin.open(settings, rows),
      settings,
      tables.filter((table) => !filled.includes(table)),
    );
  }

  /** As it was when new. */
  async clear(): Promise<void> {
    const filled = await filledOf(this.rows, this.blank);
    if (filled.length > 0) await this.rows.query(`TRUNCATE ${filled.join(', ')} CASCADE`);
    await this.rows.query(`DELETE FROM budgets WHERE unit_code <> '410000'`);
    await this.rows.query(`UPDATE budgets SET used_cpu_millis = 0, used_memory_mib = 0, used_storage_gib = 0`);
  }

  async close(): Promise<void> {
    await this.admin.close().catch(() => undefined);
    await this.rows.end().catch(() => undefined);
    await this.database.drop();
  }
}

async function tablesOf(rows: Rows): Promise<string[]> {
  const found = await rows.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq') ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

async function filledOf(rows: Rows, tables: readonly string[]): Promise<string[]> {
  const parts = tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table})`);
  return (await rows.query<{ name: string }>(parts.join(' UNION ALL '))).map(({ name }) => name);
}
