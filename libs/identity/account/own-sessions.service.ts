import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, caller, kernelErrors } from '#shuyuan/kernel';
import { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';

/** How long showing one's password counts for what could take an account over. */
const FRESH_MINUTES = 15;

/** Where the caller is signed in (登录中的设备). */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
  ) {}

  list(): Promise<Session[]> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager
        .createQueryBuilder(Session, 's')
        .where('s.account_id = :id AND s.expires_at > now()', { id: caller().id })
        .orderBy('s.last_seen_at', 'DESC')
        .limit(100)
        .getMany(),
    );
  }

  async end(id: string): Promise<void> {
    const session = (await this.list()).find((one) => one.id === id);
    if (!session) throw kernelErrors['resource.not-found']();
    await this.sessions.endAll([session]);
    await this.audit.record({ action: 'session.end', object: { type: 'session', id } });
  }

  /** Every other one than that of this request. */
  async endOthers(): Promise<void> {
    const { sessionId } = caller();
    await this.sessions.endAll((await this.list()).filter(({ id }) => id !== sessionId));
    await this.audit.record({ action: 'session.end-others', object: { type: 'session', id: null } });
  }

  /** The caller has just shown the password again. */
  async refresh(): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.update(Session, { id: caller().sessionId! }, { authAt: new Date() }));
  }

  async isFresh(): Promise<boolean> {
    const { sessionId } = caller();
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<unknown[]>('SELECT 1 FROM sessions WHERE id = $1 AND auth_at > now() - make_interval(mins => $2)', [
        sessionId,
        FRESH_MINUTES,
      ]),
    );
    return rows.length > 0;
  }
}
