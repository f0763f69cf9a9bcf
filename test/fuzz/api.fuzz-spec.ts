import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceSkip } from '../support/announce-skip.js';
import type { TestClient } from '../support/client.js';
import { approvedTenant, consentedApplication } from '../support/filing.js';
import { made, peoplePlatform, residentId } from '../support/people-platform.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { fuzz } from './fuzz.js';
import { schemathesis } from './schemathesis.js';

/** All of it, shared out evenly among the callers; what Schemathesis asks of every operation comes on top. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 180);
const SEED = Number(process.env.FUZZ_SEED ?? 2019);

/** Not asked: a stream without an end, what ends the session that asks, and work that outlives the test. */
const LEFT_OUT = [
  'GET /api/v1/events',
  'DELETE /api/v1/session',
  'DELETE /api/v1/account/sessions/{id}',
  'POST /api/v1/demo',
  'DELETE /api/v1/demo',
];

const CALLERS = ['nobody', 'province_admin', 'city_admin', 'tenant_admin'] as const;

const available = await schemathesis();
if ('reason' in available) announceSkip('fuzzing the API by its OpenAPI document', available.reason);

/** Whatever the document allows, and whatever it forbids: the answer is one that the document tells of, and never a 5xx. */
('program' in available ? describe : describe.skip)('the API, fuzzed by its own OpenAPI document', () => {
  let platform: Platform;
  let folder: string;
  let clients: Record<(typeof CALLERS)[number], TestClient | undefined>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuyuan-fuzz-'));
    platform = await startPlatform();
    const city = await platform.province.invite('city_admin', '410100');
    await approvedTenant(platform.province, city, '410102', 'zhongyuan');
    await consentedApplication(city, '410105', 'jinshui');
    const { client: county, at, tenant, school, klass } = await peoplePlatform(platform, city, '410103', '二七区');
    for (const name of ['王小明', '李芳']) {
      const enrolment = { schoolId: school, classId: klass };
      await made(county.post(`${at}/persons`, { name, documentKind: 'resident-id', documentNumber: residentId('2019-05-06'), enrolment }));
    }
    clients = {
      nobody: undefined,
      province_admin: platform.province,
      city_admin: city,
      tenant_admin: await city.invite('tenant_admin', '410103', tenant),
    };
  }, 120_000);
  afterAll(async () => {
    await platform?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(CALLERS)(
    'answers %s as it says it does',
    async (caller) => {
      const { program } = available as { program: string };
      const asking = { program, folder, url: platform.url, client: clients[caller], leftOut: LEFT_OUT, seed: SEED };
      const seconds = Math.max(10, Math.round(SECONDS / CALLERS.length));
      let found = await fuzz({ ...asking, seconds });
      // A machine short of breath does not get through; nothing is left unasked for that.
      if (found.unasked > 0 && found.failures.length === 0) {
        process.stderr.write(`[fuzz] ${found.unasked} operations were not asked in ${seconds} s: again with three times as long\n`);
        found = await fuzz({ ...asking, seconds: 3 * seconds });
      }
      const summary = `[fuzz] ${caller}: ${found.requests} requests to ${found.operations} operations; again with FUZZ_SEED=${SEED}`;
      process.stderr.write(`${found.failures.length > 0 ? found.said : ''}${summary}\n`);
      expect(found.failures).toEqual([]);
      expect(found.unasked).toBe(0);
      // Else most of it was asked by a stranger.
      if (clients[caller]) expect((await clients[caller].get('/api/v1/session')).status).toBe(200);
    },
    SECONDS * 1000 + 420_000,
  );
});
