import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#shuyuan/identity';
import { defineTenantTables } from '#shuyuan/kernel';
import { ClientDirectory } from './clients/client-directory.js';
import { OidcClient } from './clients/oidc-client.entity.js';
import { OidcClientsController } from './clients/oidc-clients.controller.js';
import { OidcClientsService } from './clients/oidc-clients.service.js';
import { OwnConsentsController } from './consents/own-consents.controller.js';
import { OwnConsentsService } from './consents/own-consents.service.js';
import { InteractionsController } from './interaction/interactions.controller.js';
import { InteractionsService } from './interaction/interactions.service.js';
import { OidcSignInController } from './interaction/sign-in.controller.js';
import { StepPages } from './interaction/step-pages.js';
import { StepSessions } from './interaction/step-sessions.service.js';
import { IssuerKey } from './keys/issuer-key.entity.js';
import { IssuerKeysController } from './keys/issuer-keys.controller.js';
import { IssuerKeysService } from './keys/issuer-keys.service.js';
import { AccountClaims } from './provider/account-claims.js';
import { IssuerWatch } from './provider/issuer-watch.js';
import { IssuerService } from './provider/issuer.service.js';
import { SignOutsService } from './provider/sign-outs.service.js';
import { Payload } from './provider/payload.entity.js';
import { AccessTokensService } from './tokens/access-tokens.service.js';

defineTenantTables({
  oidc_clients: { keep: 'recorded', key: ['id'], omit: ['secret_hash', 'former_secret_hash'] },
  oidc_payloads: { keep: 'excused', why: 'sign-ins under way and what they gave out; of no use without the keys, and gone within weeks' },
});

/** The issuer (统一认证): single sign-on for console, portals, command line and connected applications. */
@Module({
  imports: [TypeOrmModule.forFeature([OidcClient, IssuerKey, Payload]), IdentityModule],
  controllers: [OidcClientsController, OwnConsentsController, IssuerKeysController, InteractionsController, OidcSignInController],
  providers: [
    AccessTokensService,
    AccountClaims,
    ClientDirectory,
    OwnConsentsService,
    InteractionsService,
    IssuerKeysService,
    IssuerService,
    IssuerWatch,
    OidcClientsService,
    SignOutsService,
    StepPages,
    StepSessions,
  ],
})
export class OidcHttpModule {}

export { serveIssuer } from './provider/mount.js';
