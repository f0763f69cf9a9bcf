import type { IdentitySource, IdentitySourceInput, SourceKind } from './types';

type Mapping = NonNullable<IdentitySourceInput['mapping']>;
type Roles = NonNullable<Mapping['roleValues']>;

/** As the form holds it: lists are lines of text. */
export interface SourceValues extends Omit<IdentitySourceInput, 'mapping' | 'saml'> {
  mapping: Omit<Mapping, 'roleValues'> & { roleValues?: Partial<Record<keyof Roles, string>> };
  saml?: Omit<NonNullable<IdentitySourceInput['saml']>, 'certificates'> & { certificates: string };
}

export const MAPPED = ['subject', 'name', 'loginName', 'studentNumber', 'teacherNumber', 'email', 'mobile', 'role'] as const;
export const MAPPED_ROLES = ['teacher', 'student', 'guardian'] as const;

const USUAL: Record<SourceKind, SourceValues['mapping']> = {
  oidc: { name: 'name', loginName: 'preferred_username', email: 'email' },
  oauth2: { subject: 'id', name: 'name' },
  cas: { name: 'name' },
  saml: { subject: 'urn:oid:0.9.2342.19200300.100.1.1', name: 'urn:oid:2.5.4.3' },
};
export const usualMapping = (kind: SourceKind): SourceValues['mapping'] => USUAL[kind];

export function valuesOf(source: IdentitySource | undefined): Partial<SourceValues> {
  if (!source)
    return {
      ...{ kind: 'oidc', enabled: false, mapping: USUAL.oidc, linking: {} },
      oidc: { issuer: '', clientId: '', scopes: 'openid profile', clientAuth: 'basic' },
      oauth2: { authorizationUrl: '', tokenUrl: '', userinfoUrl: '', clientId: '', scopes: '', clientAuth: 'basic' },
      cas: { baseUrl: '', version: '3' },
      saml: { entityId: '', signInUrl: '', certificates: '', wantResponseSigned: false },
    };
  const { name, kind, enabled, linking, oidc, oauth2, cas, saml } = source;
  const { roleValues, ...mapping } = source.mapping;
  const roles = Object.fromEntries(Object.entries(roleValues ?? {}).map(([role, names]) => [role, names.join(', ')]));
  return {
    ...{ name, kind, enabled, linking, mapping: { ...mapping, roleValues: roles } },
    ...(oidc ? { oidc } : {}),
    ...(oauth2 ? { oauth2 } : {}),
    ...(cas ? { cas } : {}),
    ...(saml
      ? { saml: { ...saml, wantResponseSigned: saml.wantResponseSigned ?? false, certificates: saml.certificates.join('\n') } }
      : {}),
  };
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;
const without = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '')) as T;

export function outgoing({ name, kind, enabled, secret, mapping, linking, ...rest }: SourceValues): IdentitySourceInput {
  const { roleValues, ...fields } = mapping ?? {};
  const roles = Object.entries(roleValues ?? {})
    .map(
      ([role, text]) =>
        [
          role,
          (text ?? '')
            .split(/[,，\n]/)
            .map((one) => one.trim())
            .filter(Boolean),
        ] as const,
    )
    .filter(([, names]) => names.length > 0);
  const { saml } = rest;
  const certificates = saml?.certificates.match(PEM) ?? (saml?.certificates ? [saml.certificates] : []);
  return {
    ...{ name, kind, enabled: enabled ?? false, linking: without(linking ?? {}) },
    ...(secret ? { secret } : {}),
    mapping: { ...without(fields), ...(roles.length > 0 ? { roleValues: Object.fromEntries(roles) } : {}) },
    ...(kind === 'saml' && saml ? { saml: { ...saml, certificates: [...certificates] } } : {}),
    ...(kind === 'saml' ? {} : { [kind]: rest[kind] }),
  };
}
