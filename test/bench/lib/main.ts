import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { access } from '../access.js';
import { hotRead } from '../hot-read.js';
import { idleMemory } from '../idle-memory.js';
import { loginBurst } from '../login-burst.js';
import { manyTenants } from '../many-tenants.js';
import { personSearch } from '../person-search.js';
import { portalPage } from '../portal-page.js';
import { provision174 } from '../provision-174.js';
import { rollout174 } from '../rollout-174.js';
import { rosterImport } from '../roster-import.js';
import { tokenRead } from '../token-read.js';
import { Skipped, holds, type BenchResult } from './result.js';
import { printTable } from './table.js';

/** Each gives one result or several; they run one after the other, as each wants the machine for itself. */
const BENCHES: Record<string, (workDir: string) => Promise<BenchResult | BenchResult[]>> = {
  'provision-174': provision174,
  'rollout-174': rollout174,
  'resync-5000': manyTenants,
  'hot-read': hotRead,
  'portal-page': () => portalPage(),
  'idle-memory': idleMemory,
  'permission-check': access,
  'login-burst': loginBurst,
  'token-read': tokenRead,
  'roster-import': rosterImport,
  'person-search': personSearch,
};
/** A result that comes out of another bench. */
const PART_OF: Record<string, string> = {
  'resync-174': 'provision-174',
  'change-latency': 'resync-5000',
  'authorised-read': 'permission-check',
  'roster-import-memory': 'roster-import',
  'county-import': 'roster-import',
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only && (PART_OF[values.only] ?? values.only);
if (only && !(only in BENCHES)) {
  console.error(`There is no bench ${values.only}; there are ${[...Object.keys(BENCHES), ...Object.keys(PART_OF)].join(', ')}`);
  process.exit(2);
}

const results: BenchResult[] = [];
const skipped: string[] = [];
const workDir = await mkdtemp(join(tmpdir(), 'shuyuan-bench-'));
// PostgreSQL runs as a user of its own when we are root.
await chmod(workDir, 0o755);
let failed = false;
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (only && only !== name) continue;
    process.stderr.write(`[bench] ${name} …\n`);
    try {
      results.push(...[await bench(workDir)].flat());
    } catch (error) {
      if (!(error instanceof Skipped)) failed = true;
      skipped.push(`${name} ${error instanceof Skipped ? 'SKIPPED' : 'FAILED'}: ${(error as Error).message}`);
    }
  }
} finally {
  await rm(workDir, { recursive: true, force: true });
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  at: new Date().toISOString(),
};
await writeFile(new URL('../results.json', import.meta.url), `${JSON.stringify({ machine, benchmarks: results }, null, 2)}\n`);
printTable(machine, results);
for (const line of skipped) console.log(`\n!! ${line}`);
// Not left to what a benchmark may still hold open.
process.exit(failed || results.some((r) => !holds(r.goal, r.ratio ?? r.ours)) ? 1 : 0);
