import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Keys } from './box.js';
import type { KeyProvider } from './key-provider.js';

export interface DataKeyRow {
  readonly id: string;
  readonly purpose: 'data' | 'index';
  readonly version: number;
  readonly wrapped: Buffer;
  readonly key_id: string;
}

const NEWEST_FIRST = (a: DataKeyRow, b: DataKeyRow): number => b.version - a.version;

/** The keys of a tenant as they are in the database, made where there are none. `made`: not there before this transaction. */
export async function keysOf(
  manager: EntityManager,
  provider: KeyProvider,
  tenantId: string | null,
): Promise<{ keys: Keys; made: boolean }> {
  let platform = await platformKeys(manager);
  let own = tenantId === null ? platform : await tenantKeys(manager, tenantId);
  const lacks = (rows: DataKeyRow[], purpose: string): boolean => !rows.some((row) => row.purpose === purpose);
  const made = lacks(platform, 'index') || lacks(own, 'data');
  if (lacks(platform, 'index')) await addKey(manager, provider, null, 'index', 1);
  if (lacks(own, 'data')) await addKey(manager, provider, tenantId, 'data', 1);
  if (made) {
    // Another may have been first; then its key is the one.
    platform = await platformKeys(manager);
    own = tenantId === null ? platform : await tenantKeys(manager, tenantId);
  }
  const unwrap = async (row: DataKeyRow) => createSecretKey(await provider.unwrap({ bytes: row.wrapped, keyId: row.key_id }));
  const data = own.filter(({ purpose }) => purpose === 'data').sort(NEWEST_FIRST);
  const index = platform.filter(({ purpose }) => purpose === 'index').sort(NEWEST_FIRST)[0]!;
  return {
    keys: {
      tenantId,
      data: await Promise.all(data.map(async (row) => ({ id: row.id, key: await unwrap(row) }))),
      index: await unwrap(index),
    },
    made,
  };
}

const platformKeys = (manager: EntityManager): Promise<DataKeyRow[]> => manager.query('SELECT * FROM platform_keys()');
const tenantKeys = (manager: EntityManager, tenantId: string): Promise<DataKeyRow[]> =>
  manager.query('SELECT id, purpose, version, wrapped, key_id FROM data_keys WHERE tenant_id = $1', [tenantId]);

/** Does nothing where that version is there already. */
export async function addKey(
  manager: EntityManager,
  provider: KeyProvider,
  tenantId: string | null,
  purpose: DataKeyRow['purpose'],
  version: number,
): Promise<void> {
  const { bytes, keyId } = await provider.wrap(randomBytes(32));
  if (tenantId === null) await manager.query('SELECT add_platform_key($1, $2, $3, $4, $5)', [randomUUID(), purpose, version, bytes, keyId]);
  else
    await manager.query(
      'INSERT INTO data_keys (id, tenant_id, purpose, version, wrapped, key_id) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
      [randomUUID(), tenantId, purpose, version, bytes, keyId],
    );
}
