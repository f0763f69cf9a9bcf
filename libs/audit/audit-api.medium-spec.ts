import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { AuditLog } from '#shuyuan/audit';
import type { TestClient } from '../../test/support/client.js';
import { signedInPerson } from '../../test/support/signed-in.js';
import { startPlatform, type Platform } from '../../test/support/platform.js';
import { insertTenant } from '../../test/support/tenant-fixture.js';

interface Row {
  action: string;
  result: string;
  tenantId: string | null;
  object: { type: string; id: string | null };
  actor: { name: string | null; roles: string[] };
  detail: Record<string, unknown>;
  seq: string;
}
interface Rows {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

describe('the audit API', () => {
  let platform: Platform;
  let tenant: string;
  let other: string;
  let auditor: TestClient;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenant = (await insertTenant(platform.database.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' })).id;
    other = (await insertTenant(platform.database.ownerUrl)).id;
    auditor = (await signedInPerson(platform, tenant, ['auditor'])).client;
    const log = platform.door.api.get(AuditLog, { strict: false });
    for (let i = 0; i < 25; i++)
      for (const tenantId of [tenant, other])
        await log.record({
          action: 'test.act',
          object: { type: 'thing', id: `=cmd|${i}` },
          tenantId,
          detail: { i, said: 'a "quoted", text' },
        });
  }, 60_000);
  afterAll(() => platform?.close());

  const list = async (client: TestClient, query: string): Promise<Rows> => {
    const { status, body } = await client.get<Rows>(`/api/v1/audit?${query}`);
    expect(status).toBe(200);
    return body;
  };

  it('tells of what was done, as it was done, and of what was refused', async () => {
    const { body } = await platform.province.post<{ id: string }>('/api/v1/invitations', { role: 'county_admin', unitCode: '410105' });
    await platform.province.post('/api/v1/invitations', { role: 'county_admin', unitCode: '000000' });
    const { items } = await list(platform.province, 'action=invitation.create');
    expect(items.map(({ result }) => result)).toEqual(['refused', 'ok']);
    expect(items[1]).toMatchObject({ object: { type: 'invitations', id: body.id }, detail: { fields: ['role', 'unitCode'] } });
    expect(items[1]!.actor.roles).toContain('province_admin');
  });

  it('pages, filters and stays within the platform of whoever asks', async () => {
    const first = await list(auditor, 'action=test.&limit=10');
    expect(first.total).toBe(25);
    const seen = [...first.items];
    for (let cursor = first.nextCursor; cursor;) {
      const page = await list(auditor, `action=test.&limit=10&cursor=${cursor}`);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen.map(({ tenantId }) => tenantId))).toEqual(new Set([tenant]));
    expect((await list(auditor, `tenantId=${other}`)).items).toEqual([]);
    expect((await list(auditor, 'action=test.act&result=refused')).items).toEqual([]);
    expect((await list(auditor, `action=test.act&objectId=${encodeURIComponent('=cmd|3')}`)).items).toHaveLength(1);
    expect((await auditor.get('/api/v1/audit?cursor=x')).status).toBe(400);
    expect((await auditor.get('/api/v1/audit?from=yesterday')).status).toBe(400);
  });

  it('is not for whoever has no such office', async () => {
    const { client } = await signedInPerson(platform, tenant, ['teacher']);
    expect((await client.get('/api/v1/audit')).status).toBe(403);
    expect((await client.post('/api/v1/audit/verify')).status).toBe(403);
    expect((await platform.province.get('/api/v1/audit/export?format=csv')).status).toBe(403);
  });

  it('exports what no spreadsheet takes for a formula, and says that it did', async () => {
    const { body, headers } = await auditor.get<string>('/api/v1/audit/export?format=csv&action=test.act');
    expect(headers.get('content-disposition')).toMatch(/attachment; filename="audit-.*\.csv"/);
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(26);
    expect(lines.filter((line) => /(^|,)[=+@-]/.test(line))).toEqual([]);
    expect(lines[1]).toContain(`'=cmd|`);
    expect((await list(auditor, 'action=audit.export')).items).toHaveLength(1);
  });

  it('exports a chain that can be checked without us', async () => {
    const file = await fetch(`${platform.url}/api/v1/audit/export?format=ndjson`, { headers: { cookie: auditor.sessionCookie! } });
    const lines = (await file.text()).trim().split('\n').reverse();
    let before = '';
    for (const line of lines) {
      const { prev, hash } = JSON.parse(line) as { prev: string; hash: string };
      const entry = line.slice(line.indexOf('"entry":') + 8, -1);
      expect(prev).toBe(before);
      expect(hash).toBe(createHash('sha256').update(Buffer.from(prev, 'hex')).update(entry).digest('hex'));
      before = hash;
    }
    expect(lines.length).toBeGreaterThan(25);
  });

  it('verifies what the caller can see', async () => {
    const { body } = await auditor.post<{ ok: boolean; chains: number; rows: number }>('/api/v1/audit/verify', {});
    expect(body).toMatchObject({ ok: true, chains: 1, complete: true, problems: [] });
    const whole = await platform.province.post<{ ok: boolean; chains: number }>('/api/v1/audit/verify', {});
    expect(whole.body.ok).toBe(true);
    expect(whole.body.chains).toBeGreaterThan(2);
    expect((await platform.province.get('/api/v1/audit/anchors')).body).toEqual({ items: [] });
  });
});
