import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { eventually, startPlatform, visit, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';
import { unregisteredTables } from './tenant-rows.js';

interface Detail {
  id: string;
  slug: string;
  state: string;
  desiredState: string;
  generation: number;
  archiveId: string | null;
  message: string | null;
  actions: string[];
  code?: string;
  title?: string;
  conditions: { type: string; status: string; message: string }[];
}
interface ArchiveItem {
  id: string;
  state: string;
  bytes: number;
  objects: number;
  sha256: string;
  location: string | null;
  rows: Record<string, number>;
  message: string | null;
  restoringTo: string | null;
  code?: string;
}
interface List<T> {
  items: T[];
  total: number;
}

describe('archives', () => {
  let folder: string;
  let platform: Platform;
  const units = ['410105', '410102', '410103', '410104', '410106', '410122', '410181', '410182', '410183', '410184'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-archives-'));
    platform = await startPlatform({
      MASTER_KEY: await generateX25519Identity(),
      ARCHIVE_URL: pathToFileURL(folder).href,
      RECONCILE_SWEEP_SECONDS: '1',
    });
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tenant = async (id: string) => (await platform.province.get<Detail>(`/api/v1/tenants/${id}`)).body;
  const reach = (id: string, state: string) =>
    eventually(async () => ((await tenant(id)).state === state ? tenant(id) : undefined), 30_000, `state ${state}`).catch(
      async (error: Error) => {
        throw new Error(`${error.message}: ${JSON.stringify(await tenant(id))}`);
      },
    );
  const archiveOf = async (id: string) =>
    (await platform.province.get<List<ArchiveItem>>(`/api/v1/archives?tenantId=${id}`)).body.items[0]!;
  const used = async () => {
    const rows = await asOwner(
      platform.database.ownerUrl,
      async (owner) => (await owner.query<{ used: number }>(`SELECT used_cpu_millis AS used FROM budgets WHERE unit_code = '410100'`)).rows,
    );
    return rows[0]?.used ?? 0;
  };
  const portalKey = async (slug: string) => {
    const rows = await asOwner(
      platform.database.ownerUrl,
      async (owner) =>
        (
          await owner.query<{ key: string }>(
            `SELECT object -> 'data' ->> 'PORTAL_KEY' AS key FROM cluster_objects WHERE kind = 'Secret' AND namespace = $1`,
            [`tenant-${slug}`],
          )
        ).rows,
    );
    return rows[0]?.key;
  };
  async function open(slug: string): Promise<string> {
    const opened = await platform.province.post<Detail>('/api/v1/tenants', {
      unitCode: units.shift(),
      slug,
      responsibleUnit: '教育体育局',
    });
    if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    await reach(opened.body.id, 'ready');
    return opened.body.id;
  }
  const archive = (id: string, slug: string) =>
    platform.province.post<Detail>(`/api/v1/tenants/${id}/archive`, { reason: '撤并', confirmSlug: slug });

  it('keeps everything of a platform, gives its room back, and brings it back as it was', async () => {
    const id = await open('jinshui');
    const [key, before] = [await portalKey('jinshui'), await used()];
    const site = (await platform.province.get<{ draft: object }>(`/api/v1/tenants/${id}/site`)).body;
    expect((await archive(id, 'wrong')).body.code).toBe('tenant.confirmation-wrong');
    expect((await archive(id, 'jinshui')).status).toBe(202);
    const archived = await reach(id, 'archived');
    expect(archived).toMatchObject({ desiredState: 'archived', conditions: [] });
    expect(archived.actions).toEqual(expect.arrayContaining(['unarchive', 'delete']));
    expect(archived.actions).not.toContain('resume');
    const record = await archiveOf(id);
    expect(record).toMatchObject({ id: archived.archiveId, state: 'complete', rows: { sites: 1, tenants: 1 } });
    expect(record.objects).toBeGreaterThan(10);
    expect(record.bytes).toBe((await readFile(fileURLToPath(record.location!))).length);
    expect(await portalKey('jinshui')).toBeUndefined();
    expect(before - (await used())).toBe(2000);
    const left = await asOwner(platform.database.ownerUrl, (owner) => owner.query(`SELECT 1 FROM sites WHERE tenant_id = $1`, [id]));
    expect(left.rows).toEqual([]);
    const page = await eventually(async () => {
      const answer = await visit(platform, 'jinshui.localhost');
      return answer.status === 410 ? answer : undefined;
    });
    expect(page.body).toContain('已归档');
    const taken = await platform.province.post<Detail>('/api/v1/tenants', {
      unitCode: units[0],
      slug: 'jinshui',
      responsibleUnit: '教育体育局',
    });
    expect(taken.status).toBe(409);
    expect((await platform.province.post(`/api/v1/archives/${record.id}/verify`)).body).toEqual({ ok: true, problems: [] });
    expect((await platform.province.delete<Detail>(`/api/v1/archives/${record.id}`, { confirmSlug: 'jinshui' })).body.code).toBe(
      'archive.in-use',
    );

    expect((await platform.province.post(`/api/v1/tenants/${id}/unarchive`)).status).toBe(202);
    await reach(id, 'ready');
    expect(await portalKey('jinshui')).toBe(key);
    expect(await used()).toBe(before);
    expect((await platform.province.get<{ draft: object }>(`/api/v1/tenants/${id}/site`)).body).toEqual(site);
    expect(await eventually(async () => ((await visit(platform, 'jinshui.localhost')).status === 200 ? true : undefined))).toBe(true);
    expect((await archiveOf(id)).state).toBe('restored');
    const history = await platform.province.get<List<{ action: string; actor: string; reason: string | null }>>(
      `/api/v1/tenants/${id}/history`,
    );
    expect(history.body.items.map((entry) => entry.action).slice(0, 5)).toEqual([
      'restored',
      'unarchive',
      'archived',
      'archive-complete',
      'archive',
    ]);
    expect(history.body.items[4]).toMatchObject({ reason: '撤并', actor: '测试管理员', from: 'active', to: 'archived' });

    expect((await platform.province.delete<ArchiveItem>(`/api/v1/archives/${record.id}`, { confirmSlug: 'jinshui' })).status).toBe(202);
    await eventually(async () => (await archiveOf(id)).location === null);
    expect(await readdir(join(folder, 'jinshui'))).toEqual([]);
  }, 60_000);

  it('restores to another address, and frees the former', async () => {
    const id = await open('erqi');
    const key = await portalKey('erqi');
    await archive(id, 'erqi');
    await reach(id, 'archived');
    const unarchive = (slug: string) => platform.province.post<Detail>(`/api/v1/tenants/${id}/unarchive`, { slug });
    expect((await unarchive('jinshui')).body.code).toBe('archive.slug-taken');
    expect((await unarchive('console')).status).toBe(400);
    expect((await unarchive('erqi-edu')).status).toBe(202);
    expect((await unarchive('erqi-edu')).body.code).toMatch(/archive.restoring|tenant.action-not-allowed/);
    const back = await reach(id, 'ready');
    expect(back.slug).toBe('erqi-edu');
    expect(await portalKey('erqi-edu')).toBe(key);
    expect((await visit(platform, 'erqi.localhost')).status).toBe(404);
  }, 60_000);

  it('changes nothing when the file is damaged, and says so; an undamaged copy mends it', async () => {
    const id = await open('guancheng');
    await archive(id, 'guancheng');
    await reach(id, 'archived');
    const [record, before] = [await archiveOf(id), await used()];
    const file = fileURLToPath(record.location!);
    const good = await readFile(file);
    await writeFile(file, good.subarray(0, good.length - 100));
    const verified = (await platform.province.post<{ ok: boolean; problems: string[] }>(`/api/v1/archives/${record.id}/verify`)).body;
    expect(verified.ok).toBe(false);
    expect(verified.problems[0]).toMatch(/damaged or incomplete; nothing was changed/);
    expect((await platform.province.post(`/api/v1/tenants/${id}/unarchive`)).status).toBe(202);
    const failed = await eventually(async () => {
      const now = await tenant(id);
      return now.message?.startsWith('Not restored') ? now : undefined;
    });
    expect(failed).toMatchObject({ state: 'archived', desiredState: 'archived', archiveId: record.id });
    expect(await used()).toBe(before);
    expect(await portalKey('guancheng')).toBeUndefined();
    expect(await archiveOf(id)).toMatchObject({ state: 'complete', restoringTo: null });
    await writeFile(file, good);
    expect((await platform.province.post(`/api/v1/tenants/${id}/unarchive`)).status).toBe(202);
    await reach(id, 'ready');
  }, 60_000);

  it('refuses a restore for which the budget has no room, with the numbers', async () => {
    const id = await open('huiji');
    await archive(id, 'huiji');
    await reach(id, 'archived');
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE budgets SET cpu_millis = used_cpu_millis + 1500 WHERE unit_code = '410100'`),
    );
    const refused = await platform.province.post<Detail>(`/api/v1/tenants/${id}/unarchive`);
    expect([refused.status, refused.body.code]).toEqual([409, 'budget.exceeded']);
    expect(refused.body.title).toMatch(/1\.5/);
    expect((await tenant(id)).state).toBe('archived');
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE budgets SET cpu_millis = cpu_millis + 100000 WHERE unit_code = '410100'`),
    );
  }, 60_000);

  it('is taken back while its file cannot be written, and the platform goes on', async () => {
    const id = await open('zhongmu');
    await writeFile(join(folder, 'zhongmu'), 'a file where the folder should be');
    await archive(id, 'zhongmu');
    const stuck = await eventually(async () => {
      const now = await tenant(id);
      return now.conditions.some((c) => c.type === 'Archived' && c.status === 'False') ? now : undefined;
    });
    expect(stuck.message).toMatch(/archive store/);
    expect(stuck.actions).toContain('resume');
    expect((await platform.province.post(`/api/v1/tenants/${id}/resume`)).status).toBe(202);
    await reach(id, 'ready');
    await eventually(async () => (await archiveOf(id)).state === 'expired');
    expect((await visit(platform, 'zhongmu.localhost')).status).toBe(200);
    await rm(join(folder, 'zhongmu'));
    await archive(id, 'zhongmu');
    await reach(id, 'archived');
    expect((await platform.province.delete(`/api/v1/tenants/${id}`, { reason: '注销', confirmSlug: 'zhongmu' })).status).toBe(202);
    await reach(id, 'deleted');
    expect((await archiveOf(id)).state).toBe('complete');
  }, 60_000);

  it('knows of every table with rows of tenants what becomes of it', async () => {
    const worker = platform.worker!;
    expect(await worker.get(Database).as(ROOT_SCOPE, unregisteredTables)).toEqual([]);
  });
});
