import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import type { Principal } from '#shuyuan/kernel';
import { SessionsService } from '../sessions/sessions.service.js';
import { DevicesService } from './devices.service.js';
import type { SignInOutcome } from './sign-in.service.js';
import type { Origin } from './source.js';

export interface OpenedSession {
  readonly token: string;
  /** For the cookie by which the browser is known the next time. */
  readonly device: string;
  readonly principal: Principal;
}

/** Makes a session of a sign-in that is complete, whoever asked for it: the console, the issuer, another party's word. */
@Injectable()
export class SessionsOpener {
  constructor(
    private readonly sessions: SessionsService,
    private readonly devices: DevicesService,
    private readonly audit: AuditLog,
  ) {}

  async open({ accountId, factors }: SignInOutcome & { kind: 'known' }, from: Origin): Promise<OpenedSession> {
    let device = '';
    const { token, principal } = await this.sessions.start(
      accountId,
      { factors, ip: from.ip, userAgent: from.userAgent },
      async (manager, started) => {
        device = await this.devices.remember(manager, accountId, from);
        await this.audit.record({
          action: 'session.sign-in',
          object: { type: 'account', id: accountId },
          tenantId: started.tenantId,
          ...(started.scopePath ? { scopePath: started.scopePath } : {}),
          actor: { id: accountId, name: started.displayName },
          detail: { factors, session: started.sessionId },
        });
      },
    );
    return { token, device, principal };
  }
}
