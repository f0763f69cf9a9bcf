import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator, defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { Administrator } from './administrator.entity.js';
import { AdministratorsService } from './administrators.service.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { SessionController } from './session.controller.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimiter } from './sign-in-limiter.js';

defineTenantTables({
  administrators: { keep: 'recorded', key: ['id'], omit: ['password_hash'] },
  invitations: { keep: 'recorded', key: ['id'], omit: ['token_hash'] },
});

@Module({
  imports: [TypeOrmModule.forFeature([Administrator, Invitation, Session]), RegionsModule],
  providers: [
    AdministratorsService,
    InvitationsService,
    SessionsService,
    SignInLimiter,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [AdministratorsService, InvitationsService, SessionsService, SignInLimiter, Authenticator],
})
export class IdentityModule {}

@Module({ imports: [IdentityModule, RegionsModule], controllers: [SessionController, InvitationsController] })
export class IdentityHttpModule {}

export { AdministratorsService } from './administrators.service.js';
export { InvitationsService } from './invitations.service.js';
export { POLICY, type Action } from './policy.js';
