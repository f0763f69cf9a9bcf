import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import { insertTenant, type TenantFixture } from '../../../test/support/tenant-fixture.js';
import type { TestClient } from '../../../test/support/client.js';

interface Source {
  id: string;
  version: number;
  hasSecret: boolean;
  callbackUrl: string;
}
interface Problem {
  code: string;
  errors?: { field: string; code: string }[];
}

const oidc = { issuer: 'https://idp.example.edu.cn', clientId: 'web', scopes: 'openid profile', clientAuth: 'basic' };
const wish = (name: string, more: object = {}) => ({
  name,
  kind: 'oidc',
  oidc,
  secret: 'canary-7f3a91',
  mapping: { name: 'name' },
  ...more,
});

describe('identity sources of a platform', () => {
  let platform: Platform;
  let tenant: TenantFixture;
  let other: TenantFixture;
  let admin: TestClient;

  beforeAll(async () => {
    platform = await startPlatform({ PUBLIC_URL: 'https://console.example.edu.cn' }, { worker: false });
    tenant = await insertTenant(platform.database.ownerUrl, { slug: 'here' });
    other = await insertTenant(platform.database.ownerUrl, { slug: 'there', unitCode: '410225', unitName: '兰考县' });
    admin = await platform.province.invite('tenant_admin', '410181', tenant.id);
  });
  afterAll(() => platform.close());

  const path = (id = '') => `/api/v1/tenants/${tenant.id}/identity-sources${id && `/${id}`}`;

  it('are made, read, changed under If-Match and removed; the secret is kept and never shown', async () => {
    const made = await admin.post<Source>(path(), wish('市教育局'));
    expect(made.status).toBe(201);
    expect(made.body.hasSecret).toBe(true);
    expect(made.body.callbackUrl).toBe(`https://console.example.edu.cn/federation/${made.body.id}/callback`);
    expect(JSON.stringify(made.body)).not.toContain('canary');
    const changed = await admin.put<Source>(path(made.body.id), wish('市教育局', { secret: undefined, enabled: true }), {
      'if-match': '"1"',
    });
    expect(changed.body).toMatchObject({ enabled: true, hasSecret: true, version: 2 });
    expect((await admin.put<Problem>(path(made.body.id), wish('市教育局'), { 'if-match': '"1"' })).status).toBe(412);
    const listed = await admin.get<{ items: Source[] }>(path());
    expect(listed.body.items).toHaveLength(1);
    expect((await admin.delete(path(made.body.id))).status).toBe(204);
    expect((await admin.get(path(made.body.id))).status).toBe(404);
  });

  it('do not take the secret along to another address', async () => {
    const made = await admin.post<Source>(path(), wish('换地址'));
    const moved = { ...oidc, issuer: 'https://attacker.example.com' };
    const answer = await admin.put<Problem>(path(made.body.id), wish('换地址', { oidc: moved, secret: undefined }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'secret', code: 'secret-needed' })]);
  });

  it.each([
    ['http://idp.example.edu.cn', 'plain http'],
    ['https://127.0.0.1/', 'this machine'],
    ['https://localhost:8443/', 'this machine by name'],
    ['https://10.1.2.3/', 'a private network'],
    ['https://[fd00::1]/', 'a private network, IPv6'],
    ['https://[::ffff:10.0.0.1]/', 'a private network as mapped IPv6'],
    ['https://169.254.169.254/latest/', 'the metadata service of a cloud'],
    ['https://2130706433/', 'this machine as a number'],
  ])('refuse %s as an address (%s)', async (issuer) => {
    const answer = await admin.post<Problem>(path(), wish('坏地址', { oidc: { ...oidc, issuer } }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ field }) => field)).toEqual(['oidc.issuer']);
  });

  it('name each field that is wrong, and take no field that is none', async () => {
    const saml = {
      entityId: 'https://idp',
      signInUrl: 'https://idp.example.edu.cn/sso',
      certificates: ['-----BEGIN CERTIFICATE-----\nAA'],
    };
    const bad = { ...wish('错'), kind: 'saml', saml, linking: { agreedKey: 'student-number' } };
    const answer = await admin.post<Problem>(path(), bad);
    expect(answer.body.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'oidc source-settings',
      'saml.certificates.0 certificate-unreadable',
      'mapping.studentNumber link-key-unmapped',
    ]);
    const more = await admin.post<Problem>(path(), { ...wish('多'), tenantId: other.id, linking: { byEmail: true } });
    expect(more.body.errors?.map(({ field }) => field).sort()).toEqual(['linking.byEmail', 'tenantId']);
  });

  it('are nobody else’s: another platform’s administrator finds none, and none of theirs here', async () => {
    const made = await admin.post<Source>(path(), wish('本平台'));
    const stranger = await platform.province.invite('tenant_admin', '410225', other.id);
    expect((await stranger.get(path(made.body.id))).status).toBe(404);
    expect((await stranger.get(`/api/v1/tenants/${other.id}/identity-sources/${made.body.id}`)).status).toBe(404);
    expect((await admin.get(`/api/v1/tenants/${other.id}/identity-sources`)).status).toBe(404);
  });

  it('have one name each', async () => {
    await admin.post(path(), wish('同名'));
    expect((await admin.post<Problem>(path(), wish('同名'))).body.code).toBe('identity-source.name-taken');
  });
});
