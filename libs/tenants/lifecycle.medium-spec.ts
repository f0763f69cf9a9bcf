import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';
import type { TestClient } from '../../test/support/client.js';

interface Detail {
  id: string;
  state: string;
  version: number;
  generation: number;
  templateVersion: string;
  pausedReason: string | null;
  pinReason: string | null;
  pinUntil: string | null;
  actions: string[];
  code: string;
  title: string;
  errors?: { field: string; code: string }[];
}
interface History {
  items: { action: string; actor: string; reason: string | null; from: string | null; to: string | null; generation: number }[];
  nextCursor: string | null;
  total: number;
}

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

describe('what can be done to a platform, over HTTP', () => {
  let platform: Platform;
  let province: TestClient;
  let path: string;

  beforeAll(async () => {
    platform = await startPlatform();
    province = platform.province;
    const opened = await province.post<Detail>('/api/v1/tenants', { unitCode: '410105', slug: 'jinshui', responsibleUnit: '教育局' });
    path = `/api/v1/tenants/${opened.body.id}`;
    await reach('ready');
  }, 60_000);
  afterAll(() => platform?.close());

  const tenant = async () => (await province.get<Detail>(path)).body;
  const reach = (state: string) => eventually(async () => (await tenant()).state === state, 30_000, state);
  const act = (action: string, body: unknown = {}, headers?: Record<string, string>) =>
    province.post<Detail>(`${path}/${action}`, body, headers);
  const history = async () => (await province.get<History>(`${path}/history`)).body;

  it('gives one effect and the same answer to what is sent twice under one key, and a clear refusal to what was done already', async () => {
    const key = { 'idempotency-key': 'suspend-1' };
    const first = await act('suspend', { reason: '安全整改' }, key);
    const second = await act('suspend', { reason: '安全整改' }, key);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    const again = await act('suspend', { reason: '安全整改' });
    expect([again.status, again.body.code]).toEqual([409, 'tenant.action-not-allowed']);
    expect(again.body.title).toMatch(/^The platform is suspended; suspend is not possible; possible now: resume, /);
    const done = await history();
    expect(done.items[0]).toMatchObject({ action: 'suspend', reason: '安全整改', from: 'active', to: 'suspended', actor: '测试管理员' });
    expect(done.items.filter(({ action }) => action === 'suspend')).toHaveLength(1);
    expect((await act('resume')).status).toBe(202);
    await reach('ready');
  });

  it('pauses and goes on, with a reason', async () => {
    expect((await act('unpause')).body.code).toBe('tenant.not-paused');
    expect((await act('pause')).body.errors).toMatchObject([{ field: 'reason', code: 'reason-required' }]);
    const paused = await act('pause', { reason: '集群维护' });
    expect(paused.body).toMatchObject({ pausedReason: '集群维护' });
    expect(paused.body.actions).toEqual(expect.arrayContaining(['unpause', 'suspend']));
    expect(paused.body.actions).not.toContain('retry');
    for (const action of ['retry', 'pause']) expect((await act(action, { reason: 'x' })).body.code).toBe('tenant.paused');
    const archive = await act('archive', { reason: 'x', confirmSlug: 'jinshui' });
    expect([archive.status, (await tenant()).state]).toEqual([archive.body.code === 'vault.not-configured' ? 503 : 409, 'ready']);
    expect((await act('unpause')).body.pausedReason).toBeNull();
    expect((await history()).items.slice(0, 2)).toMatchObject([
      { action: 'unpause', from: 'paused', to: 'running' },
      { action: 'pause', from: 'running', to: 'paused', reason: '集群维护' },
    ]);
  });

  it('pins for a time, a year at most, and lets nobody choose another version meanwhile', async () => {
    for (const until of [inDays(-1), inDays(367), '2026', 'soon', 7, null, undefined, {}, [inDays(1)]]) {
      const refused = await act('pin', { reason: '考试周', until });
      expect([until, refused.status]).toEqual([until, 400]);
      expect(refused.body.errors?.map((e) => e.field)).toEqual(['until']);
    }
    const until = inDays(30);
    expect((await act('pin', { reason: '考试周', until })).body).toMatchObject({ pinReason: '考试周', pinUntil: until });
    const refused = await act('retemplate', { reason: '升级', templateVersion: 'standard@1.0.0' });
    expect([refused.status, refused.body.code]).toEqual([409, 'tenant.pinned']);
    expect((await act('unpin')).body).toMatchObject({ pinReason: null, pinUntil: null });
    expect((await act('unpin')).body.code).toBe('tenant.not-pinned');
  });

  it('takes a published template version and no other', async () => {
    const { templateVersion } = await tenant();
    const other = ['standard@1.0.0', 'standard@1.1.0'].find((id) => id !== templateVersion)!;
    const unknown = await act('retemplate', { reason: '升级', templateVersion: 'standard@9.9.9' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'tenant.template-not-published']);
    for (const bad of ['standard', '../../etc/passwd@1.0.0', 'Standard@1.0.0', `${'a'.repeat(100)}@1.0.0`, 5, null])
      expect((await act('retemplate', { reason: '升级', templateVersion: bad })).body.errors).toMatchObject([{ field: 'templateVersion' }]);
    expect((await act('retemplate', { reason: '升级', templateVersion: other })).status).toBe(202);
    await reach('ready');
    expect((await tenant()).templateVersion).toBe(other);
    expect((await history()).items[0]).toMatchObject({ action: 'retemplate', from: templateVersion, to: other, reason: '升级' });
  });

  it('refuses an unknown field by name, an old version, and who may not', async () => {
    const { version } = await tenant();
    expect((await act('pause', { reason: 'x', forever: true })).body.errors).toMatchObject([
      { field: 'forever', code: 'whitelistValidation' },
    ]);
    expect((await act('pause', { reason: 'x' }, { 'if-match': `"${version - 1}"` })).status).toBe(412);
    const city = await province.invite('city_admin', '410100');
    for (const action of ['pause', 'pin', 'retemplate', 'archive', 'unarchive', 'unpin', 'unpause'])
      expect((await city.post(`${path}/${action}`, {})).status).toBe(403);
    expect((await city.get<History>(`${path}/history`)).status).toBe(200);
    const other = await province.invite('city_admin', '410200');
    expect((await other.get(`${path}/history`)).status).toBe(404);
  });

  it('tells its history page by page, newest first', async () => {
    const all = await history();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: History = (await province.get<History>(`${path}/history?limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`))
        .body;
      seen.push(...page.items.map((entry) => entry.action));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all.items.map((entry) => entry.action));
    expect(seen).toHaveLength(all.total);
  });
});
