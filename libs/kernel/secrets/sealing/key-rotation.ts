import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { ROOT_SCOPE, tenantScope } from '../../context/scope.js';
import { Database } from '../../database/database.js';
import type { Box } from './box.js';
import { addKey } from './data-keys.js';
import { KeyProvider } from './key-provider.js';
import { KEYS_CHANNEL, Sealer } from './sealer.js';
import { sealedColumns, type SealedColumns } from './sealed-columns.js';

const AT_ONCE = 500;
const id = pg.escapeIdentifier;

export interface KeyStatus {
  /** Key that wraps new keys. */
  readonly current: string;
  readonly keys: readonly { readonly wrappedBy: string; readonly count: number }[];
}

interface Row {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly key_id: string;
}

/** 密钥轮换. Nothing stops meanwhile: what an older key sealed or wrapped opens all the while. */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly provider: KeyProvider,
    private readonly sealer: Sealer,
  ) {}

  async status(): Promise<KeyStatus> {
    const keys = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ wrappedBy: string; count: number }[]>(
        'SELECT key_id AS "wrappedBy", count(*)::int AS count FROM data_keys GROUP BY key_id ORDER BY key_id',
      ),
    );
    return { current: await this.provider.currentKeyId(), keys };
  }

  /** Wraps every key anew that is not under the provider's current one; afterwards an older one can go. Says how many. */
  async rewrap(): Promise<number> {
    const current = await this.provider.currentKeyId();
    let done = 0;
    for (;;) {
      const rows = await this.database.as(ROOT_SCOPE, (manager) =>
        manager.query<Row[]>('SELECT id, wrapped, key_id FROM data_keys WHERE key_id <> $1 ORDER BY id LIMIT $2', [current, AT_ONCE]),
      );
      for (const row of rows) {
        const { bytes, keyId } = await this.provider.wrap(await this.provider.unwrap({ bytes: row.wrapped, keyId: row.key_id }));
        await this.database.as(ROOT_SCOPE, (manager) =>
          manager.query('UPDATE data_keys SET wrapped = $2, key_id = $3 WHERE id = $1 AND key_id = $4', [row.id, bytes, keyId, row.key_id]),
        );
      }
      done += rows.length;
      if (rows.length < AT_ONCE) return done;
    }
  }

  /** A new key to seal with for each tenant that has one (or for one, or null: the platform itself). Says how many. */
  async rotate(only?: string | null): Promise<number> {
    const made = await this.database.as(ROOT_SCOPE, async (manager) => {
      const owners = await manager.query<{ tenant: string | null; version: number }[]>(
        `SELECT tenant_id AS tenant, max(version) AS version FROM data_keys
          WHERE purpose = 'data' AND ($1 OR tenant_id IS NOT DISTINCT FROM $2::uuid) GROUP BY tenant_id`,
        [only === undefined, only ?? null],
      );
      for (const { tenant, version } of owners) await addKey(manager, this.provider, tenant, 'data', version + 1);
      await manager.query('SELECT pg_notify($1, $2)', [KEYS_CHANNEL, '']);
      return owners.length;
    });
    this.sealer.forget();
    return made;
  }

  /** Brings what lies in registered columns under its tenant's newest key, a few rows at a time. Says how many rows. */
  async reseal(): Promise<number> {
    let done = 0;
    for (const [table, sealed] of sealedColumns()) {
      const owners = sealed.tenant
        ? (
            await this.database.as(ROOT_SCOPE, (m) =>
              m.query<{ id: string }[]>(`SELECT DISTINCT ${id(sealed.tenant!)} AS id FROM ${id(table)}`),
            )
          ).map((o) => o.id)
        : [null];
      for (const owner of owners) if (owner !== undefined) done += await this.resealOf(table, sealed, owner);
    }
    return done;
  }

  private async resealOf(table: string, sealed: SealedColumns, tenant: string | null): Promise<number> {
    const box = await this.sealer.box(tenant);
    const names = Object.keys(sealed.columns);
    let [after, done]: [string | null, number] = [null, 0];
    for (;;) {
      const from: string | null = after;
      const keys: string[] = await this.database.as(tenant === null ? ROOT_SCOPE : tenantScope(tenant), async (manager) => {
        const rows = await manager.query<Record<string, Buffer | string | null>[]>(
          `SELECT ${id(sealed.key)}::text AS key, ${names.map(id).join(', ')} FROM ${id(table)}
            WHERE ($1::text IS NULL OR ${id(sealed.key)}::text > $1) ${sealed.tenant ? `AND ${id(sealed.tenant)} = $2` : 'AND $2::text IS NULL'}
            ORDER BY ${id(sealed.key)}::text LIMIT ${AT_ONCE} FOR UPDATE`,
          [from, tenant],
        );
        for (const row of rows) {
          const fresh = renewedColumns(box, sealed, row);
          if (fresh.length === 0) continue;
          await manager.query(
            `UPDATE ${id(table)} SET ${fresh.map(([name], i) => `${id(name)} = $${i + 2}`).join(', ')} WHERE ${id(sealed.key)}::text = $1`,
            [row.key, ...fresh.map(([, bytes]) => bytes)],
          );
          done++;
        }
        return rows.map((row) => row.key as string);
      });
      after = keys.at(-1) ?? null;
      if (keys.length < AT_ONCE) return done;
    }
  }
}

const renewedColumns = (box: Box, sealed: SealedColumns, row: Record<string, Buffer | string | null>): [string, Buffer][] =>
  Object.entries(sealed.columns).flatMap(([name, purpose]) => {
    const bytes = row[name];
    const renewed = bytes instanceof Buffer ? box.renewed(purpose, bytes) : undefined;
    return renewed ? [[name, renewed] as [string, Buffer]] : [];
  });
