import { Inject, Injectable, Logger } from '@nestjs/common';
import type Provider from 'oidc-provider';
import type { Client, KoaContextWithOIDC } from 'oidc-provider';
import { AuditLog } from '#shuyuan/audit';
import { SessionsService, sessionCookie, sessionToken } from '#shuyuan/identity';
import { SETTINGS, currentContext, type Settings } from '#shuyuan/kernel';
import type { ClientMetadata } from '../clients/client-directory.js';

/** What follows from what happens at the issuer: the sign-in that ends with it, what goes on record, what the operator reads. */
@Injectable()
export class IssuerWatch {
  private readonly logger = new Logger(IssuerWatch.name);

  constructor(
    private readonly audit: AuditLog,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  attach(provider: Provider): void {
    provider.use((ctx, next) => this.endingSession(ctx as KoaContextWithOIDC, next));
    provider.on('server_error', (_ctx, error: Error) => this.logger.error(error));
    provider.on('backchannel.error', (_ctx, error: Error, client: Client) =>
      this.logger.warn(`application ${client.clientId} was not told of a sign-out: ${error.message}`),
    );
    provider.on('grant.revoked', (ctx) => {
      // At the token endpoint only what was used a second time takes a grant back: it may have been stolen.
      if (ctx.oidc.route === 'token') void this.replayed(ctx).catch((error: Error) => this.logger.error(error));
    });
  }

  /** 退出 that an application asked for, and the person agreed to, ends the sign-in itself, which is the console's as well. */
  private async endingSession(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
    await next();
    if (ctx.oidc?.route !== 'end_session_confirm' || !(ctx.oidc.session as { destroyed?: boolean } | undefined)?.destroyed) return;
    const { request, principal } = currentContext() ?? {};
    const secure = this.settings.PUBLIC_URL.startsWith('https:');
    const token = request && sessionToken(request, secure);
    // Who is not signed in by the issuer was not asked.
    if (!token || principal?.id !== ctx.oidc.session?.accountId) return;
    await this.sessions.end(token);
    ctx.append('set-cookie', sessionCookie(undefined, secure));
  }

  private async replayed(ctx: KoaContextWithOIDC): Promise<void> {
    const { client, entities } = ctx.oidc;
    const { platform_id: tenantId } = client as unknown as ClientMetadata;
    const used = entities.RefreshToken ?? entities.AuthorizationCode;
    await this.audit.record({
      action: 'oidc.token-replayed',
      result: 'refused',
      object: { type: 'client', id: client!.clientId },
      tenantId: (tenantId as string | undefined) ?? null,
      actor: { id: used?.accountId ?? null, name: null },
      detail: { what: used?.kind ?? 'AuthorizationCode' },
    });
  }
}
