import { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { currentContext, type Settings } from '#shuyuan/kernel';
import type { ClientDirectory, ClientMetadata } from '../clients/client-directory.js';
import { EXTRA } from '../clients/client-directory.js';
import type { IssuerKeyRing } from '../keys/issuer-keys.service.js';
import { pagesOfProvider } from '../pages/provider-pages.js';
import { API_SCOPES, CLAIMS, SCOPES } from '../scopes.js';
import { ISSUER_PATH, apiAudience } from './addresses.js';
import type { AccountClaims } from './account-claims.js';
import { PayloadAdapter, type AdapterParts } from './payload-adapter.js';
import { pairwiseSubject } from './payload-seal.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Sign-in itself ends after this long (see SessionsService). */
const SESSION = 12 * HOUR;
const REFRESH = 14 * DAY;

export interface ConfigurationParts extends AdapterParts {
  readonly settings: Settings;
  readonly keys: IssuerKeyRing;
  readonly clients: ClientDirectory;
  readonly accounts: AccountClaims;
}

/** Everything the provider is told. Only what RFC 9700 still recommends is switched on: code with PKCE, and the device flow. */
export function configuration(parts: ConfigurationParts): Configuration {
  const { settings, keys, accounts } = parts;
  return {
    adapter: (model) => new PayloadAdapter(model, parts),
    findAccount: (_ctx, id) => accounts.find(id),
    jwks: { keys: [...keys.signing] as never },
    cookies: {
      keys: keys.seals.map(({ secret }) => secret.toString('base64url')),
      names: { session: 'shuyuan_oidc', interaction: 'shuyuan_oidc_step', resume: 'shuyuan_oidc_resume' },
      long: { httpOnly: true, sameSite: 'lax', path: ISSUER_PATH, signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: [...SCOPES],
    claims: Object.fromEntries(Object.entries(CLAIMS).map(([scope, claims]) => [scope, [...claims]])),
    // Many client libraries read the ID token and never ask further.
    conformIdTokenClaims: false,
    subjectTypes: ['pairwise', 'public'],
    pairwiseIdentifier: (_ctx, accountId, client) =>
      Promise.resolve(pairwiseSubject(keys.pairwise, String(client['sectorIdentifier'] ?? client.clientId), accountId)),
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
    rotateRefreshToken: () => true,
    extraClientMetadata: { properties: [...EXTRA] },
    extraTokenClaims: (_ctx, token) => ('grantId' in token ? { gid: token.grantId } : undefined),
    interactions: { url: (_ctx, { uid }) => `${ISSUER_PATH}/interaction/${uid}`, policy: policy() },
    loadExistingGrant: existingGrant,
    clientBasedCORS: (_ctx, origin, client) =>
      client.tokenEndpointAuthMethod === 'none' && (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    discovery: { ui_locales_supported: ['zh-CN', 'en'], claims_locales_supported: ['zh-CN'] },
    ttl: {
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 10 * MINUTE,
      AuthorizationCode: MINUTE,
      DeviceCode: 10 * MINUTE,
      IdToken: HOUR,
      Interaction: 30 * MINUTE,
      Session: SESSION,
      Grant: 90 * DAY,
      RefreshToken: REFRESH,
    },
    fetch: (url, options) => fetch(url, reachable(settings, url as string, options)),
    features: features(parts),
    ...pagesOfProvider,
    routes: {
      ...{
        authorization: '/auth',
        token: '/token',
        userinfo: '/userinfo',
        jwks: '/jwks',
        revocation: '/revoke',
        introspection: '/introspect',
      },
      ...{ end_session: '/end-session', device_authorization: '/device-authorization', code_verification: '/device' },
      pushed_authorization_request: '/par',
    },
  };
}

function features({ settings }: ConfigurationParts): Configuration['features'] {
  const audience = apiAudience(settings);
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    backchannelLogout: { enabled: true },
    introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
    pushedAuthorizationRequests: { enabled: true },
    userinfo: { enabled: true },
    deviceFlow: { enabled: true, charset: 'base-20', mask: '****-****', deviceInfo: () => ({}), ...pagesOfProvider.device },
    rpInitiatedLogout: { enabled: true, ...pagesOfProvider.logout },
    resourceIndicators: {
      enabled: true,
      // Whoever asks for api.* means this API, whether or not they know of RFC 8707.
      defaultResource: (ctx, _client, oneOf) => oneOf?.[0] ?? (wantsApi(ctx.oidc.params?.['scope']) ? audience : undefined),
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource, client) => {
        const allowed = new Set(client.scope?.split(' '));
        const scope = API_SCOPES.filter((one) => allowed.has(one)).join(' ');
        if (resource !== audience || !scope) throw new errors.InvalidTarget();
        return { scope, audience, accessTokenTTL: 10 * MINUTE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
      },
    },
  };
}

const wantsApi = (scope: unknown): boolean => typeof scope === 'string' && scope.split(' ').some((one) => one.startsWith('api.'));

/** Signing in here and signing in at the console are one: when that session has ended, or is another's, so has this one. */
function policy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.get('login')!.checks.add(
    new interactionPolicy.Check('sign_in_ended', 'the sign-in has ended', 'login_required', (ctx) => {
      const { session } = ctx.oidc;
      return session?.accountId !== undefined && currentContext()?.principal?.id !== session.accountId;
    }),
  );
  return policy;
}

/** Our own portals ask nobody whether they may know who reads them. */
async function existingGrant(ctx: KoaContextWithOIDC) {
  const { client, session, result, provider } = ctx.oidc;
  const granted = result?.consent?.grantId ?? session!.grantIdFor(client!.clientId);
  const found = granted ? await provider.Grant.find(granted) : undefined;
  if (found || !(client as unknown as ClientMetadata).first_party || client!.applicationType === 'native') return found;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope(client!.scope!);
  await grant.save();
  return grant;
}

/**
 * The provider calls out to tell applications of a sign-out, and refuses addresses inside. In a network that has only such
 * addresses the operator names the hosts; where the issuer itself is on this machine they are meant for tests.
 */
function reachable(settings: Settings, url: string | URL, options: RequestInit | undefined): RequestInit | undefined {
  const inside = /^https?:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(settings.PUBLIC_URL);
  const named = settings.FEDERATION_INTERNAL_HOSTS.split(',').map((host) => host.trim().toLowerCase());
  const { host, hostname } = new URL(url);
  const ours = hostname.endsWith(`.${settings.PORTAL_DOMAIN}`);
  if (!inside && !ours && !named.includes(host) && !named.includes(hostname)) return options;
  const { dispatcher: _guard, ...rest } = options as RequestInit & { dispatcher?: unknown };
  return rest;
}
