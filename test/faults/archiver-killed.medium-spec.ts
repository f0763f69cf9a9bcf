import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually, startPlatform, type Platform } from '../support/platform.js';
import { TestProcess } from '../support/process.js';
import { asOwner } from '../support/tenant-fixture.js';

const ARCHIVING = ['while-writing', 'written', 'before-reading-back'];
const RESTORING = ['before-reading-back', 'key-put-back', 'inside-the-restore'];
const UNITS = ['410105', '410102', '410103'];

/** Each death begins from a row that says what is wanted; the next worker makes it so, with nothing lost and nothing double. */
describe('a worker killed while it archives or restores', () => {
  let folder: string;
  let platform: Platform;
  const tenants: { id: string; slug: string; key: string; site: unknown }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-archiver-'));
    const env = { MASTER_KEY: await generateX25519Identity(), ARCHIVE_URL: pathToFileURL(folder).href, RECONCILE_SWEEP_SECONDS: '1' };
    platform = await startPlatform(env);
    for (const [index, unitCode] of UNITS.entries()) {
      const slug = `kept-${index}`;
      const { body } = await platform.province.post<{ id: string }>('/api/v1/tenants', { unitCode, slug, responsibleUnit: '教育局' });
      await reach(body.id, 'ready');
      tenants.push({ id: body.id, slug, key: await portalKey(slug), site: await site(body.id) });
    }
    await platform.stopWorker();
  }, 90_000);
  afterAll(async () => {
    await platform?.close();
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  /** The job of a dead worker is another's after half a minute (archives.processor.ts), and there may be the rest of a lease too. */
  const reach = (id: string, state: string) =>
    eventually(async () => (await platform.province.get<{ state: string }>(`/api/v1/tenants/${id}`)).body.state === state, 90_000, state);
  const site = async (id: string) => (await platform.province.get<unknown>(`/api/v1/tenants/${id}/site`)).body;
  const rows = <T extends object>(sql: string, values: unknown[]) =>
    asOwner(platform.database.ownerUrl, async (client) => (await client.query<T>(sql, values)).rows);
  const portalKey = async (slug: string) =>
    (
      await rows<{ key: string }>(
        `SELECT object #>> '{data,PORTAL_KEY}' AS key FROM cluster_objects WHERE kind = 'Secret' AND namespace = $1`,
        [`tenant-${slug}`],
      )
    )[0]!.key;

  async function dieAt(moment: string, slug: string): Promise<void> {
    const env = { ...platform.env, DATABASE_URL: platform.database.ownerUrl, LOG_LEVEL: 'warn' };
    const worker = new TestProcess('test/faults/dying-archiver.ts', [moment, slug], env);
    const end = await worker.endsWithin(40_000);
    await worker.stop('SIGKILL');
    if (end?.signal !== 'SIGKILL') throw new Error(`the worker did not die ${moment}: ${JSON.stringify(end)} ${worker.printed}`);
  }

  it('loses nothing, leaves no half file, and gives the room back once', async () => {
    for (const [index, moment] of ARCHIVING.entries()) {
      const { id, slug } = tenants[index]!;
      const asked = await platform.province.post(`/api/v1/tenants/${id}/archive`, { reason: '撤并', confirmSlug: slug });
      expect(asked.status).toBe(202);
      await dieAt(moment, slug);
    }
    await platform.startWorker();
    for (const { id, slug } of tenants) {
      await reach(id, 'archived');
      const archives = await rows<{ id: string; state: string }>('SELECT id, state FROM archives WHERE tenant_id = $1', [id]);
      expect(archives).toMatchObject([{ state: 'complete' }]);
      expect((await platform.province.post(`/api/v1/archives/${archives[0]!.id}/verify`)).body).toEqual({ ok: true, problems: [] });
      // What a killed process leaves half written is under a name that nobody reads.
      expect((await readdir(join(folder, slug))).filter((name) => !name.endsWith('.part'))).toHaveLength(1);
    }
    const [left] = await rows<{ used: number }>('SELECT sum(used_cpu_millis)::int AS used FROM budgets WHERE unit_code = $1', ['410100']);
    expect(left?.used).toBe(0);
    await platform.stopWorker();
  }, 300_000);

  it('brings back everything once', async () => {
    for (const [index, moment] of RESTORING.entries()) {
      const { id, slug } = tenants[index]!;
      expect((await platform.province.post(`/api/v1/tenants/${id}/unarchive`)).status).toBe(202);
      await dieAt(moment, slug);
    }
    await platform.startWorker();
    for (const { id, slug, key, site: before } of tenants.slice(0, RESTORING.length)) {
      await reach(id, 'ready');
      expect(await portalKey(slug)).toBe(key);
      expect(await site(id)).toEqual(before);
    }
    const [reserved] = await rows<{ used: number }>('SELECT used_cpu_millis AS used FROM budgets WHERE unit_code = $1', ['410100']);
    expect(reserved?.used).toBe(2000 * RESTORING.length);
  }, 300_000);
});
