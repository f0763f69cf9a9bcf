import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from './platform.js';
import { insertTenant } from './tenant-fixture.js';

interface Filed {
  readonly form: object;
  readonly decision: { readonly targets: string[]; readonly reasons: { readonly message: string }[] };
}

/** What tests write past the API must be what the API could have written: fuzzing met it as a 500. */
describe('a tenant that a test writes directly', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
  }, 60_000);
  afterAll(() => platform?.close());

  it.each(['virtual', 'connected'] as const)('has an application that can be read (%s)', async (kind) => {
    const { id } = await insertTenant(platform.database.ownerUrl, { kind, unitCode: kind === 'virtual' ? '410181' : '410184' });
    const { applicationId } = (await platform.province.get<{ applicationId: string }>(`/api/v1/tenants/${id}`)).body;
    const { status, body } = await platform.province.get<Filed>(`/api/v1/applications/${applicationId}`);
    expect(status).toBe(200);
    expect(body.form).toMatchObject({ mode: 'virtual' });
    expect(body.decision.targets).toEqual(['province']);
    expect(body.decision.reasons.every(({ message }) => message.length > 0)).toBe(true);
  });
});
