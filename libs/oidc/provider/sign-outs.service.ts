import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Client, ClientAuthorizationState } from 'oidc-provider';
import { Database, Notifications, ROOT_SCOPE } from '#shuyuan/kernel';
import { IssuerService } from './issuer.service.js';
import { revokeGrants } from './payload-adapter.js';
import { idHash } from './payload-seal.js';

/** Sent by a trigger whenever a row of sessions goes, whoever deleted it. */
const ENDED_CHANNEL = 'shuyuan_session_ended';

type ToldClient = Client & { backchannelLogout(accountId: string, sid: string): Promise<void> };

/**
 * 单点退出: a sign-in that ends here ends in every application that rode on it. Each process hears of it; the one that takes
 * the issuer's session away tells the applications (OIDC back-channel logout).
 */
@Injectable()
export class SignOutsService implements OnModuleInit {
  private readonly logger = new Logger(SignOutsService.name);

  constructor(
    private readonly issuer: IssuerService,
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.listen(ENDED_CHANNEL, (sessionId) => {
      if (sessionId) void this.end(sessionId).catch((error: Error) => this.logger.error(error));
    });
  }

  /** Takes away what rode on a sign-in and tells the applications. The second time there is nothing left to do. */
  async end(sessionId: string): Promise<void> {
    const taken = await this.database.as(ROOT_SCOPE, async (manager) => {
      const [rows] = await manager.query<[{ payload: Buffer }[], number]>(
        `DELETE FROM oidc_payloads WHERE model = 'Session' AND session_id = $1 RETURNING payload`,
        [sessionId],
      );
      return rows;
    });
    if (taken.length === 0) return;
    const { provider, seal } = await this.issuer.get();
    for (const { payload } of taken) {
      const session = seal.open('Session', payload);
      const authorizations = Object.entries((session?.['authorizations'] ?? {}) as Record<string, ClientAuthorizationState>);
      await this.revoke(authorizations.flatMap(([, { grantId, persistsLogout }]) => (grantId && !persistsLogout ? [grantId] : [])));
      await Promise.all(
        authorizations.map(async ([clientId, { sid }]) => {
          const client = (await provider.Client.find(clientId)) as ToldClient | undefined;
          if (client?.backchannelLogoutUri && sid) await this.tell(client, String(session!['accountId']), sid);
        }),
      );
    }
  }

  private async revoke(grantIds: string[]): Promise<void> {
    if (grantIds.length === 0) return;
    await this.database.as(ROOT_SCOPE, (manager) => revokeGrants(manager, grantIds.map(idHash)));
  }

  /** An application that does not answer keeps its own session; what we gave it works no more all the same. */
  private async tell(client: ToldClient, accountId: string, sid: string): Promise<void> {
    await client.backchannelLogout(accountId, sid).catch((error: Error) => {
      this.logger.warn(`application ${client.clientId} was not told of a sign-out: ${error.message}`);
    });
  }
}
