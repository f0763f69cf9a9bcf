import { describe, expect, it } from '@jest/globals';
import { TestClient } from '../support/client.js';
import { startPlatform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

const CALLER = '203.0.113.7';

/** The address that a sign-in through `forwarded` is put on record with. */
async function seen(settings: Record<string, string>, forwarded: string): Promise<string | undefined> {
  const platform = await startPlatform(settings, { worker: false });
  try {
    const { body } = await platform.province.post<{ url: string }>('/api/v1/invitations', { role: 'city_admin', unitCode: '410100' });
    const answer = await new TestClient(platform.url).post(
      '/api/v1/invitations/accept',
      { token: body.url.split('#')[1], displayName: '某人', loginName: 'proxied', password: 'Shu-yuan-2019!' },
      { 'x-forwarded-for': forwarded, 'x-real-ip': '198.51.100.1', forwarded: 'for=198.51.100.2' },
    );
    expect(answer.status).toBe(201);
    return await asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ ip: string }>(
        `SELECT s.ip FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.login_name = 'proxied'`,
      );
      return rows[0]?.ip;
    });
  } finally {
    await platform.close();
  }
}

describe('the address of a caller', () => {
  it('is not what the caller says it is', async () => {
    expect(await seen({}, CALLER)).toMatch(/127\.0\.0\.1$/);
  }, 60_000);

  it('is what a trusted proxy says, and not what the caller had written before it', async () => {
    expect(await seen({ TRUSTED_PROXIES: '127.0.0.0/8,::1' }, `192.0.2.99, ${CALLER}`)).toBe(CALLER);
  }, 60_000);
});
