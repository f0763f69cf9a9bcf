import { Inject, Injectable } from '@nestjs/common';
import type { AllClientMetadata } from 'oidc-provider';
import { PORTAL_SIGN_IN } from '#shuyuan/content';
import { Database, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { SCOPES } from '../scopes.js';
import type { OidcClient } from './oidc-client.entity.js';

export const CLI_CLIENT = 'shuyuan-cli';
const PORTAL = /^shuyuan-portal-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** What we keep of a client beside what the provider knows. */
export const EXTRA = ['platform_id', 'platform_name', 'platform_slug', 'first_party', 'former_secret', 'former_secret_until'] as const;

/** Secrets are kept as hashes; `client_secret` is one here. */
export type ClientMetadata = AllClientMetadata & Partial<Record<(typeof EXTRA)[number], unknown>>;

interface Platform {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

type Registered = { readonly platform: Platform } & Pick<
  OidcClient,
  | ('id' | 'name' | 'kind' | 'scopes' | 'redirectUris' | 'postLogoutRedirectUris' | 'backchannelLogoutUri' | 'idTokenAlg')
  | ('secretHash' | 'formerSecretHash' | 'formerSecretUntil')
>;

/** A suspended platform signs nobody in. */
const OPEN = `t.desired_state = 'active' AND t.kind = 'virtual'`;
const PLATFORM = `SELECT t.id, t.name, t.slug FROM tenants t WHERE t.id = $1 AND ${OPEN}`;
const REGISTERED = `
  SELECT c.id, c.name, c.kind, c.scopes, c.redirect_uris AS "redirectUris", c.post_logout_redirect_uris AS "postLogoutRedirectUris",
         c.backchannel_logout_uri AS "backchannelLogoutUri", c.id_token_alg AS "idTokenAlg", c.secret_hash AS "secretHash",
         c.former_secret_hash AS "formerSecretHash", c.former_secret_until AS "formerSecretUntil",
         json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) AS platform
    FROM oidc_clients c JOIN tenants t ON t.id = c.tenant_id
   WHERE c.id = $1 AND NOT c.disabled AND ${OPEN}`;

/**
 * Who may have people sign in here: what platforms registered, each open platform's own portal, and the command line. The
 * last two have no rows, because everything about them follows from the platform and the settings.
 */
@Injectable()
export class ClientDirectory {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async find(id: string): Promise<ClientMetadata | undefined> {
    if (id === CLI_CLIENT) return commandLine();
    const tenantId = PORTAL.exec(id)?.[1];
    if (tenantId) {
      const [platform] = await this.database.read<Platform>(PLATFORM, [tenantId], ROOT_SCOPE);
      return platform && this.portal(id, platform);
    }
    const [client] = await this.database.read<Registered>(REGISTERED, [id], ROOT_SCOPE);
    return client && registered(client);
  }

  private portal(id: string, platform: Platform): ClientMetadata {
    const { PORTAL_URL_TEMPLATE, PORTAL_DOMAIN } = this.settings;
    const address = PORTAL_URL_TEMPLATE.replace('{host}', `${platform.slug}.${PORTAL_DOMAIN}`).replace(/\/+$/, '');
    return {
      ...ours(platform),
      client_id: id,
      client_name: platform.name,
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${address}${PORTAL_SIGN_IN.callback}`],
      post_logout_redirect_uris: [`${address}/`],
      backchannel_logout_uri: `${address}${PORTAL_SIGN_IN.backchannel}`,
      backchannel_logout_session_required: true,
      scope: 'openid profile organisation',
      subject_type: 'public',
    };
  }
}

const ours = (platform?: Platform) => ({
  id_token_signed_response_alg: 'ES256' as const,
  ...{ first_party: true, platform_id: platform?.id, platform_name: platform?.name, platform_slug: platform?.slug },
});

const commandLine = (): ClientMetadata => ({
  ...ours(),
  client_id: CLI_CLIENT,
  client_name: '书院命令行 shuyuan',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: [DEVICE_GRANT, 'refresh_token'],
  response_types: [],
  redirect_uris: [],
  scope: SCOPES.join(' '),
  subject_type: 'public',
});

function registered(client: Registered): ClientMetadata {
  const { platform, secretHash, formerSecretHash, formerSecretUntil } = client;
  return {
    client_id: client.id,
    client_name: client.name,
    application_type: client.kind === 'native' ? 'native' : 'web',
    token_endpoint_auth_method: secretHash ? 'client_secret_basic' : 'none',
    ...(secretHash ? { client_secret: secretHash.toString('base64url') } : {}),
    grant_types: ['authorization_code', ...(client.scopes.includes('offline_access') ? ['refresh_token'] : [])],
    response_types: ['code'],
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    ...(client.backchannelLogoutUri
      ? { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }
      : {}),
    scope: client.scopes.join(' '),
    subject_type: 'pairwise',
    id_token_signed_response_alg: client.idTokenAlg,
    ...{ first_party: false, platform_id: platform.id, platform_name: platform.name, platform_slug: platform.slug },
    former_secret: formerSecretHash?.toString('base64url'),
    former_secret_until: formerSecretUntil?.getTime(),
  };
}
