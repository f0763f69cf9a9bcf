import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, KernelModule, ROOT_SCOPE, Sealer, tenantScope } from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { asOwner, insertTenant } from '../../../../test/support/tenant-fixture.js';

describe('the sealer', () => {
  let own: TestDatabase;
  let app: TestingModule;
  let sealer: Sealer;
  let database: Database;
  let one: string;
  let other: string;

  beforeAll(async () => {
    own = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [KernelModule.forRoot(own.settings(), 'test')] }).compile();
    await app.init();
    sealer = app.get(Sealer);
    database = app.get(Database);
    one = (await insertTenant(own.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' })).id;
    other = (await insertTenant(own.ownerUrl)).id;
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await own?.drop();
  });

  it('gives back what it sealed, for the same purpose and tenant only', async () => {
    const number = '410105200001011234';
    const sealed = await sealer.seal('person.id-document', one, number);
    expect(sealed.toString('latin1')).not.toContain(number);
    expect(await sealer.seal('person.id-document', one, number)).not.toEqual(sealed);
    expect(await sealer.open('person.id-document', one, sealed)).toBe(number);
    await expect(sealer.open('person.mobile', one, sealed)).rejects.toMatchObject({ code: 'vault.unreadable' });
    await expect(sealer.open('person.id-document', other, sealed)).rejects.toMatchObject({ code: 'vault.unreadable' });
    sealed[sealed.length - 1]! ^= 1;
    await expect(sealer.open('person.id-document', one, sealed)).rejects.toMatchObject({ code: 'vault.unreadable' });
  });

  it('finds equals across tenants by an index that shows nothing', async () => {
    const boxes = [await sealer.box(one), await sealer.box(other)];
    const [a, b] = boxes.map((box) => box.blindIndex('id-document', 'x')) as [Buffer, Buffer];
    expect(a).toEqual(b);
    expect(a).toHaveLength(32);
    expect(await sealer.blindIndex('id-document', 'x')).toEqual(a);
    expect(boxes[0]!.blindIndex('mobile', 'x')).not.toEqual(a);
  });

  it('makes one key where many ask at once, and none where the transaction is undone', async () => {
    const { id } = await insertTenant(own.ownerUrl, { unitCode: '410104', scopePath: '/410000/410100/410104/' });
    const lost = await database
      .as(tenantScope(id), async () => {
        await sealer.seal('x', id, 'lost');
        throw new Error('undone');
      })
      .catch((error: Error) => error.message);
    expect(lost).toBe('undone');
    const sealed = await Promise.all(
      Array.from({ length: 6 }, (_, i) => database.as(tenantScope(id), () => sealer.seal('x', id, `v${i}`))),
    );
    expect(await Promise.all(sealed.map((bytes) => sealer.open('x', id, bytes)))).toEqual(sealed.map((_, i) => `v${i}`));
    const { rows } = await asOwner(own.ownerUrl, (owner) => owner.query('SELECT 1 FROM data_keys WHERE tenant_id = $1', [id]));
    expect(rows).toHaveLength(1);
  });

  it('refuses the keys of another tenant within a transaction of one, and shows them to nobody else', async () => {
    await expect(database.as(tenantScope(one), () => sealer.box(other))).rejects.toThrow(/another tenant/);
    const seen = await database.as(tenantScope(one), (manager) =>
      manager.query<{ t: string }[]>('SELECT DISTINCT tenant_id AS t FROM data_keys'),
    );
    expect(seen).toEqual([{ t: one }]);
  });

  it('seals for the platform itself', async () => {
    const sealed = await database.as(ROOT_SCOPE, () => sealer.seal('oidc.signing-key', null, 'pem'));
    expect(await sealer.open('oidc.signing-key', null, sealed)).toBe('pem');
  });
});
