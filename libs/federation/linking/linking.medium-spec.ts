import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { startPlatform, type Platform } from '../../../test/support/platform.js';
import { asOwner, insertTenant, type TenantFixture } from '../../../test/support/tenant-fixture.js';
import type { TestClient } from '../../../test/support/client.js';
import type { MappedPerson } from '../mapping/mapping.js';
import type { IdentitySource } from '../sources/identity-source.entity.js';
import { AttemptsService } from '../sign-in/attempts.service.js';
import { LinkingService } from './linking.service.js';
import type { Linking } from './linking.js';

describe('who someone of an identity source is here', () => {
  let platform: Platform;
  let tenant: TenantFixture;
  let admin: TestClient;
  let linking: LinkingService;
  let sources = 0;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    tenant = await insertTenant(platform.database.ownerUrl, { slug: 'here' });
    admin = await platform.province.invite('tenant_admin', '410181', tenant.id);
    linking = (platform.door.api as INestApplication).get(LinkingService, { strict: false });
  });
  afterAll(() => platform.close());

  const source = async (rules: Linking): Promise<IdentitySource> => {
    const cas = { baseUrl: 'https://cas.example.edu.cn', version: '3' };
    const mapping = { teacherNumber: 'no', studentNumber: 'xjh' };
    const wish = { name: `源 ${++sources}`, kind: 'cas', enabled: true, cas, mapping, linking: rules };
    const made = await admin.post<{ id: string }>(`/api/v1/tenants/${tenant.id}/identity-sources`, wish);
    return (platform.door.api as INestApplication).get(AttemptsService, { strict: false }).source(made.body.id);
  };
  const person = async (name: string, teacherNumber?: string): Promise<string> => {
    const made = await admin.post<{ id: string }>(`/api/v1/tenants/${tenant.id}/persons`, {
      name,
      ...(teacherNumber ? { teacherNumber } : {}),
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body.id;
  };
  const account = async (personId: string): Promise<string> => {
    const path = `/api/v1/tenants/${tenant.id}/accounts`;
    const made = await admin.post<{ account: { id: string } }>(path, { personId });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body.account.id;
  };
  const came = (subject: string, more: Partial<MappedPerson> = {}): MappedPerson => ({ subject, roles: [], ...more });
  const personOf = async (accountId: string): Promise<string> =>
    asOwner(platform.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ person_id: string }>('SELECT person_id FROM accounts WHERE id = $1', [accountId]);
      return rows[0]!.person_id;
    });

  it('is the one person with the agreed number, who keeps the account they have', async () => {
    const of = await source({ agreedKey: 'teacher-number' });
    const mine = await account(await person('王老师', 'T10001'));
    const outcome = await linking.resolve(of, came('w', { teacherNumber: 'T10001', name: '另一个名字' }));
    expect(outcome).toMatchObject({ accountId: mine, decision: { kind: 'agreed' } });
    expect((await linking.resolve(of, came('w'))).decision.kind).toBe('known');
  });

  it('is given an account of their own when they have a number here and no account', async () => {
    const of = await source({ agreedKey: 'teacher-number' });
    const personId = await person('李老师', 'T10002');
    const { accountId } = await linking.resolve(of, came('l', { teacherNumber: 'T10002' }));
    expect(await personOf(accountId)).toBe(personId);
  });

  it('is not whoever merely has the same name, e-mail, mobile or login name', async () => {
    const of = await source({ agreedKey: 'teacher-number', justInTime: true });
    const personId = await person('赵老师', 'T10003');
    const theirs = await account(personId);
    const said = { name: '赵老师', email: 'zhao@example.cn', mobile: '13800000000', loginName: 'zhao' };
    const { accountId, decision } = await linking.resolve(of, came('z', said));
    expect(decision.kind).toBe('new');
    expect(accountId).not.toBe(theirs);
    expect(await personOf(accountId)).not.toBe(personId);
  });

  it('is not somebody who is known at that source by another name already', async () => {
    const of = await source({ agreedKey: 'teacher-number', justInTime: true });
    await person('钱老师', 'T10004');
    await linking.resolve(of, came('first', { teacherNumber: 'T10004' }));
    await expect(linking.resolve(of, came('second', { teacherNumber: 'T10004' }))).rejects.toMatchObject({ code: 'federation.ambiguous' });
  });

  it('is nobody where no number is agreed on and no one is brought in, until they confirm it themselves', async () => {
    const of = await source({});
    const personId = await person('孙老师', 'T10005');
    await expect(linking.resolve(of, came('s', { teacherNumber: 'T10005' }))).rejects.toMatchObject({ code: 'federation.nobody' });
    const mine = await account(personId);
    await linking.confirm(of, came('s'), mine);
    expect(await linking.resolve(of, came('s'))).toMatchObject({ accountId: mine, decision: { kind: 'known' } });
    const other = await account(await person('周老师'));
    await expect(linking.confirm(of, came('s'), other)).rejects.toMatchObject({ code: 'federation.linked-elsewhere' });
  });

  it('is one account when they come twice at the same moment for the first time', async () => {
    const of = await source({ justInTime: true });
    const both = await Promise.all([1, 2, 3, 4].map(() => linking.resolve(of, came('at-once', { name: '吴老师' }))));
    expect(new Set(both.map(({ accountId }) => accountId)).size).toBe(1);
  });

  it('is nobody while their account is disabled, and without a lasting name', async () => {
    const of = await source({ justInTime: true });
    const { accountId } = await linking.resolve(of, came('gone'));
    await admin.post(`/api/v1/tenants/${tenant.id}/accounts/${accountId}/disable`, { reason: '离职' });
    await expect(linking.resolve(of, came('gone'))).rejects.toMatchObject({ code: 'federation.account-disabled' });
    await expect(linking.resolve(of, came(''))).rejects.toMatchObject({ code: 'federation.nobody' });
  });

  it('is who they were when they come again after the link was taken away', async () => {
    const of = await source({ justInTime: true });
    const before = await linking.resolve(of, came('back', { name: '冯老师' }));
    await asOwner(platform.database.ownerUrl, (client) => client.query(`DELETE FROM federated_identities WHERE subject = 'back'`));
    expect((await linking.resolve(of, came('back', { name: '冯老师' }))).accountId).toBe(before.accountId);
  });

  it('foresees without writing', async () => {
    const of = await source({ justInTime: true });
    expect((await linking.foresee(of, came('never', { name: '郑老师' }))).kind).toBe('new');
    const left = await asOwner(platform.database.ownerUrl, (client) =>
      client.query(`SELECT 1 FROM federated_identities WHERE subject = 'never'`),
    );
    expect(left.rowCount).toBe(0);
  });
});
