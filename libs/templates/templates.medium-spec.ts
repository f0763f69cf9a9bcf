import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { prepareDatabase } from '#shuyuan/schema';
import type { TestClient } from '../../test/support/client.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner, insertTenant } from '../../test/support/tenant-fixture.js';
import { TemplatesService, seedTemplates } from './index.js';
import { BUILT_IN, digestOf, readBuiltIn, type TemplateFile } from './template-files.js';

interface Check {
  name: string;
  ok: boolean;
  severity: string;
  path: string | null;
  message: string;
}
interface Answer {
  code: string;
  id: string;
  state: string;
  digest: string;
  revision: number;
  actions: string[];
  reason: string | null;
  tenants: number;
  createdBy: string | null;
  publishedBy: string | null;
  notes: string;
  checks: Check[];
  files: (TemplateFile & { change: string; diff: string })[];
  items: Answer[];
  total: number;
  errors: { field: string; code: string; message: string }[];
}

describe('template versions', () => {
  let platform: Platform;
  let author: TestClient;
  let reviewer: TestClient;
  let files: TemplateFile[];
  let number = 0;

  beforeAll(async () => {
    platform = await startPlatform({ IMAGE_REGISTRIES: 'registry.example/henan, ghcr.io/shuyuan' }, { worker: false });
    author = platform.province;
    reviewer = await author.invite('province_admin', '410000');
    files = await readBuiltIn('standard@1.1.0');
  }, 60_000);
  afterAll(() => platform?.close());

  const path = (id: string, action = '') => `/api/v1/templates/${id}${action && `/${action}`}`;
  const changed = (file: string, from: string, to: string): TemplateFile[] => {
    if (!files.some((f) => f.path === file && f.content.includes(from))) throw new Error(`${file} does not hold ${from}`);
    return files.map((f) => (f.path === file ? { ...f, content: f.content.replace(from, to) } : f));
  };
  const upload = async (own: readonly TemplateFile[] = files): Promise<Answer> => {
    const answer = await author.post<Answer>('/api/v1/templates', { name: 'henan', version: `1.0.${(number += 1)}`, files: own });
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body;
  };
  const DEPLOYMENT = 'manifests/portal/deployment.yaml';

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
      ['standard@1.1.0', 'sha256:c4679534bdc2e0ce61ba2fd32ab35caa8e07eb7537e8711785a94a92ba5dfdc2'],
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

  it.each([
    ['workload', DEPLOYMENT, 'privileged: false', 'privileged: true', /privileged/],
    ['workload', DEPLOYMENT, 'privileged: false', 'privileged: $(useIngress)', /privileged/],
    ['workload', DEPLOYMENT, 'runAsNonRoot: true', 'runAsNonRoot: false', /runAsNonRoot|true/],
    ['workload', DEPLOYMENT, 'runAsUser: 10001', 'runAsUser: 0', /root/],
    ['workload', DEPLOYMENT, 'drop: [ALL]', 'drop: [ALL], add: [SYS_ADMIN]', /capability/],
    ['workload', DEPLOYMENT, 'enableServiceLinks: false', 'hostNetwork: true', /allowed/],
    ['workload', DEPLOYMENT, 'enableServiceLinks: false', 'hostPID: true', /allowed/],
    ['workload', DEPLOYMENT, 'emptyDir: { sizeLimit: 64Mi }', 'hostPath: { path: / }', /volume/],
    ['workload', DEPLOYMENT, 'containerPort: 8080', 'containerPort: 8080, hostPort: 80', /host ports/],
    ['workload', DEPLOYMENT, '      automountServiceAccountToken: false\n', '', /must say false/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: docker.io/evil/miner', /allowed registry/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: registry.example/henan-evil/x', /allowed registry/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: registry.example/$(slug)', /allowed registry/],
    ['kinds', 'manifests/access/service-account.yaml', 'kind: ServiceAccount', 'kind: Pod', /Pod/],
    ['kinds', 'manifests/access/tenant-operator-binding.yaml', 'kind: RoleBinding', 'kind: ClusterRoleBinding', /ClusterRoleBinding/],
    ['kinds', 'manifests/portal/service.yaml', 'namespace: $(namespace)', 'namespace: kube-system', /namespace/],
    ['kinds', 'manifests/portal/service.yaml', 'name: portal, n', 'name: portal, finalizers: [a/b], n', /may not set/],
    ['kinds', 'manifests/namespace/namespace.yaml', 'enforce: restricted', 'enforce: privileged', /restricted/],
    ['isolation', 'manifests/isolation/default-deny.yaml', '[Ingress, Egress]', '[Ingress]', /denies everything/],
    ['isolation', 'manifests/isolation/allow-dns.yaml', '- to:', '- notTo:', /everybody/],
    ['isolation', 'manifests/isolation/allow-ingress-controller.yaml', 'matchLabels: { shuyuan.dev/role: ingress }', '{}', /everybody/],
    [
      'isolation',
      'manifests/isolation/allow-ingress-controller.yaml',
      '{ shuyuan.dev/role: ingress }',
      '{ shuyuan.dev/role: $(slug) }',
      /placeholders/,
    ],
    ['kinds', 'manifests/namespace/namespace.yaml', '  labels:', '  labels:\n    shuyuan.dev/role: platform', /set by the platform/],
    ['isolation', 'manifests/quota/resource-quota.yaml', 'limits.cpu: $(cpu)', 'limits.cpu: 1000m', /ResourceQuota/],
    [
      'access',
      'manifests/access/tenant-operator-binding.yaml',
      'kind: Role, name: tenant-operator',
      'kind: ClusterRole, name: cluster-admin',
      /Role of this/,
    ],
    ['access', 'manifests/access/tenant-operator-binding.yaml', 'shuyuan:unit:$(unitCode)', 'system:authenticated', /groups/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'verbs: [get, list, watch]', 'verbs: ["*"]', /wildcards/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'resources: [deployments', 'resources: [secrets, deployments', /secrets/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'verbs: [get, list, watch]', 'verbs: [get, escalate]', /escalate/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'resources: [deployments', 'resources: [pods/exec, deployments', /exec/],
    ['routing', 'manifests/portal/service.yaml', 'type: ClusterIP', 'type: LoadBalancer', /ClusterIP/],
    ['routing', 'manifests/portal/service.yaml', 'type: ClusterIP', 'type: ExternalName\n  externalName: example.org', /ClusterIP/],
    ['routing', 'manifests/domain/ingress.yaml', '- host: $(host)', '- host: www.henan.gov.cn', /host/],
    ['routing', 'manifests/domain/http-route.yaml', 'hostnames: [$(host)]', 'hostnames: ["*.example.org"]', /host/],
    ['secrets', 'manifests/portal/secret.yaml', '$(portalKey)', 'hunter2', /placeholder/],
    ['values', 'values.defaults.json', '"pods": "20",', '', /pods/],
    ['dry-run', 'manifests/portal/config-map.yaml', 'kind: ConfigMap', 'kind: ConfigMap\nsurprise: {}', /surprise/],
  ])('are held up by the check of %s in %s: %s becomes %s', async (check, file, from, to, message) => {
    const { id } = await upload(changed(file, from, to));
    const refused = await author.post<Answer>(path(id, 'propose'));
    expect([refused.status, refused.body.code]).toEqual([409, 'template.checks-failed']);
    const { checks } = (await author.get<Answer>(path(id))).body;
    expect(checks.filter((c) => c.name === check && !c.ok).map((c) => `${c.path} ${c.message}`)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  it('may name an image of an allowed registry', async () => {
    for (const image of ['registry.example/henan/portal:2', 'ghcr.io/shuyuan/portal@sha256:abc']) {
      const { id } = await upload(changed(DEPLOYMENT, 'image: $(image)', `image: ${image}`));
      expect((await author.post<Answer>(path(id, 'propose'))).status).toBe(200);
    }
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

  describe('refuse bad input', () => {
    const post = (body: unknown) => author.post<Answer>('/api/v1/templates', body);
    const valid = () => ({ name: 'henan', version: '2.0.0', files });

    it('by field', async () => {
      for (const [wrong, field] of [
        [{ ...valid(), name: 'Hé nan' }, 'name'],
        [{ ...valid(), name: '../x' }, 'name'],
        [{ ...valid(), version: '1.0' }, 'version'],
        [{ ...valid(), version: '01.0.0' }, 'version'],
        [{ ...valid(), surprise: 1 }, 'surprise'],
        [{ ...valid(), files: 'x' }, 'files'],
        [{ ...valid(), files: [null] }, 'files.0'],
        [{ ...valid(), files: [[]] }, 'files.0'],
        [{ ...valid(), files: [{ path: 'UPGRADE.md', content: 1 }] }, 'files.0'],
        [{ ...valid(), files: [{ path: 'UPGRADE.md', content: '', mode: 755 }] }, 'files.0'],
        [{ ...valid(), notes: 'again' }, 'notes'],
        [{ ...valid(), notes: 'x'.repeat(20_001) }, 'notes'],
        [{ ...valid(), files: files.filter((f) => f.path !== 'values.schema.json') }, 'values.schema.json'],
      ] as const) {
        const { status, body } = await post(wrong);
        expect([field, status, body.errors?.[0]?.field]).toEqual([field, 400, field]);
      }
    });

    it('by file, line and code, said in words', async () => {
      const { body } = await post({ ...valid(), files: changed('manifests/portal/config-map.yaml', '$(slug)', '$(evil)') });
      expect(body.errors).toEqual([
        {
          field: 'manifests/portal/config-map.yaml:7',
          code: 'template-placeholder-unknown',
          message: 'the schema does not require a value evil',
        },
      ]);
    });

    it('of any size in under a second, and the process does not grow', async () => {
      const heap = () => {
        globalThis.gc?.();
        return process.memoryUsage().heapUsed;
      };
      const before = heap();
      for (const [content, status] of [
        ['#'.repeat(5_000_000), 413],
        ['a: b\n---\n'.repeat(1000), 400],
        ['[\n'.repeat(300_000), 400],
        [`a: &a [x]\n${'b: *a\n'.repeat(10_000)}`, 400],
      ] as const) {
        const begun = performance.now();
        const answer = await post({ ...valid(), files: [...files, { path: 'manifests/portal/x.yaml', content }] });
        expect([answer.status, performance.now() - begun < 1000]).toEqual([status, true]);
      }
      const swarm = Array.from({ length: 40_000 }, () => ({ path: 'x', content: '' }));
      const begun = performance.now();
      expect((await post({ ...valid(), files: swarm })).body.code).toBe('request.too-many-values');
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(heap() - before).toBeLessThan(64 * 1024 * 1024);
    });
  });
});
