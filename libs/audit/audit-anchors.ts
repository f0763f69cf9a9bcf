import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, KeyProvider, ROOT_SCOPE, uniqueViolation } from '#shuyuan/kernel';

/** End of one chain: its name, place and hash. */
export type Head = readonly [chain: string, seq: string, hash: string];

export interface Anchor {
  readonly id: string;
  readonly at: Date;
  readonly heads: readonly Head[];
  readonly prev: Buffer;
  readonly digest: Buffer;
  readonly keyId: string;
  readonly mac: Buffer;
}

const NOTHING_BEFORE = Buffer.alloc(0);
/** A row carries the time it was appended at and is seen once its transaction has committed. */
const MARGIN = '10 minutes';
const READ = `SELECT id::text, at, heads, prev, digest, key_id AS "keyId", mac FROM audit_anchors`;

/**
 * 锚点: ends of the chains, sealed from time to time with a key that is not in the database. Whoever could rewrite every row
 * of a chain, its end included, would still have to have that key, and the copy in the worker's log.
 */
@Injectable()
export class AuditAnchors {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyProvider,
  ) {}

  /** Seals what has grown since the last one, if that is `minutes` ago. Undefined where there is nothing to do. */
  async seal(minutes: number): Promise<Anchor | undefined> {
    const found = await this.database.as(ROOT_SCOPE, async (manager) => {
      const [last]: Anchor[] = await manager.query(`${READ} ORDER BY audit_anchors.id DESC LIMIT 1`);
      if (last && Date.now() - last.at.getTime() < minutes * 60_000) return undefined;
      const heads: { chain: string; seq: string; hash: string }[] = await manager.query(
        `SELECT chain, seq::text, encode(hash, 'hex') AS hash FROM audit_chains WHERE seq > 0 AND at > $1::timestamptz - interval '${MARGIN}' ORDER BY chain`,
        [last?.at ?? '-infinity'],
      );
      return { last, heads: heads.map(({ chain, seq, hash }): Head => [chain, seq, hash]) };
    });
    if (!found || found.heads.length === 0) return undefined;
    const { last, heads } = found;
    const id = String(BigInt(last?.id ?? 0) + 1n);
    const prev = last?.digest ?? NOTHING_BEFORE;
    const at = new Date();
    const digest = digestOf({ id, at, heads, prev });
    const anchor: Anchor = { id, at, heads, prev, digest, ...(await this.keys.mac(digest)) };
    try {
      await this.database.as(ROOT_SCOPE, (manager) =>
        manager.query(`INSERT INTO audit_anchors (id, at, heads, prev, digest, key_id, mac) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
          ...[id, at, JSON.stringify(heads), prev, digest, anchor.keyId, anchor.mac],
        ]),
      );
    } catch (error) {
      if (uniqueViolation(error) !== undefined) return undefined; // another worker's came first
      throw error;
    }
    return anchor;
  }

  /** Newest first. */
  latest(limit: number): Promise<Anchor[]> {
    return this.database.as(ROOT_SCOPE, (manager) => manager.query<Anchor[]>(`${READ} ORDER BY audit_anchors.id DESC LIMIT $1`, [limit]));
  }

  /** Each, oldest first, and whether it is as it was sealed and follows the one before. */
  async *checked(): AsyncGenerator<{ anchor: Anchor; problem?: 'anchor-changed' | 'anchor-key-missing' }> {
    let before: Anchor | undefined;
    for (;;) {
      const [anchor] = await this.database.as(ROOT_SCOPE, (manager) =>
        manager.query<Anchor[]>(`${READ} WHERE id > $1 ORDER BY audit_anchors.id LIMIT 1`, [before?.id ?? 0]),
      );
      if (!anchor) return;
      const follows = anchor.prev.equals(before?.digest ?? NOTHING_BEFORE) && BigInt(anchor.id) === BigInt(before?.id ?? 0) + 1n;
      const whole = follows && digestOf(anchor).equals(anchor.digest);
      yield { anchor, problem: whole ? await this.problemOf(anchor) : 'anchor-changed' };
      before = anchor;
    }
  }

  /** A key that was let go proves nothing any more, which is neither good nor bad. */
  private async problemOf({ digest, mac, keyId }: Anchor): Promise<'anchor-changed' | 'anchor-key-missing' | undefined> {
    try {
      return (await this.keys.macHolds(digest, mac, keyId)) ? undefined : 'anchor-changed';
    } catch (error) {
      if ((error as { code?: string }).code === 'vault.unreadable') return 'anchor-key-missing';
      throw error;
    }
  }
}

const digestOf = ({ id, at, heads, prev }: Pick<Anchor, 'id' | 'at' | 'heads' | 'prev'>): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([id, at.toISOString(), prev.toString('hex'), heads]))
    .digest();
