import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateX25519Identity } from 'age-encryption';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Operator } from '../../test/support/cli.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

const STANDARD = fileURLToPath(new URL('../../libs/templates/standard/1.1.0', import.meta.url));
interface Thing {
  id: string;
  state: string;
  version: number;
}

describe('shuyuan: plans, budgets, templates, rollouts, clusters, archives', () => {
  let folder: string;
  let platform: Platform;
  let operator: Operator;
  let second: Operator;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-cli-spec-'));
    platform = await startPlatform({
      MASTER_KEY: await generateX25519Identity(),
      ARCHIVE_URL: pathToFileURL(join(folder, 'archives')).href,
      TENANT_DELETE_GRACE_SECONDS: '5',
    });
    operator = await new Operator().signIn(platform.url, platform.province);
    second = await new Operator().signIn(platform.url, await platform.province.invite('province_admin', '410000'));
    for (const [slug, unit] of Object.entries({ kaifeng: '410200', luoyang: '410300' }))
      await operator.json('tenant', 'open', slug, '--unit', unit, '--responsible-unit', '测试教育局', '--wait');
  }, 120_000);

  afterAll(async () => {
    operator?.close();
    second?.close();
    await platform?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a plan is made, taken by a platform, and retired', async () => {
    const amounts = ['--cpu-millis', '600', '--memory-mib', '600', '--storage-gib', '11'];
    const titles = ['--title-zh', '微型', '--title-en', 'Tiny'];
    expect(await operator.json('plan', 'create', 'tiny', ...titles, ...amounts)).toMatchObject({
      id: 'tiny@1',
      memoryMiB: 600,
      usersLimit: 0,
    });
    const resized = await operator.json('tenant', 'resize', 'kaifeng', '--plan', 'tiny@1', '--reason', '缩减', '--wait');
    expect(resized).toMatchObject({ plan: 'tiny@1', quota: { cpuMillis: 600 }, state: 'ready' });
    expect(await operator.json('plan', 'retire', 'tiny@1', '--yes')).toMatchObject({ retiredAt: expect.any(String) });
    expect((await operator.run(['plan', 'ls', '--current', '-o', 'table'])).out).toMatch(/^standard@1 /m);
  }, 60_000);

  test('a budget is given, then changed in one amount; the tree adds up', async () => {
    const amounts = ['--cpu-millis', '9000', '--memory-mib', '9000', '--storage-gib', '90'];
    expect(await operator.json('budget', 'set', '410100', ...amounts)).toMatchObject({ version: 1, amount: { cpuMillis: 9000 } });
    expect(await operator.json('budget', 'set', '410100', '--storage-gib', '80')).toMatchObject({
      version: 2,
      amount: { cpuMillis: 9000, memoryMiB: 9000, storageGiB: 80 },
    });
    expect((await operator.run(['budget', 'ls', '-o', 'table'])).out).toMatch(/^410100 +郑州市 +0 \/ 9000 +0 \/ 9000 +0 \/ 80/m);
    expect(await operator.json('budget', 'check')).toEqual({ ok: true, violations: [] });
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(`UPDATE budgets SET used_cpu_millis = used_cpu_millis + 1 WHERE unit_code = '410100'`),
    );
    const wrong = await operator.run(['budget', 'check', '-o', 'table']);
    expect(wrong).toMatchObject({ code: 1, out: expect.stringMatching(/^410100 +cpuMillis +1 +0$/m) });
  });

  test('a folder becomes a template version: checked, proposed, published by a second person, compared', async () => {
    expect(await operator.json('template', 'upload', STANDARD, '--as', 'henan@1.0.0')).toMatchObject({ state: 'draft' });
    expect((await operator.run(['template', 'check', 'henan@1.0.0'])).code).toBe(0);
    expect(await operator.json('template', 'propose', 'henan@1.0.0')).toMatchObject({ state: 'proposed' });
    const alone = await operator.run(['template', 'publish', 'henan@1.0.0', '--yes']);
    expect(alone).toMatchObject({ code: 1, err: expect.stringContaining('template.same-person') });
    expect(await second.json('template', 'publish', 'henan@1.0.0', '--yes')).toMatchObject({ state: 'published' });
    const diff = await operator.run(['template', 'diff', 'standard@1.1.0', '--from', 'standard@1.0.0', '-o', 'table']);
    expect(diff.out).toMatch(/^# manifests\/\S+ (added|changed)$/m);
    expect(diff.out).toMatch(/^\+/m);
    const preview = await operator.run(['template', 'preview', 'standard@1.0.0', '--tenant', 'kaifeng', '-o', 'table']);
    expect(preview.out).toMatch(/^# Namespace\/tenant-kaifeng update$/m);
    expect(await second.json('template', 'withdraw', 'henan@1.0.0', '--reason', '停用', '--yes')).toMatchObject({ state: 'withdrawn' });
    expect((await operator.run(['template', 'upload', join(folder, 'none'), '--as', 'henan@1.0.1'])).code).toBe(2);
  }, 60_000);

  test('a platform goes back a version, and a rollout in waves brings it forward again', async () => {
    const before = await operator.json('tenant', 'retemplate', 'luoyang', '--to', 'standard@1.0.0', '--reason', '回退', '--wait');
    expect(before).toMatchObject({ templateVersion: 'standard@1.0.0', state: 'ready' });
    const waves = ['--wave', 'first=tenant:luoyang', '--wave', 'rest'];
    const said = await operator.run(
      ['rollout', 'start', '--to', 'standard@1.1.0', '--tenant', 'luoyang', ...waves, '--soak', '0', '--reason', '升级', '--wait'].concat(
        '-o',
        'json',
      ),
    );
    expect(said.code).toBe(1); // Two waves for one platform: the server says which is empty.
    const started = await operator.run([
      'rollout',
      'start',
      '--to',
      'standard@1.1.0',
      '--tenant',
      'luoyang',
      '--soak',
      '0',
      '--reason',
      '升级',
      '--wait',
      '-o',
      'json',
    ]);
    expect(started).toMatchObject({ code: 0, err: expect.stringContaining('succeeded  1/1  [all 1/1]') });
    const { id } = JSON.parse(started.out) as Thing;
    expect(await operator.json('rollout', 'targets', id)).toMatchObject({ items: [{ slug: 'luoyang', state: 'ready' }] });
    expect((await operator.run(['rollout', 'stop', id, '--reason', '太晚'])).code).toBe(1);
    const back = await operator.json('rollout', 'rollback', id, '--reason', '有误', '--yes', '--wait');
    expect(back).toMatchObject({ state: 'rolled-back' });
    expect((await operator.run(['rollout', 'get', id, '-o', 'table', '--lang', 'zh'])).out).toMatch(/^状态 +rolled-back$/m);
    expect(await operator.json('rollout', 'ls', '--state', 'rolled-back')).toMatchObject({ items: [{ id }] });
  }, 90_000);

  test('clusters are listed, set and checked; one with a program in its credentials is refused', async () => {
    expect(await operator.json('cluster', 'ls')).toMatchObject({ items: [{ adapter: 'local', builtIn: true }] });
    const [{ name }] = (await operator.json<{ items: [{ name: string }] }>('cluster', 'ls')).items;
    expect(await operator.json('cluster', 'set', name, '--label', 'zone=north', '--cordon')).toMatchObject({
      labels: { zone: 'north' },
      cordoned: true,
    });
    expect(await operator.json('cluster', 'set', name, '--no-cordon')).toMatchObject({ labels: { zone: 'north' }, cordoned: false });
    expect(await operator.json('cluster', 'check', name)).toMatchObject({ health: 'healthy' });
    const file = join(folder, 'kubeconfig');
    await writeFile(file, 'apiVersion: v1\nkind: Config\nusers: [{ name: a, user: { exec: { command: id } } }]\n');
    const refused = await operator.run(['cluster', 'add', 'far', '--kubeconfig', file]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('kubeconfig') });
    expect((await operator.run(['cluster', 'rm', 'far', '--yes'])).code).toBe(3);
  });

  test('archived, verified, restored; then deleted', async () => {
    expect(await operator.json('tenant', 'archive', 'luoyang', '--reason', '合并', '--yes', '--wait')).toMatchObject({ state: 'archived' });
    const { items } = await operator.json<{ items: Thing[] }>('archive', 'ls', '--tenant', 'luoyang');
    expect(items).toMatchObject([{ state: 'complete' }]);
    expect(await operator.json('archive', 'verify', items[0]!.id)).toEqual({ ok: true, problems: [] });
    expect(await operator.json('tenant', 'unarchive', 'luoyang', '--reason', '恢复', '--wait')).toMatchObject({ state: 'ready' });
    expect(await operator.json('tenant', 'delete', 'luoyang', '--reason', '撤销', '--yes', '--wait')).toMatchObject({ state: 'deleted' });
  }, 90_000);

  test('a county is moved under another city; a deletion is taken back in its grace period', async () => {
    await operator.json('tenant', 'open', 'qixian', '--unit', '410221', '--responsible-unit', '杞县教育局', '--wait');
    for (const unit of ['410200', '410300'])
      await operator.json('budget', 'set', unit, '--cpu-millis', '9000', '--memory-mib', '9000', '--storage-gib', '90');
    const moved = await operator.json('tenant', 'transfer', '410221', '--to', '410300', '--reason', '区划调整', '--yes');
    expect(moved).toMatchObject({ slug: 'qixian', cityCode: '410300' });
    expect(await operator.json('tenant', 'ls', '--parent', '410300')).toMatchObject({ items: [{ slug: 'qixian' }] });
    await platform.stopWorker();
    expect(await operator.json('tenant', 'delete', 'qixian', '--reason', '误删', '--yes')).toMatchObject({ desiredState: 'deleted' });
    expect(await operator.json('tenant', 'restore', 'qixian', '--reason', '撤回')).toMatchObject({ desiredState: 'active' });
    await platform.startWorker();
    expect(await operator.json('tenant', 'retry', 'qixian', '--wait')).toMatchObject({ state: 'ready' });
  }, 60_000);

  test('an alert is acknowledged', async () => {
    await asOwner(platform.database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO alerts (tenant_id, kind, reason, message) SELECT id, 'not-ready', 'Deadline', '{"zh": "未就绪", "en": "not ready"}' FROM tenants WHERE slug = 'kaifeng'`,
      ),
    );
    const { items } = await operator.json<{ items: Thing[] }>('alert', 'ls');
    expect(items).toHaveLength(1);
    expect(await operator.json('alert', 'ack', items[0]!.id, '--comment', '已知')).toMatchObject({ acknowledgeComment: '已知' });
  });
});
