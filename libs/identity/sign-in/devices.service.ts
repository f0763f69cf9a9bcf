import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { newToken, tokenHash } from '../accounts/passwords.js';
import type { Known } from './sign-in-throttle.js';
import { sourceOf, type Origin } from './source.js';

/** Of the account `a`: by its browser ($2) before by its network ($3). */
export const KNOWN = `(SELECT CASE WHEN bool_or(k.device_hash = $2) THEN 'device' WHEN bool_or(k.source = $3) THEN 'network' END
                         FROM known_devices k WHERE k.account_id = a.id)`;

/** Values $1 to $3 of a query with KNOWN in it. */
export const knownValues = (from: Origin, first: string): unknown[] => [
  first,
  from.device ? tokenHash(from.device) : null,
  sourceOf(from.ip),
];

/** Browsers by which an account has signed in before: the others are told of, and are slowed down sooner. */
@Injectable()
export class DevicesService {
  constructor(private readonly database: Database) {}

  /** How the account knows this place from earlier sign-ins. */
  async knows(accountId: string, from: Origin): Promise<Known> {
    const [row] = await this.database.read<{ known: Known | null }>(
      `SELECT ${KNOWN} AS known FROM accounts a WHERE a.id = $1`,
      knownValues(from, accountId),
      ROOT_SCOPE,
    );
    return row?.known ?? undefined;
  }

  /** Remembers the browser and gives the token for its cookie. Tells the owner when it is a new one beside others. */
  async remember(manager: EntityManager, accountId: string, from: Origin): Promise<string> {
    const device = from.device ?? newToken();
    await manager.query(
      `WITH kept AS (
         INSERT INTO known_devices (account_id, device_hash, source, user_agent, ip) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, device_hash) DO UPDATE SET source = $3, user_agent = $4, ip = $5, last_seen_at = now()
         RETURNING xmax = 0 AS made)
       INSERT INTO account_notices (account_id, kind, data)
       SELECT $1, 'new-device', jsonb_build_object('ip', $5::text, 'userAgent', coalesce($4::text, '')) FROM kept
        WHERE made AND EXISTS (SELECT FROM known_devices o WHERE o.account_id = $1 AND o.device_hash <> $2)`,
      [accountId, tokenHash(device), sourceOf(from.ip), from.userAgent, from.ip],
    );
    return device;
  }
}
