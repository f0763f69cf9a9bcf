import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TestClient } from '../support/client.js';
import { approvedTenant, consentedApplication } from '../support/filing.js';
import { virtualForm } from '../support/forms.js';
import { startPlatform, type Platform } from '../support/platform.js';

interface Problem {
  code?: string;
  errors?: { field: string; code: string; message: string }[];
}
interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

const WRITES = ['post', 'put', 'delete'];
/** Not asked: these end the session that asks, or start work that outlives the test. */
const LEFT_OUT = new Set(['delete /api/v1/session', 'post /api/v1/demo', 'delete /api/v1/demo']);
const RUNS = 25;

/** Whatever JSON arrives, the answer is ours: never a 5xx, and every refusal says what is wrong. */
describe('arbitrary JSON to every writing route', () => {
  let platform: Platform;
  let callers: TestClient[];
  let routes: [method: string, path: string][];
  let ids: { tenant: string; application: string };

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    const city = await platform.province.invite('city_admin', '410100');
    ids = {
      tenant: await approvedTenant(platform.province, city, '410102', 'zhongyuan'),
      application: (await consentedApplication(city, '410105', 'jinshui')).id,
    };
    callers = [platform.province, city, await city.invite('county_admin', '410102')];
    const { paths } = (await platform.province.get<OpenApi>('/api/v1/openapi.json')).body;
    routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => WRITES.includes(method) && !LEFT_OUT.has(`${method} ${path}`))
        .map((method): [string, string] => [method, path]),
    );
  }, 60_000);
  afterAll(() => platform?.close());

  /** Valid bodies to start from, so that what is arbitrary also lies deep inside. */
  const bodies = (): Record<string, unknown>[] => [
    { unitCode: '410102', form: virtualForm('410102') },
    { form: virtualForm('410102') },
    { comment: '同意', overrideReason: '特批' },
    { reason: '整改', confirmSlug: 'other' },
    { role: 'county_admin', unitCode: '410102' },
    {
      title: '门户',
      blocks: [{ type: 'hero', heading: '标题', text: '正文' }],
      footer: { responsibleUnit: '教育局', icp: null, police: null },
    },
    { token: 'x', displayName: '某人', loginName: 'someone', password: 'Shu-yuan-2019!' },
  ];

  /** Replaces the value at a random place. */
  function mutated(value: unknown, choice: number, poison: unknown): unknown {
    if (typeof value !== 'object' || value === null) return poison;
    const keys = Object.keys(value);
    const key = keys[choice % (keys.length + 1)];
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    if (key === undefined) return Array.isArray(copy) ? [...copy, poison] : { ...copy, [`x${choice}`]: poison };
    (copy as Record<string, unknown>)[key] =
      choice % 3 === 0 ? poison : mutated((value as Record<string, unknown>)[key], Math.floor(choice / (keys.length + 1)), poison);
    return copy;
  }

  const poison = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(null, -1, 0, 1e308, 1.5, 2 ** 53, '', ' ', '\u0000', '\ud800', '../', [], {}, [[]], 'NaN', '9'.repeat(400)),
  );
  const body = fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(6), fc.nat(1_000_000), poison).map(([which, choice, value]) => mutated(bodies()[which], choice, value)),
    },
  );

  it('is answered with less than 500, and each refusal with its code and fields', async () => {
    expect(routes.length).toBeGreaterThan(15);
    for (const [method, template] of routes) {
      const path = template.replace('{id}', template.includes('/tenants/') ? ids.tenant : ids.application);
      // Passwords are slow on purpose, so fewer of them.
      const numRuns = /accept|\/session$/.test(path) ? 8 : RUNS;
      await fc.assert(
        fc.asyncProperty(body, fc.nat(2), fc.constantFrom(undefined, '"1"', '*', 'x'), async (payload, who, ifMatch) => {
          const answer = await callers[who]!.call<Problem>(method.toUpperCase(), path, {
            body: JSON.stringify(payload),
            headers: ifMatch ? { 'if-match': ifMatch } : {},
          });
          if (answer.status < 400) return;
          expect([method, path, answer.status < 500]).toEqual([method, path, true]);
          expect(answer.headers.get('content-type')).toContain('application/problem+json');
          expect(answer.body.code).toMatch(/^[a-z]+\.[a-z-]+$/);
          for (const error of answer.body.errors ?? [])
            expect(error).toEqual({ field: expect.any(String), code: expect.any(String), message: expect.stringMatching(/./) });
        }),
        { numRuns, seed: 2019 },
      );
    }
  }, 60_000);
});
