import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator, PurgeModule, defineTenantTables, defineSealedColumns } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { Account } from './accounts/account.entity.js';
import { AccountsService } from './accounts/accounts.service.js';
import { Administrator } from './accounts/administrator.entity.js';
import { AdministratorsService } from './accounts/administrators.service.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { ACCESS_CONTROLLERS, AccessModule } from './policy/access.module.js';
import { SessionAuthenticator } from './sessions/session-authenticator.js';
import { SessionController } from './sessions/session.controller.js';
import { Session } from './sessions/session.entity.js';
import { SessionsService } from './sessions/sessions.service.js';
import { AccountController } from './account/account.controller.js';
import { FactorsController } from './account/factors.controller.js';
import { OwnAccountService } from './account/own-account.service.js';
import { OwnSessionsService } from './account/own-sessions.service.js';
import { PasswordQueue } from './accounts/password-queue.js';
import { FactorsService } from './factors/factors.service.js';
import { Passkey } from './factors/passkey.entity.js';
import { PasskeysService } from './factors/passkeys.service.js';
import { RecoveryCode } from './factors/recovery-code.entity.js';
import { RecoveryCodesService } from './factors/recovery-codes.service.js';
import { SmsFactor } from './factors/sms-factor.entity.js';
import { HttpSmsGateway, SmsGateway } from './factors/sms-gateway.js';
import { SmsService } from './factors/sms.service.js';
import { TotpFactor } from './factors/totp-factor.entity.js';
import { TotpService } from './factors/totp.service.js';
import { ClassSheetsService } from './platform-accounts/class-sheets.service.js';
import { ClassSignInService } from './platform-accounts/class-sign-in.service.js';
import { PlatformAccountsController } from './platform-accounts/platform-accounts.controller.js';
import { PlatformAccountsService } from './platform-accounts/platform-accounts.service.js';
import { ClassCode } from './platform-accounts/class-code.entity.js';
import { PicturePassword } from './platform-accounts/picture-password.entity.js';
import { AccountNotice } from './sign-in/account-notice.entity.js';
import { Challenge } from './sign-in/challenge.entity.js';
import { ChallengesService } from './sign-in/challenges.service.js';
import { DevicesService } from './sign-in/devices.service.js';
import { KnownDevice } from './sign-in/known-device.entity.js';
import { NoticesService } from './sign-in/notices.service.js';
import { SecondFactors } from './sign-in/second-factors.js';
import { SessionsOpener } from './sign-in/sessions-opener.service.js';
import { SignInPurges } from './sign-in/sign-in-purges.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { ThroughEyes } from './support/through-eyes.service.js';

const ENTITIES = [TotpFactor, Passkey, SmsFactor, RecoveryCode, PicturePassword, ClassCode, Challenge, KnownDevice, AccountNotice];

/** Everything between a name and a session. */
const SIGN_IN = [
  PasswordQueue,
  ChallengesService,
  NoticesService,
  DevicesService,
  SignInThrottle,
  TotpService,
  PasskeysService,
  RecoveryCodesService,
  SmsService,
  FactorsService,
  SecondFactors,
  SignInService,
  SessionsOpener,
  OwnSessionsService,
  OwnAccountService,
  PlatformAccountsService,
  ClassSheetsService,
  ClassSignInService,
];

defineTenantTables({
  class_codes: { keep: 'excused', why: 'what a class signs in by for now; a teacher makes another in a moment' },
  accounts: {
    keep: 'recorded',
    key: ['id'],
    where: 't.tenant_id = $1 OR t.id IN (SELECT a.id FROM administrators a WHERE a.tenant_id = $1)',
    omit: ['password_hash'],
  },
  administrators: { keep: 'recorded', key: ['id'] },
  invitations: { keep: 'recorded', key: ['id'], omit: ['token_hash'] },
});

defineSealedColumns({
  totp_factors: { key: 'account_id', tenant: null, columns: { secret_sealed: 'totp' } },
  sms_factors: { key: 'account_id', tenant: null, columns: { mobile_sealed: 'mobile' } },
});

@Module({
  imports: [TypeOrmModule.forFeature([...ENTITIES, Account, Administrator, Invitation, Session]), RegionsModule, AccessModule],
  providers: [
    AccountsService,
    AdministratorsService,
    InvitationsService,
    SessionsService,
    ThroughEyes,
    ...SIGN_IN,
    { provide: SmsGateway, useClass: HttpSmsGateway },
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [AccountsService, AdministratorsService, InvitationsService, SessionsService, ...SIGN_IN, Authenticator, AccessModule],
})
export class IdentityModule {}

@Module({
  imports: [IdentityModule, RegionsModule],
  controllers: [
    SessionController,
    AccountController,
    FactorsController,
    PlatformAccountsController,
    InvitationsController,
    ...ACCESS_CONTROLLERS,
  ],
})
export class IdentityHttpModule {}

/** Lets go what signing in leaves behind. */
@Module({ imports: [PurgeModule], providers: [SignInPurges] })
export class IdentityWorkerModule {}

export { AccountsService, type KnownAccount } from './accounts/accounts.service.js';
export { AdministratorsService } from './accounts/administrators.service.js';
export { Account, type AccountKind } from './accounts/account.entity.js';
export { originOf, sessionCookie, sessionToken, setDeviceCookie, setSessionCookie } from './sessions/session-authenticator.js';
export { SessionsService } from './sessions/sessions.service.js';
export type { FactorKind } from './factors/factors.service.js';
export { ClassSignInService } from './platform-accounts/class-sign-in.service.js';
export { HOW_MANY_PICTURES, PICTURES, type Picture } from './platform-accounts/initial-password.js';
export { PlatformAccountsService } from './platform-accounts/platform-accounts.service.js';
export { SecondFactors, type Proof } from './sign-in/second-factors.js';
export { SessionsOpener, type OpenedSession } from './sign-in/sessions-opener.service.js';
export { SignInService, type Credentials, type SignInOutcome } from './sign-in/sign-in.service.js';
export type { Origin } from './sign-in/source.js';
export { InvitationsService } from './invitations.service.js';
export { ACCESS_CHANNEL } from './policy/access-changes.js';
export { POLICY, permissionsOf, type Action } from './policy/policy.js';
export type { SignedInAccount } from './policy/principals.service.js';
export { InTenant } from './tenant-access/in-tenant.js';
export { TenantDirectory, type TenantFacts } from './tenant-access/tenant-directory.js';
