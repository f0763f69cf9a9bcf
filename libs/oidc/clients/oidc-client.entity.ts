import { Column, Entity, PrimaryColumn } from 'typeorm';

/** web: keeps a secret on its server. browser, native: cannot keep one and prove themselves by PKCE alone. */
export const CLIENT_KINDS = ['web', 'browser', 'native'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

export const ID_TOKEN_ALGS = ['RS256', 'ES256'] as const;
export type IdTokenAlg = (typeof ID_TOKEN_ALGS)[number];

/** An application (接入应用) that a platform lets its people sign in to. */
@Entity('oidc_clients')
export class OidcClient {
  @PrimaryColumn('text')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: ClientKind;

  @Column('text', { name: 'redirect_uris', array: true })
  redirectUris: string[];

  @Column('text', { name: 'post_logout_redirect_uris', array: true, default: () => `'{}'` })
  postLogoutRedirectUris: string[];

  @Column('text', { name: 'backchannel_logout_uri', nullable: true })
  backchannelLogoutUri: string | null;

  @Column('text', { array: true })
  scopes: string[];

  @Column('text', { name: 'id_token_alg', default: 'RS256' })
  idTokenAlg: IdTokenAlg;

  /** A secret is random and long, so that its plain hash cannot be guessed back. */
  @Column('bytea', { name: 'secret_hash', nullable: true })
  secretHash: Buffer | null;

  /** The secret before the present one, good until `formerSecretUntil`, so that a change needs no outage. */
  @Column('bytea', { name: 'former_secret_hash', nullable: true })
  formerSecretHash: Buffer | null;

  @Column('timestamptz', { name: 'former_secret_until', nullable: true })
  formerSecretUntil: Date | null;

  @Column('boolean', { default: false })
  disabled: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
