import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { prepareDatabase } from '#shuyuan/schema';
import type { TestClient } from '../../test/support/client.js';
import type { Platform } from '../../test/support/platform.js';
import { DEPLOYMENT, TemplateBench, templatePath as path, type TemplateAnswer as Answer } from '../../test/support/template-bench.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';
import { TemplatesService, seedTemplates } from './index.js';
import { BUILT_IN, digestOf, readBuiltIn, type TemplateFile } from './template-files.js';

describe('template versions', () => {
  let platform: Platform;
  let reviewer: TestClient;
  let bench: TemplateBench;
  let author: TestClient;
  let files: TemplateFile[];
  const changed = (file: string, from: string, to: string) => bench.changed(file, from, to);
  const upload = (own?: readonly TemplateFile[]) => bench.upload(own);

  beforeAll(async () => {
    bench = await TemplateBench.start();
    ({ platform, author, reviewer, files } = bench);
  }, 60_000);
  afterAll(() => bench?.platform.close());

  describe('that ship with the program', () => {
    it('are all of the folders, published by nobody', async () => {
      const folders = await readdir(new URL('./standard/', import.meta.url));
      expect(BUILT_IN).toEqual(folders.sort().map((version) => `standard@${version}`));
      const { body } = await author.get<Answer>('/api/v1/templates?name=standard');
      expect(body.items.map(({ id, state, createdBy }) => ({ id, state, createdBy }))).toEqual(
        expect.arrayContaining(BUILT_IN.map((id) => ({ id, state: 'published', createdBy: null }))),
      );
    });

    it.each([
      ['standard@1.0.0', 'sha256:615fe59f3ce043454f180142f4e600f6ae168e24d50e0b8d8682452bc7f5859e'],
      ['standard@1.1.0', 'sha256:41fa8510dfec70c49c03a550fb3ec724777806d92bdbc5bb16dcff3aca40a51c'],
    ])('%s has not changed by a byte since it was first published', async (id, digest) => {
      expect(digestOf(await readBuiltIn(id))).toBe(digest);
    });

    it('are refused at start when another content goes by the same id', async () => {
      const { ownerUrl } = platform.database;
      await asOwner(ownerUrl, async (client) => {
        await client.query('ALTER TABLE template_versions DISABLE TRIGGER USER');
        await client.query(`UPDATE template_versions SET digest = 'sha256:other' WHERE id = 'standard@1.0.0'`);
      });
      await expect(prepareDatabase(platform.database.settings())).rejects.toThrow(/standard@1\.0\.0 .*sha256:other.* is not the one/);
      await expect(platform.door.api.get(TemplatesService).files('standard@1.0.0')).rejects.toThrow(/do not match its digest/);
      await asOwner(ownerUrl, async (client) => {
        await client.query(`UPDATE template_versions SET digest = $1 WHERE id = 'standard@1.0.0'`, [
          digestOf(await readBuiltIn('standard@1.0.0')),
        ]);
        await client.query('ALTER TABLE template_versions ENABLE TRIGGER USER');
      });
      await seedTemplates(ownerUrl);
    });
  });

  it('go from draft over proposed to published by a second person', async () => {
    const draft = await upload();
    expect(draft).toMatchObject({ state: 'draft', digest: digestOf(files), actions: ['check', 'propose'], tenants: 0 });
    expect(draft.notes).toContain('standard 1.1.0');
    expect((await reviewer.post<Answer>(path(draft.id, 'publish'))).body.code).toBe('template.transition-not-allowed');
    const proposed = await author.post<Answer>(path(draft.id, 'propose'), {}, { 'if-match': '"1"' });
    expect(proposed.body).toMatchObject({ state: 'proposed', revision: 2, actions: ['check', 'reject'] });
    expect(proposed.body.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect((await author.post<Answer>(path(draft.id, 'publish'))).body.code).toBe('template.same-person');
    const published = await reviewer.post<Answer>(path(draft.id, 'publish'));
    expect(published.body).toMatchObject({ state: 'published', revision: 3 });
    await expect(platform.door.api.get(TemplatesService).requirePublished(draft.id)).resolves.toBeUndefined();
    expect((await author.post<Answer>(path(draft.id, 'withdraw'))).body.errors[0]).toMatchObject({ field: 'reason' });
    const withdrawn = await author.post<Answer>(path(draft.id, 'withdraw'), { reason: '有误' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', reason: '有误', actions: [] });
    await expect(platform.door.api.get(TemplatesService).requirePublished(draft.id)).rejects.toThrow(/not published or was withdrawn/);
    expect((await platform.door.api.get(TemplatesService).get(draft.id)).manifests.length).toBeGreaterThan(15);
  });

  it('are sent back with a reason, and whoever proposes again may not publish either', async () => {
    const { id } = await upload();
    await author.post(path(id, 'propose'));
    expect((await reviewer.post<Answer>(path(id, 'reject'), { reason: '请补充说明' })).body).toMatchObject({
      state: 'draft',
      reason: '请补充说明',
    });
    await reviewer.post(path(id, 'propose'));
    expect((await reviewer.post<Answer>(path(id, 'publish'))).body.code).toBe('template.same-person');
    expect((await author.post<Answer>(path(id, 'publish'))).body.code).toBe('template.same-person');
    const third = await author.invite('province_admin', '410000');
    expect((await third.post<Answer>(path(id, 'publish'))).body.state).toBe('published');
  });

  it('go one step once, however many ask at the same moment', async () => {
    const { id } = await upload();
    const answers = await Promise.all(Array.from({ length: 5 }, () => author.post<Answer>(path(id, 'propose'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const stale = await reviewer.post<Answer>(path(id, 'publish'), {}, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'precondition.failed']);
  });

  it('cannot be changed or removed, not even past the program', async () => {
    const { id } = await upload();
    await asOwner(platform.database.ownerUrl, async (client) => {
      for (const sql of [
        `UPDATE template_versions SET files = '[]' WHERE id = $1`,
        `UPDATE template_versions SET digest = 'sha256:x' WHERE id = $1`,
        `UPDATE template_versions SET created_by = NULL WHERE id = $1`,
        `DELETE FROM template_versions WHERE id = $1`,
      ])
        await expect(client.query(sql, [id])).rejects.toThrow(/is immutable|is never deleted/);
      await expect(
        client.query(`UPDATE template_versions SET state = 'published', published_by = created_by WHERE id = $1`, [id]),
      ).rejects.toThrow(/second_person/);
    });
  });

  it('are uploaded once under one id, never under the program’s own name, and not at all by a city', async () => {
    const { id } = await upload();
    const [name, version] = id.split('@');
    expect((await author.post<Answer>('/api/v1/templates', { name, version, files })).body.code).toBe('template.exists');
    expect((await author.post<Answer>('/api/v1/templates', { name: 'standard', version: '9.0.0', files })).body.code).toBe(
      'template.name-reserved',
    );
    expect((await author.post<Answer>(path('standard@1.1.0', 'withdraw'), { reason: 'x' })).body.code).toBe('template.is-default');
    const city = await author.invite('city_admin', '410100');
    expect((await city.post('/api/v1/templates', { name, version: '7.0.0', files })).status).toBe(403);
    expect((await city.get<Answer>(path(id))).body).toMatchObject({ id, actions: [] });
    expect((await author.get<Answer>(path('nothing@1.0.0'))).status).toBe(404);
  });

  it('count the platforms that have them', async () => {
    const { id } = await insertTenant(platform.database.ownerUrl);
    await asOwner(platform.database.ownerUrl, (client) =>
      client.query(`UPDATE tenants SET template_version = 'standard@1.0.0' WHERE id = $1`, [id]),
    );
    expect((await author.get<Answer>(path('standard@1.0.0'))).body.tenants).toBe(1);
  });

  it('are compared file by file', async () => {
    const { id } = await upload(changed(DEPLOYMENT, 'revisionHistoryLimit: 3', 'revisionHistoryLimit: 5').slice(1));
    const { body } = await author.get<Answer>(`${path(id, 'diff')}?from=standard@1.1.0`);
    const byChange = (change: string) => body.files.filter((f) => f.change === change).map((f) => f.path);
    expect([byChange('changed'), byChange('removed'), byChange('added')]).toEqual([[DEPLOYMENT], [files[0]!.path], []]);
    expect(body.files.find((f) => f.path === DEPLOYMENT)?.diff).toContain('-  revisionHistoryLimit: 3\n+  revisionHistoryLimit: 5\n');
    const old = await author.get<Answer>(`${path('standard@1.1.0', 'diff')}?from=standard@1.0.0`);
    expect(old.body.files.filter((f) => f.change === 'same').map((f) => f.path)).toContain('manifests/access/service-account.yaml');
    expect((await author.get(path(id, 'diff'))).status).toBe(400);
  });
});
