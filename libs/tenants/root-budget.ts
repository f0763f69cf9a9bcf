import pg from 'pg';
import { STANDARD_AMOUNT, times } from './amount.js';

/** Room for every filing unit of a large province, with some to spare. */
const PLATFORMS = 600;

/** Gives the province its budget once; afterwards it is the operator's to change. Runs with the migrations. */
export async function ensureRootBudget(ownerUrl: string): Promise<void> {
  const amount = times(STANDARD_AMOUNT, PLATFORMS);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('shuyuan.scope', '/', false)`);
    await client.query(
      `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib)
       SELECT code, '/' || code || '/', $1, $2, $3 FROM regions WHERE level = 'province' ON CONFLICT DO NOTHING`,
      [amount.cpuMillis, amount.memoryMiB, amount.storageGiB],
    );
  } finally {
    await client.end();
  }
}
