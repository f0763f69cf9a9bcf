import { Injectable } from '@nestjs/common';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { newToken, tokenHash } from '../accounts/passwords.js';
import { NoticesService } from './notices.service.js';
import { sourceOf, type Origin } from './source.js';

/** Browsers by which an account has signed in before: the others are told of, and are slowed down sooner. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticesService,
  ) {}

  /** Whether the account has signed in by this browser, or from this network. */
  async knows(accountId: string, from: Origin): Promise<boolean> {
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<unknown[]>(`SELECT 1 FROM known_devices WHERE account_id = $1 AND (device_hash = $2 OR source = $3) LIMIT 1`, [
        accountId,
        from.device ? tokenHash(from.device) : null,
        sourceOf(from.ip),
      ]),
    );
    return rows.length > 0;
  }

  /** Remembers the browser and gives the token for its cookie. Tells the owner when it is a new one beside others. */
  async remember(accountId: string, from: Origin): Promise<string> {
    const device = from.device ?? newToken();
    const [row] = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ made: boolean; others: boolean }[]>(
        `INSERT INTO known_devices AS d (account_id, device_hash, source, user_agent, ip) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, device_hash) DO UPDATE SET source = $3, user_agent = $4, ip = $5, last_seen_at = now()
         RETURNING xmax = 0 AS made, EXISTS (SELECT FROM known_devices o WHERE o.account_id = $1 AND o.device_hash <> $2) AS others`,
        [accountId, tokenHash(device), sourceOf(from.ip), from.userAgent, from.ip],
      ),
    );
    if (row?.made && row.others) await this.notices.tell(accountId, 'new-device', { ip: from.ip, userAgent: from.userAgent ?? '' });
    return device;
  }
}
