import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator, defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { Account } from './accounts/account.entity.js';
import { AccountsService } from './accounts/accounts.service.js';
import { Administrator } from './accounts/administrator.entity.js';
import { AdministratorsService } from './accounts/administrators.service.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { AccessModule } from './policy/access.module.js';
import { SessionAuthenticator } from './sessions/session-authenticator.js';
import { SessionController } from './sessions/session.controller.js';
import { Session } from './sessions/session.entity.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInLimiter } from './sessions/sign-in-limiter.js';

defineTenantTables({
  accounts: {
    keep: 'recorded',
    key: ['id'],
    where: 't.tenant_id = $1 OR t.id IN (SELECT a.id FROM administrators a WHERE a.tenant_id = $1)',
    omit: ['password_hash'],
  },
  administrators: { keep: 'recorded', key: ['id'] },
  invitations: { keep: 'recorded', key: ['id'], omit: ['token_hash'] },
});

@Module({
  imports: [TypeOrmModule.forFeature([Account, Administrator, Invitation, Session]), RegionsModule, AccessModule],
  providers: [
    AccountsService,
    AdministratorsService,
    InvitationsService,
    SessionsService,
    SignInLimiter,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [AccountsService, AdministratorsService, InvitationsService, SessionsService, SignInLimiter, Authenticator, AccessModule],
})
export class IdentityModule {}

@Module({ imports: [IdentityModule, RegionsModule], controllers: [SessionController, InvitationsController] })
export class IdentityHttpModule {}

export { AccountsService, type KnownAccount } from './accounts/accounts.service.js';
export { AdministratorsService } from './accounts/administrators.service.js';
export { Account, type AccountKind } from './accounts/account.entity.js';
export { SESSION_COOKIE, originOf, sessionToken, setSessionCookie } from './sessions/session-authenticator.js';
export { SessionsService } from './sessions/sessions.service.js';
export { SignInLimiter } from './sessions/sign-in-limiter.js';
export { InvitationsService } from './invitations.service.js';
export { POLICY, type Action } from './policy/policy.js';
export { Principals, type SignedInAccount } from './policy/principals.service.js';
export { InTenant } from './tenant-access/in-tenant.js';
export { TenantDirectory, type TenantFacts } from './tenant-access/tenant-directory.js';
