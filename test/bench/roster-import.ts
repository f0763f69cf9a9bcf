import { generateX25519Identity } from 'age-encryption';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { freePort } from '../../apps/standalone/free-port.js';
import { TestClient } from '../support/client.js';
import { RosterClient } from '../support/roster-client.js';
import { STUDENT_HEADING, TEACHER_HEADING, county, csv, students, teachers, type RosterSize } from '../support/roster-data.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { Program, answers, benchPostgres, provinceToken } from './lib/product.js';
import { rounded, type BenchResult } from './lib/result.js';

/** 100000 is a county, 15000000 the students of a province. */
const STUDENTS = Number(process.env['ROSTER_STUDENTS'] ?? 10_000);
const COUNTY = 100_000;
/** Left to itself, V8 lets garbage lie until a machine with much memory is half full; within this it has to tidy up. */
const HEAP = '--max-old-space-size=120 --max-semi-space-size=8';
const PIECE_BYTES = 8 * 1024 * 1024;
/** What an import fills, in the order in which a bare COPY can. */
const TABLES = ['organisations', 'persons', 'person_keys', 'enrolments', 'employments'];

/**
 * A county's people (or as many as ROSTER_STUDENTS says) brought in as CSV over HTTP by the real API and worker: read,
 * sealed, staged, checked, applied, undoable. Beside it a bare COPY of the very rows that came of it into the same tables,
 * with their indexes and constraints, as their owner and without row-level security, which COPY does not go with.
 */
export async function rosterImport(workDir: string): Promise<BenchResult[]> {
  const size = county(STUDENTS / COUNTY);
  const postgres = await benchPostgres(workDir, 'roster-import');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: postgres.ownerUrl,
    DATABASE_APP_URL: postgres.appUrl,
    MASTER_KEY: await generateX25519Identity(),
    CLUSTER_ADAPTER: 'local',
    ADMIN_SECOND_FACTOR: 'offered',
    LOG_LEVEL: 'warn',
    PORT: String(port),
  };
  const api = new Program('api/main.js', env);
  let worker: Program | undefined;
  try {
    await api.until('ready', answers(`${url}/readyz`));
    const { id: tenantId } = await insertTenant(postgres.ownerUrl, { unitCode: '410000', unitName: '河南省', scopePath: '/410000/' });
    const client = await new TestClient(url).accept(`#${await provinceToken(postgres.ownerUrl)}`);
    const rosters = new RosterClient(client, tenantId);
    worker = new Program('worker/main.js', { ...env, NODE_ARGS: HEAP });
    const files = [
      { name: '学生.csv', text: () => csv(STUDENT_HEADING, students(size)) },
      { name: '教师.csv', text: () => csv(TEACHER_HEADING, teachers(size)) },
    ];
    const seconds = { upload: 0, check: 0, apply: 0 };
    for (const { name, text } of files) {
      const id = await timed(seconds, 'upload', () => upload(rosters, name, text));
      await timed(seconds, 'check', () => expectState(rosters.check(id, undefined, LONG), 'checked'));
      await timed(seconds, 'apply', () => expectState(rosters.apply(id, {}, LONG), 'applied'));
    }
    const megabytes = await peakMemory(worker.child.pid!);
    await worker.stop();
    await api.stop();
    const bare = await bareCopy(postgres.ownerUrl, workDir);
    return results(size, seconds, bare, megabytes);
  } finally {
    await worker?.stop();
    await api.stop();
    await postgres.stop();
  }
}

const LONG = 6 * 3_600_000;

function results(size: RosterSize, seconds: Record<'upload' | 'check' | 'apply', number>, bare: number, megabytes: number): BenchResult[] {
  const people = size.students + size.teachers;
  const ours = seconds.check + seconds.apply;
  const notes = {
    people,
    'upload, s': rounded(seconds.upload),
    'read, seal, stage and check, s': rounded(seconds.check),
    'apply, s': rounded(seconds.apply),
    'bare COPY, s': rounded(bare),
  };
  const memory: BenchResult = {
    ...{
      name: 'roster-import-memory',
      unit: 'MB',
      ours: Math.round(megabytes),
      baseline: null,
      baselineName: 'nothing: peak resident memory of the worker',
    },
    ...{ ratio: null, goal: '<= 300', notes: { people, node: HEAP } },
  };
  const rate: BenchResult = {
    ...{ name: 'roster-import', unit: 'people/s', ours: Math.round(people / ours), baseline: Math.round(people / bare) },
    ...{
      baselineName: 'bare COPY of the same rows into the same tables, indexes and constraints',
      ratio: rounded(bare / ours),
      goal: '>= 0.5',
      notes,
    },
  };
  if (size.students !== COUNTY) return [rate, memory];
  const whole: BenchResult = {
    ...{
      name: 'county-import',
      unit: 's',
      ours: rounded(ours + seconds.upload),
      baseline: null,
      baselineName: 'nothing: a county from upload to the last row',
    },
    ...{ ratio: null, goal: '<= 60', notes: { people } },
  };
  return [rate, memory, whole];
}

/** In pieces, as a browser sends it; the whole file is never in memory. Its size has to be told first, so it is made twice. */
async function upload(rosters: RosterClient, name: string, text: () => Iterable<string>): Promise<string> {
  let bytes = 0;
  for (const part of text()) bytes += Buffer.byteLength(part);
  const { id } = await rosters.announce(name, bytes);
  let offset = 0;
  let held: Buffer[] = [];
  const send = async (): Promise<void> => {
    const piece = Buffer.concat(held);
    held = [];
    const sent = await rosters.send(id, offset, piece);
    if (sent.status !== 204) throw new Error(`upload: ${JSON.stringify(sent.body)}`);
    offset += piece.length;
  };
  for (const part of text()) {
    held.push(Buffer.from(part));
    if (held.reduce((sum, { length }) => sum + length, 0) >= PIECE_BYTES) await send();
  }
  if (held.length > 0) await send();
  await rosters.until(id, 'mapping');
  return id;
}

async function expectState(
  work: Promise<{ state: string; message: string | null; counts: Record<string, number> }>,
  state: string,
): Promise<void> {
  const found = await work;
  if (found.state !== state || found.counts['error']) throw new Error(`${found.state}: ${found.message} ${JSON.stringify(found.counts)}`);
}

async function timed<K extends string, T>(into: Record<K, number>, what: K, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  into[what] += (performance.now() - began) / 1000;
  return done;
}

async function peakMemory(pid: number): Promise<number> {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function bareCopy(ownerUrl: string, workDir: string): Promise<number> {
  return asOwner(ownerUrl, async (owner) => {
    const file = (table: string): string => join(workDir, `${table}.copy`);
    for (const table of TABLES) {
      await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await pipeline(owner.query(copyTo(`COPY ${table} TO STDOUT`)), createWriteStream(file(table)));
    }
    await owner.query(`TRUNCATE ${TABLES.join(', ')} CASCADE`);
    await owner.query('CHECKPOINT').catch(() => undefined);
    const began = performance.now();
    await owner.query('BEGIN');
    for (const table of TABLES) await pipeline(createReadStream(file(table)), owner.query(copyFrom(`COPY ${table} FROM STDIN`)));
    await owner.query('COMMIT');
    return (performance.now() - began) / 1000;
  });
}
