import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { NEW, OLD, insertVirtualTenants, type ProblemAnswer, type RolloutAnswer, type TenantRow } from '../../test/support/rollouts.js';
import { insertTenant } from '../../test/support/tenant-fixture.js';

const ABSENT = '7c1c0c1e-8a55-4a64-9f0e-0b5a2f3d4c5b';

describe('what is asked of a rollout', () => {
  let platform: Platform;
  let tenants: TenantRow[];
  let connected: string;
  const good = { to: NEW, waves: [{ name: 'a' }], soakSeconds: 0, maxFailures: 0, reason: '升级' };
  const ask = (input: object) => platform.province.post<ProblemAnswer & RolloutAnswer>('/api/v1/rollouts', input);

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenants = await insertVirtualTenants(platform.database.ownerUrl, 20);
    connected = (await insertTenant(platform.database.ownerUrl, { kind: 'connected', unitCode: '411700', unitName: '驻马店市' })).id;
  }, 60_000);
  afterAll(() => platform?.close(), 20_000);

  it.each<[string, string, object]>([
    ['to', 'matches', { to: 'standard' }],
    ['to', 'matches', { to: 1 }],
    ['to', 'rollout-template-unknown', { to: 'standard@7.7.7' }],
    ['to', 'rollout-template-unknown', { to: 'other@1.0.0' }],
    ['waves', 'arrayMinSize', { waves: [] }],
    ['waves', 'isArray', { waves: 'all' }],
    ['waves', 'arrayMaxSize', { waves: Array.from({ length: 21 }, (_, i) => ({ name: `${i}`, percent: 1 })) }],
    ['waves.0.name', 'isNotEmpty', { waves: [{ name: '' }] }],
    ['waves.0.name', 'maxLength', { waves: [{ name: 'x'.repeat(51) }] }],
    ['waves.0.name', 'isPlainText', { waves: [{ name: 'a\u202eb' }] }],
    ['waves.0.size', 'whitelistValidation', { waves: [{ name: 'a', size: 3 }] }],
    ['waves.0.percent', 'max', { waves: [{ name: 'a', percent: 101 }] }],
    ['waves.0.percent', 'isInt', { waves: [{ name: 'a', percent: 1.5 }] }],
    ['waves.0.tenantIds', 'isUuid', { waves: [{ name: 'a', tenantIds: ['x'] }] }],
    ['waves.0.cityCodes', 'rollout-cities-unknown', { waves: [{ name: 'a', cityCodes: ['410102'] }] }],
    ['waves.0.tenantIds', 'rollout-tenants-unknown', { waves: [{ name: 'a', tenantIds: [ABSENT] }] }],
    ['waves.0', 'rollout-wave-without-tenants', { waves: [{ name: 'a' }, { name: 'b' }] }],
    ['waves.0.percent', 'rollout-wave-two-ways', { waves: [{ name: 'a', percent: 5, cityCodes: ['410100'] }, { name: 'b' }] }],
    [
      'waves',
      'rollout-percent-above-hundred',
      {
        waves: [
          { name: 'a', percent: 70 },
          { name: 'b', percent: 70 },
        ],
      },
    ],
    ['waves.0', 'rollout-wave-empty', { waves: [{ name: 'a', cityCodes: ['411500'] }, { name: 'b' }] }],
    ['selection.cityCodes', 'rollout-cities-unknown', { selection: { cityCodes: ['110000'] } }],
    ['selection.tenantIds', 'rollout-tenants-unknown', { selection: { tenantIds: [ABSENT] } }],
    ['selection.everything', 'whitelistValidation', { selection: { everything: true } }],
    ['soakSeconds', 'min', { soakSeconds: -1 }],
    ['soakSeconds', 'max', { soakSeconds: 604_801 }],
    ['soakSeconds', 'isInt', { soakSeconds: '5' }],
    ['maxFailures', 'max', { maxFailures: 1001 }],
    ['deadlineSeconds', 'min', { deadlineSeconds: 0 }],
    ['deadlineSeconds', 'max', { deadlineSeconds: 86_401 }],
    ['reason', 'isNotEmpty', { reason: '' }],
    ['reason', 'maxLength', { reason: 'x'.repeat(501) }],
    ['everyone', 'whitelistValidation', { everyone: true }],
  ])('%s is refused by name: %s', async (field, code, input) => {
    const answer = await ask({ ...good, ...input });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((e) => [e.field, e.code])).toContainEqual([field, code]);
    expect(answer.body.errors?.every((e) => e.message !== e.code)).toBe(true);
  });

  it('names every tenant it cannot have: unknown, connected, not selected', async () => {
    const named = (await ask({ ...good, waves: [{ name: 'a', tenantIds: [ABSENT, connected, tenants[0]!.id] }] })).body.errors![0]!;
    expect(named.message).toContain(ABSENT);
    expect(named.message).toContain(connected);
    expect(named.message).not.toContain(tenants[0]!.id);
    const outside = await ask({
      ...good,
      selection: { tenantIds: [tenants[0]!.id] },
      waves: [{ name: 'a', tenantIds: [tenants[1]!.id] }, { name: 'b' }],
    });
    expect(outside.body.errors).toEqual([expect.objectContaining({ field: 'waves.0.tenantIds', code: 'rollout-tenants-not-selected' })]);
  });

  it('is refused when no platform needs the version', async () => {
    expect(await ask({ ...good, to: OLD })).toMatchObject({ status: 409, body: { code: 'rollout.nothing-to-do' } });
    expect((await ask({ ...good, selection: { from: ['standard@3.0.0'] } })).status).toBe(409);
  });

  it('needs a reason for each action, and knows no other rollout', async () => {
    for (const action of ['stop', 'resume', 'rollback']) {
      expect((await platform.province.post<ProblemAnswer>(`/api/v1/rollouts/${ABSENT}/${action}`, {})).body.errors?.[0]?.field).toBe(
        'reason',
      );
      expect((await platform.province.post(`/api/v1/rollouts/${ABSENT}/${action}`, { reason: 'x' })).status).toBe(404);
    }
    expect((await platform.province.get(`/api/v1/rollouts/${ABSENT}/targets`)).status).toBe(404);
    expect((await platform.province.get('/api/v1/rollouts?state=lost')).status).toBe(400);
  });

  it('happens once under one Idempotency-Key; of two at once for the same tenants one is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { ...good, selection: { tenantIds: [tenants[0]!.id] } };
    const [first, again] = [
      await platform.province.post<RolloutAnswer>('/api/v1/rollouts', body, key),
      await platform.province.post<RolloutAnswer>('/api/v1/rollouts', body, key),
    ];
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    const both = await Promise.all([1, 2, 3, 4].map(() => ask({ ...good, selection: { tenantIds: [tenants[1]!.id, tenants[2]!.id] } })));
    expect(both.map((a) => a.status).toSorted()).toEqual([201, 409, 409, 409]);
    const list = await platform.province.get<{ total: number; items: RolloutAnswer[] }>('/api/v1/rollouts?state=running');
    expect(list.body).toMatchObject({ total: 2, items: [{ totals: { targets: 2, pending: 2 } }, { totals: { targets: 1 } }] });
  });
});
