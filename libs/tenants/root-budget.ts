import pg from 'pg';
import { DEFAULT_AMOUNT } from './budgets.service.js';

/** Room for every filing unit of a large province, with some to spare. */
const PLATFORMS = 600;

/** Gives the province its budget once; afterwards it is the operator's to change. Runs with the migrations. */
export async function ensureRootBudget(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    await client.query(
      `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib)
       SELECT code, '/' || code || '/', $1, $2, $3 FROM regions WHERE level = 'province' ON CONFLICT DO NOTHING`,
      [DEFAULT_AMOUNT.cpuMillis * PLATFORMS, DEFAULT_AMOUNT.memoryMiB * PLATFORMS, DEFAULT_AMOUNT.storageGiB * PLATFORMS],
    );
  } finally {
    await client.end();
  }
}
