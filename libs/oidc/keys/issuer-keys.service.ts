import { Injectable } from '@nestjs/common';
import { generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { promisify } from 'node:util';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE, Vault } from '#shuyuan/kernel';
import type { SealKey } from '../provider/payload-seal.js';
import { IssuerKey, type KeyPurpose, type KeyState } from './issuer-key.entity.js';

/** Told when the keys change; every process then takes the new ones. */
export const KEYS_CHANNEL = 'shuyuan_issuer_keys';

/** ES256 for our own programs; RS256 because every client library has it. */
const SIGNING = ['ES256', 'RS256'] as const;
type SigningAlg = (typeof SIGNING)[number];

/** A retired key stays published for longer than anything it signed is valid. */
const PUBLISHED_AFTER_MS = 24 * 3_600_000;

const LOCK = 0x0ddc;
const ORDER: Record<KeyState, number> = { current: 0, next: 1, retired: 2 };

const generate = promisify(generateKeyPair);

type PrivateJwk = JsonWebKey & { readonly kid: string; readonly alg: string; readonly use: 'sig' };

/** All keys, opened. In each list the one to use comes first. */
export interface IssuerKeyRing {
  readonly signing: readonly PrivateJwk[];
  readonly seals: readonly SealKey[];
  readonly pairwise: Buffer;
}

/**
 * The issuer's keys (签发密钥). One more than needed is always published: what signs from tomorrow is known to every client
 * today, so that a change of keys is noticed by nobody.
 */
@Injectable()
export class IssuerKeysService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** The keys as they are now, made first where there are none yet. Throws vault.not-configured without a master key. */
  async load(): Promise<IssuerKeyRing> {
    const rows = await this.database.as(ROOT_SCOPE, async (manager) => {
      const found = await withSecrets(manager);
      if (found.length > 0) return found;
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const meanwhile = await withSecrets(manager);
      if (meanwhile.length > 0) return meanwhile;
      await this.makeFirst(manager);
      return withSecrets(manager);
    });
    const opened = await Promise.all(rows.map(async (row) => ({ row, secret: await this.vault.decryptText(row.secret) })));
    const of = (purpose: KeyPurpose) => opened.filter(({ row }) => row.purpose === purpose);
    return {
      signing: of('sign').map(({ secret }) => JSON.parse(secret) as PrivateJwk),
      // The next one seals nothing yet, but another process may already use it.
      seals: of('seal').map(({ row, secret }) => ({ id: row.id, secret: Buffer.from(secret, 'base64url') })),
      pairwise: Buffer.from(of('pairwise')[0]!.secret, 'base64url'),
    };
  }

  async list(): Promise<IssuerKey[]> {
    await this.load();
    return this.database.as(ROOT_SCOPE, (manager) => manager.find(IssuerKey, { order: { purpose: 'ASC', alg: 'ASC', createdAt: 'DESC' } }));
  }

  /**
   * 轮换: the next keys sign from now on, new next ones are published, the former stay published until what they signed
   * has expired. `compromised` takes the former away at once: everybody signs in again, and no forged token is believed.
   */
  async rotate({ compromised }: { compromised: boolean }): Promise<IssuerKey[]> {
    await this.load();
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if (compromised) await manager.query(`DELETE FROM issuer_keys WHERE purpose <> 'pairwise' AND state IN ('current', 'retired')`);
      else {
        await manager.query(`DELETE FROM issuer_keys WHERE state = 'retired' AND retired_at < $1`, [
          new Date(Date.now() - PUBLISHED_AFTER_MS),
        ]);
        await manager.query(
          `UPDATE issuer_keys SET state = 'retired', retired_at = now() WHERE state = 'current' AND purpose <> 'pairwise'`,
        );
      }
      await manager.query(`UPDATE issuer_keys SET state = 'current', current_from = now() WHERE state = 'next'`);
      for (const alg of SIGNING) await this.add(manager, 'sign', alg, 'next');
      await this.add(manager, 'seal', 'A256GCM', 'next');
      await manager.query(`SELECT pg_notify($1, '')`, [KEYS_CHANNEL]);
    });
    return this.list();
  }

  private async makeFirst(manager: EntityManager): Promise<void> {
    for (const state of ['current', 'next'] as const) {
      for (const alg of SIGNING) await this.add(manager, 'sign', alg, state);
      await this.add(manager, 'seal', 'A256GCM', state);
    }
    await this.add(manager, 'pairwise', 'HS256', 'current');
  }

  private async add(manager: EntityManager, purpose: KeyPurpose, alg: string, state: KeyState): Promise<void> {
    const id = randomBytes(12).toString('base64url');
    const secret = purpose === 'sign' ? JSON.stringify(await signingKey(id, alg as SigningAlg)) : randomBytes(32).toString('base64url');
    await manager.insert(IssuerKey, {
      ...{ id, purpose, alg, state },
      secret: Buffer.from(await this.vault.encrypt(secret)),
      currentFrom: state === 'current' ? new Date() : null,
    });
  }
}

/** What everybody may know of a signing key. */
export const publicPart = ({ kty, crv, x, y, e, n, kid, alg, use }: PrivateJwk) => ({ kty, crv, x, y, e, n, kid, alg, use });

const withSecrets = async (manager: EntityManager): Promise<IssuerKey[]> =>
  (await manager.createQueryBuilder(IssuerKey, 'k').addSelect('k.secret').orderBy('k.createdAt', 'DESC').getMany()).sort(
    (a, b) => ORDER[a.state] - ORDER[b.state],
  );

async function signingKey(kid: string, alg: SigningAlg): Promise<PrivateJwk> {
  const { privateKey } = alg === 'ES256' ? await generate('ec', { namedCurve: 'P-256' }) : await generate('rsa', { modulusLength: 3072 });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig' };
}
