import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#shuyuan/identity';
import { defineTenantTables, defineSealedColumns } from '#shuyuan/kernel';
import { PeopleModule } from '#shuyuan/people';
import { IdentitiesController } from './identities/identities.controller.js';
import { IdentitiesService } from './identities/identities.service.js';
import { FederatedIdentity } from './linking/federated-identity.entity.js';
import { FederatedPeople } from './linking/federated-people.js';
import { LinkingService } from './linking/linking.service.js';
import { Outgoing } from './outgoing/outgoing.js';
import { PreviewsController } from './previews/previews.controller.js';
import { PreviewsService } from './previews/previews.service.js';
import { CasProtocol } from './protocols/cas.js';
import { OAuth2Protocol } from './protocols/oauth2.js';
import { OidcProtocol } from './protocols/oidc.js';
import { Protocols } from './protocols/protocols.js';
import { SamlProtocol } from './protocols/saml.js';
import { ScimDiscoveryController } from './scim/discovery/scim-discovery.controller.js';
import { ScimGroup } from './scim/groups/scim-group.entity.js';
import { ScimGroupsController } from './scim/groups/scim-groups.controller.js';
import { ScimGroupsService } from './scim/groups/scim-groups.service.js';
import { ScimMember } from './scim/groups/scim-member.entity.js';
import { ScimMembers } from './scim/groups/scim-members.js';
import { ScimAddresses } from './scim/scim-addresses.js';
import { ScimAudit } from './scim/scim-audit.js';
import { ScimToken } from './scim/tokens/scim-token.entity.js';
import { ScimTokensController } from './scim/tokens/scim-tokens.controller.js';
import { ScimTokensService } from './scim/tokens/scim-tokens.service.js';
import { ScimAccounts } from './scim/users/scim-accounts.js';
import { ScimUser } from './scim/users/scim-user.entity.js';
import { ScimUsersController } from './scim/users/scim-users.controller.js';
import { ScimUsersService } from './scim/users/scim-users.service.js';
import { FederationAttempt } from './sign-in/attempt.entity.js';
import { AttemptsService } from './sign-in/attempts.service.js';
import { FinishService } from './sign-in/finish.service.js';
import { FederatedSignInController } from './sign-in/sign-in.controller.js';
import { UsedAnswer } from './sign-in/used-answer.entity.js';
import { IdentitySource } from './sources/identity-source.entity.js';
import { IdentitySourcesController } from './sources/identity-sources.controller.js';
import { IdentitySourcesService } from './sources/identity-sources.service.js';
import { SourceAddresses } from './sources/source-addresses.js';

defineTenantTables({
  identity_sources: { keep: 'recorded', key: ['id'], omit: ['secret_sealed'] },
  federated_identities: { keep: 'recorded', key: ['id'] },
  federation_attempts: { keep: 'excused', why: 'sign-ins under way, of use for minutes' },
  federation_answers: { keep: 'excused', why: 'answers of identity sources that have been used, kept for minutes' },
  scim_tokens: { keep: 'recorded', key: ['id'], omit: ['token_hash'] },
  scim_users: { keep: 'recorded', key: ['id'] },
  scim_groups: { keep: 'recorded', key: ['id'] },
  scim_members: { keep: 'recorded', key: ['group_id', 'user_id'] },
});

const ENTITIES = [IdentitySource, FederatedIdentity, FederationAttempt, UsedAnswer, ScimToken, ScimUser, ScimGroup, ScimMember];

defineSealedColumns({
  identity_sources: { key: 'id', tenant: 'tenant_id', columns: { secret_sealed: 'identity-source.secret' } },
});

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), IdentityModule, PeopleModule],
  providers: [
    ...[Outgoing, SourceAddresses, IdentitySourcesService],
    ...[OidcProtocol, OAuth2Protocol, CasProtocol, SamlProtocol, Protocols],
    ...[AttemptsService, FinishService, LinkingService, FederatedPeople],
    ...[PreviewsService, IdentitiesService],
    ...[ScimAddresses, ScimAudit, ScimTokensService, ScimAccounts, ScimUsersService, ScimMembers, ScimGroupsService],
  ],
  exports: [
    ...[IdentityModule, IdentitySourcesService, SourceAddresses, AttemptsService, FinishService, SamlProtocol, PreviewsService],
    ...[IdentitiesService, ScimAddresses, ScimAudit, ScimTokensService, ScimUsersService, ScimGroupsService],
  ],
})
export class FederationModule {}

@Module({
  imports: [FederationModule],
  controllers: [
    ...[IdentitySourcesController, PreviewsController, IdentitiesController, FederatedSignInController],
    ...[ScimTokensController, ScimDiscoveryController, ScimUsersController, ScimGroupsController],
  ],
})
export class FederationHttpModule {}
