import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '#shuyuan/kernel';
import { AuditAnchors, type Head } from './audit-anchors.js';

export interface Problem {
  readonly chain: string;
  readonly seq: string | null;
  readonly problem: 'changed' | 'missing' | 'cut-short' | 'not-as-anchored' | 'anchor-changed' | 'anchor-key-missing';
}

export interface Verification {
  ok: boolean;
  complete: boolean;
  chains: number;
  rows: number;
  anchors: number;
  problems: Problem[];
}

interface Chain {
  readonly chain: string;
  readonly seq: string;
  readonly hash: Buffer;
  readonly base_seq: string;
  readonly base_hash: Buffer;
}

interface Link {
  readonly seq: string;
  readonly prev: Buffer;
  readonly hash: Buffer;
  readonly should: Buffer;
}

const AT_ONCE = 2000;
const MOST_PROBLEMS = 100;

/** 核验: walks each chain from its beginning to its end, and holds it against every anchor. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly database: Database,
    private readonly anchors: AuditAnchors,
  ) {}

  /** Looks at `most` rows; whoever asks by HTTP does not wait for ever. */
  async verify(scope: Scope, only?: string, most = Infinity): Promise<Verification> {
    const found: Verification = { ok: true, complete: true, chains: 0, rows: 0, anchors: 0, problems: [] };
    const chains = await this.database.as(scope, (manager) =>
      manager.query<Chain[]>(
        `SELECT chain, seq::text, hash, base_seq::text, base_hash FROM audit_chains WHERE $1::text IS NULL OR chain = $1 ORDER BY chain`,
        [only ?? null],
      ),
    );
    const anchored = await this.anchored(found, new Map(chains.map((chain) => [chain.chain, chain])));
    for (const chain of chains) {
      if (found.rows >= most) found.complete = false;
      if (!found.complete || found.problems.length >= MOST_PROBLEMS) break;
      await this.walk(scope, chain, anchored.get(chain.chain) ?? new Map<string, string>(), found, most);
      found.chains++;
    }
    found.ok = found.problems.length === 0;
    return found;
  }

  /** What the anchors say of these chains: place to hash. */
  private async anchored(found: Verification, chains: Map<string, Chain>): Promise<Map<string, Map<string, string>>> {
    const anchored = new Map<string, Map<string, string>>();
    for await (const { anchor, problem } of this.anchors.checked()) {
      found.anchors++;
      if (problem) found.problems.push({ chain: '', seq: anchor.id, problem });
      for (const [name, seq, hash] of anchor.heads satisfies readonly Head[]) {
        if (!chains.has(name)) continue;
        anchored.set(name, (anchored.get(name) ?? new Map<string, string>()).set(seq, hash));
      }
    }
    return anchored;
  }

  private async walk(scope: Scope, chain: Chain, anchored: Map<string, string>, found: Verification, most: number): Promise<void> {
    const wrong = (seq: string | null, problem: Problem['problem']): void => void found.problems.push({ chain: chain.chain, seq, problem });
    let [seq, hash] = [BigInt(chain.base_seq), chain.base_hash];
    for (;;) {
      const links = await this.links(scope, chain, seq);
      for (const link of links) {
        if (BigInt(link.seq) !== seq + 1n) wrong(String(seq + 1n), 'missing');
        else if (!link.prev.equals(hash) || !link.hash.equals(link.should)) wrong(link.seq, 'changed');
        const sealed = anchored.get(link.seq);
        if (sealed !== undefined && sealed !== link.hash.toString('hex')) wrong(link.seq, 'not-as-anchored');
        [seq, hash] = [BigInt(link.seq), link.hash];
        found.rows++;
      }
      if (links.length < AT_ONCE) break;
      if (found.rows >= most) return void (found.complete = false);
      if (found.problems.length >= MOST_PROBLEMS) return;
    }
    if (seq !== BigInt(chain.seq) || !hash.equals(chain.hash)) wrong(chain.seq, 'cut-short');
    for (const at of anchored.keys()) if (BigInt(at) > seq) wrong(at, 'not-as-anchored');
  }

  private links(scope: Scope, chain: Chain, after: bigint): Promise<Link[]> {
    return this.database.as(scope, (manager) =>
      manager.query<Link[]>(
        `SELECT seq::text, prev, hash, sha256(prev || convert_to(audit_canonical(l), 'UTF8')) AS should FROM audit_log l
          WHERE chain = $1 AND seq > $2 AND seq <= $3 ORDER BY l.seq LIMIT ${AT_ONCE}`,
        [chain.chain, String(after), chain.seq],
      ),
    );
  }
}
