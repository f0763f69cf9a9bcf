import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventListener } from '../../test/support/event-stream.js';
import { eventually, startPlatform, type Platform } from '../../test/support/platform.js';
import {
  NEW,
  OLD,
  beginRollout,
  labelledVersions,
  reaches,
  readyTenants,
  rolloutOf,
  targetsOf,
  versionsOf,
  type ProblemAnswer,
  type RolloutAnswer,
  type TenantRow,
} from '../../test/support/rollouts.js';
import { asOwner } from '../../test/support/tenant-fixture.js';

const ids = (tenants: readonly TenantRow[]): string[] => tenants.map((t) => t.id);

/** Over HTTP, with the real worker, on the embedded cluster. Each test has tenants of its own. */
describe('a rollout', () => {
  let platform: Platform;
  let all: TenantRow[];
  let taken = 0;
  const some = (count: number): TenantRow[] => all.slice(taken, (taken += count));
  const sql = (text: string, values: unknown[]) => asOwner(platform.database.ownerUrl, (client) => client.query(text, values));
  /** Nothing of a tenant can be written while its namespace belongs to somebody else. */
  const occupy = (slug: string, by: string) =>
    sql(
      `UPDATE cluster_objects SET object = jsonb_set(object, '{metadata,labels,shuyuan.dev/tenant}', to_jsonb($2::text)) WHERE kind = 'Namespace' AND name = $1`,
      [`tenant-${slug}`, by],
    );

  beforeAll(async () => {
    platform = await startPlatform();
    all = await readyTenants(platform, 48);
  }, 120_000);
  afterAll(() => platform?.close(), 20_000);

  it('takes waves one after the other to the new version, and tells of it', async () => {
    const tenants = some(8);
    const listener = new EventListener(platform.province);
    await eventually(() => Promise.resolve(listener.opened > 0));
    const { id } = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: '先行', tenantIds: [tenants[7]!.id] }, { name: '三成', percent: 30 }, { name: '其余' }],
    });
    const rollout = await reaches(platform, id, 'succeeded');
    expect(rollout).toMatchObject({
      to: NEW,
      createdBy: '测试管理员',
      totals: { targets: 8, ready: 8, failed: 0 },
      message: null,
      actions: ['rollback'],
    });
    expect(rollout.waves.map((w) => [w.name, w.state, w.total, w.ready])).toEqual([
      ['先行', 'done', 1, 1],
      ['三成', 'done', 3, 3],
      ['其余', 'done', 4, 4],
    ]);
    expect(
      new Set((await versionsOf(platform, ids(tenants))).map((t) => `${t.state} ${t.template} ${t.generation} ${t.observed}`)),
    ).toEqual(new Set([`ready ${NEW} 2 2`]));
    const labels = await labelledVersions(platform);
    for (const { slug } of tenants) expect(labels[`tenant-${slug}`]).toBe('standard-1.1.0');
    const targets = await targetsOf(platform, id);
    const begun = (wave: number) => targets.filter((t) => t.wave === wave).map((t) => Date.parse(t.startedAt!));
    expect(Math.max(...begun(0))).toBeLessThan(Math.min(...begun(1)));
    expect(Math.max(...begun(1))).toBeLessThan(Math.min(...begun(2)));
    await eventually(() => Promise.resolve(listener.received.some((e) => e.event === 'rollout.changed' && e.data.state === 'succeeded')));
    await listener.close();
    const history = await sql(`SELECT action, from_value AS "from", to_value AS "to", reason FROM tenant_history WHERE tenant_id = $1`, [
      tenants[0]!.id,
    ]);
    expect(history.rows).toEqual([{ action: 'rollout', from: OLD, to: NEW, reason: '春季升级' }]);
  });

  it('stops by itself when more fail than allowed, is resumed once the cause is gone', async () => {
    const tenants = some(5);
    await occupy(tenants[0]!.slug, 'somebody-else');
    const { id } = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: 'a', tenantIds: ids(tenants.slice(0, 2)) }, { name: 'b' }],
      deadlineSeconds: 3,
    });
    const failed = await reaches(platform, id, 'failed');
    expect(failed.message).toMatch(/^Stopped by itself: 1 platform\(s\) failed, more than the 0 allowed \(.+\)$/);
    expect(failed).toMatchObject({ totals: { ready: 1, failed: 1, pending: 3 }, actions: ['resume', 'rollback'] });
    const [broken] = await targetsOf(platform, id, '&state=failed');
    expect(broken).toMatchObject({ tenantId: tenants[0]!.id, reason: 'not-ready-in-time' });
    expect(broken!.message).toContain('belongs to someone else');
    expect((await versionsOf(platform, ids(tenants.slice(2)))).map((t) => t.template)).toEqual([OLD, OLD, OLD]);

    await occupy(tenants[0]!.slug, tenants[0]!.id);
    expect((await platform.province.post(`/api/v1/rollouts/${id}/resume`, { reason: '已处理' })).status).toBe(202);
    expect(await reaches(platform, id, 'succeeded')).toMatchObject({ totals: { ready: 5, failed: 0 } });
  });

  it('is stopped: those under way finish, no more begin; then it goes on', async () => {
    const tenants = some(4);
    const { id } = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: 'a', percent: 50 }, { name: 'b' }],
      soakSeconds: 2,
    });
    const soaking = await reaches(platform, id, 'soaking');
    expect(soaking.waves[0]).toMatchObject({ state: 'soaking', soakUntil: expect.any(String) });
    const wrong = await platform.province.post<ProblemAnswer>(`/api/v1/rollouts/${id}/stop`, { reason: 'x' }, { 'if-match': '"99"' });
    expect(wrong.status).toBe(412);
    const stopped = await platform.province.post<RolloutAnswer>(
      `/api/v1/rollouts/${id}/stop`,
      { reason: '待查' },
      { 'if-match': `"${soaking.version}"` },
    );
    expect(stopped).toMatchObject({
      status: 202,
      body: { state: 'stopped', message: 'Stopped by 测试管理员: 待查', actions: ['resume', 'rollback'] },
    });
    expect((await platform.province.post<ProblemAnswer>(`/api/v1/rollouts/${id}/stop`, { reason: 'x' })).body.code).toBe(
      'rollout.action-not-allowed',
    );
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await rolloutOf(platform, id)).toMatchObject({ state: 'stopped', totals: { ready: 2, pending: 2 } });
    await platform.province.post(`/api/v1/rollouts/${id}/resume`, { reason: '无碍' });
    expect(await reaches(platform, id, 'succeeded')).toMatchObject({ totals: { ready: 4 } });
  });

  it('is rolled back: all that were changed return to what each had', async () => {
    const tenants = some(6);
    await sql(`UPDATE tenants SET desired_state = 'suspended', generation = generation + 1 WHERE id = $1`, [tenants[1]!.id]);
    const { id } = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: 'a', tenantIds: ids(tenants.slice(0, 4)) }, { name: 'b' }],
      soakSeconds: 600,
    });
    // A suspended platform has no readiness to wait for.
    expect(await reaches(platform, id, 'soaking')).toMatchObject({ totals: { ready: 4, pending: 2 } });
    // Set to a third version by hand since: no longer ours.
    await sql(`UPDATE tenants SET template_version = 'standard@9.9.9', version = version + 1 WHERE id = $1`, [tenants[2]!.id]);
    await platform.province.post(`/api/v1/rollouts/${id}/rollback`, { reason: '门户异常' });
    const back = await reaches(platform, id, 'rolled-back');
    expect(back).toMatchObject({ totals: { rolledBack: 3, skipped: 3 }, actions: [] });
    const found = Object.fromEntries((await targetsOf(platform, id)).map((t) => [t.tenantId, t.reason ?? t.state]));
    expect(tenants.map((t) => found[t.id])).toEqual([
      'rolled-back',
      'rolled-back',
      'changed-by-hand',
      'rolled-back',
      'never-started',
      'never-started',
    ]);
    expect((await versionsOf(platform, ids(tenants))).map((t) => t.template)).toEqual([OLD, OLD, 'standard@9.9.9', OLD, OLD, OLD]);
    await sql(`UPDATE tenants SET template_version = $2 WHERE id = $1`, [tenants[2]!.id, OLD]);
  });

  it('says of a rollback which did not return, and tries them again', async () => {
    const tenants = some(3);
    const { id } = await beginRollout(platform, { selection: { tenantIds: ids(tenants) }, waves: [{ name: 'a' }], deadlineSeconds: 3 });
    await reaches(platform, id, 'succeeded');
    await occupy(tenants[0]!.slug, 'somebody-else');
    await platform.province.post(`/api/v1/rollouts/${id}/rollback`, { reason: '退回' });
    const failed = await reaches(platform, id, 'failed');
    expect(failed.message).toContain('Not all went back: 1 platform(s)');
    expect(failed).toMatchObject({ totals: { rolledBack: 2, failed: 1 }, actions: ['rollback'] });
    await occupy(tenants[0]!.slug, tenants[0]!.id);
    await platform.province.post(`/api/v1/rollouts/${id}/rollback`, { reason: '再退' });
    expect(await reaches(platform, id, 'rolled-back')).toMatchObject({ totals: { rolledBack: 3 } });
  });

  it('leaves pinned, paused and deleted ones alone; one whose pin ends while its wave is open is taken in', async () => {
    const tenants = some(6);
    const [pinned, soonFree, paused, deleted] = tenants as [TenantRow, TenantRow, TenantRow, TenantRow];
    await sql(`UPDATE tenants SET pin_reason = '中考', pin_until = now() + interval '1 hour' WHERE id = $1`, [pinned.id]);
    await sql(`UPDATE tenants SET pin_reason = '演练', pin_until = now() + interval '2 seconds' WHERE id = $1`, [soonFree.id]);
    await sql(`UPDATE tenants SET paused_reason = '检查' WHERE id = $1`, [paused.id]);
    const { id } = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: 'a', tenantIds: [tenants[4]!.id] }, { name: 'b' }],
      soakSeconds: 3,
    });
    await sql(
      `UPDATE tenants SET desired_state = 'deleted', delete_after = now() + interval '1 day', version = version + 1 WHERE id = $1`,
      [deleted.id],
    );
    const early = await reaches(platform, id, 'soaking');
    expect(early.totals).toMatchObject({ ready: 1 });
    const rollout = await reaches(platform, id, 'succeeded');
    expect(rollout).toMatchObject({ totals: { ready: 3, skipped: 3 }, message: 'Done; 0 failed and 3 skipped' });
    const found = Object.fromEntries((await targetsOf(platform, id)).map((t) => [t.tenantId, t]));
    expect(found[pinned.id]).toMatchObject({ state: 'skipped', reason: 'pinned', message: expect.stringContaining('中考') });
    expect(found[paused.id]).toMatchObject({ state: 'skipped', reason: 'paused', message: expect.stringContaining('检查') });
    expect(found[deleted.id]).toMatchObject({ state: 'skipped', reason: 'deleted' });
    expect(found[soonFree.id]).toMatchObject({ state: 'ready', reason: null });
  });

  it('shares no tenant with another that is at work; each unit sees its own part', async () => {
    const tenants = some(4);
    const first = await beginRollout(platform, {
      selection: { tenantIds: ids(tenants) },
      waves: [{ name: 'a', percent: 25 }, { name: 'b' }],
      soakSeconds: 600,
    });
    const body = {
      to: NEW,
      waves: [{ name: 'a' }],
      soakSeconds: 0,
      maxFailures: 0,
      reason: '又一次',
      selection: { tenantIds: ids(tenants) },
    };
    await reaches(platform, first.id, 'soaking');
    const second = await platform.province.post<ProblemAnswer>('/api/v1/rollouts', body);
    expect(second).toMatchObject({ status: 409, body: { code: 'rollout.overlaps', detail: expect.stringContaining(first.id) } });
    expect(second.body.detail).toContain('3 platform(s)');

    const city = await platform.province.invite(
      'city_admin',
      tenants[3]!.unitCode.endsWith('00') ? tenants[3]!.unitCode : await cityOf(tenants[3]!),
    );
    const seen = await city.get<{ items: RolloutAnswer[] }>('/api/v1/rollouts?limit=200');
    const part = seen.body.items.find((r) => r.id === first.id);
    expect(part?.actions).toEqual([]);
    expect(part!.totals.targets).toBeGreaterThan(0);
    expect(part!.totals.targets).toBe((await city.get<{ total: number }>(`/api/v1/rollouts/${first.id}/targets`)).body.total);
    const stranger = await platform.province.invite('city_admin', '411500');
    expect((await stranger.get(`/api/v1/rollouts/${first.id}`)).status).toBe(404);
    expect((await city.post(`/api/v1/rollouts/${first.id}/stop`, { reason: 'x' })).status).toBe(403);

    await platform.province.post(`/api/v1/rollouts/${first.id}/rollback`, { reason: '算了' });
    await reaches(platform, first.id, 'rolled-back');
    const third = await platform.province.post<RolloutAnswer>('/api/v1/rollouts', body);
    expect(third.status).toBe(201);
    await reaches(platform, third.body.id, 'succeeded');
  });

  async function cityOf({ id }: TenantRow): Promise<string> {
    const { rows } = await sql(`SELECT coalesce(city_code, unit_code) AS code FROM tenants WHERE id = $1`, [id]);
    return (rows[0] as { code: string }).code;
  }
});
