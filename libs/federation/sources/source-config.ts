export const SOURCE_KINDS = ['oidc', 'oauth2', 'cas', 'saml'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: string;
  readonly clientAuth: 'basic' | 'post';
}

export interface OAuth2Config {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly userinfoUrl: string;
  readonly clientId: string;
  readonly scopes: string;
  readonly clientAuth: 'basic' | 'post';
}

export interface CasConfig {
  readonly baseUrl: string;
  readonly version: '2' | '3';
}

export interface SamlConfig {
  readonly entityId: string;
  readonly signInUrl: string;
  /** PEM; more than one while the source changes its key. */
  readonly certificates: readonly string[];
  readonly wantResponseSigned: boolean;
}

/** The settings of a source: those of its kind, and no others. No secrets. */
export interface SourceConfig {
  readonly oidc?: OidcConfig;
  readonly oauth2?: OAuth2Config;
  readonly cas?: CasConfig;
  readonly saml?: SamlConfig;
}

/** Addresses in the settings that this side calls, or sends browsers to. */
export function addressesOf(config: SourceConfig): { field: string; address: string; called: boolean }[] {
  const { oidc, oauth2, cas, saml } = config;
  return [
    ...(oidc ? [{ field: 'oidc.issuer', address: oidc.issuer, called: true }] : []),
    ...(oauth2
      ? [
          { field: 'oauth2.authorizationUrl', address: oauth2.authorizationUrl, called: false },
          { field: 'oauth2.tokenUrl', address: oauth2.tokenUrl, called: true },
          { field: 'oauth2.userinfoUrl', address: oauth2.userinfoUrl, called: true },
        ]
      : []),
    ...(cas ? [{ field: 'cas.baseUrl', address: cas.baseUrl, called: true }] : []),
    ...(saml ? [{ field: 'saml.signInUrl', address: saml.signInUrl, called: false }] : []),
  ];
}
