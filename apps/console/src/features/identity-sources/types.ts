import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** 身份源 */
export type IdentitySource = Schemas['IdentitySourceDto'];
export type IdentitySourceInput = Schemas['IdentitySourceInputDto'];
export type SourceKind = IdentitySource['kind'];
export type Preview = Schemas['SourcePreviewDto'];
export type ScimToken = Schemas['ScimTokenDto'];
export type ScimTokens = Schemas['ScimTokenListDto'];
export type NewScimToken = Schemas['NewScimTokenDto'];
export type OfferedSource = Schemas['OfferedSourceDto'];

export const KINDS = ['oidc', 'oauth2', 'cas', 'saml'] as const satisfies readonly SourceKind[];
