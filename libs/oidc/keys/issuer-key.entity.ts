import { Column, Entity, PrimaryColumn } from 'typeorm';

export type KeyPurpose =
  /** Signs tokens; published in the JWKS. */
  | 'sign'
  /** Signs cookies and seals what is kept. */
  | 'seal'
  /** Makes the subjects that each client sees; never changes, or everybody would be someone else. */
  | 'pairwise';

/** `next` is published before it signs, `retired` for as long as something it signed is valid. */
export type KeyState = 'next' | 'current' | 'retired';

/** A key of the issuer (签发密钥), encrypted under the master key. */
@Entity('issuer_keys')
export class IssuerKey {
  /** `kid` of the JWKS. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  purpose: KeyPurpose;

  @Column('text')
  alg: string;

  @Column('text')
  state: KeyState;

  @Column('bytea', { select: false })
  secret: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'current_from', nullable: true })
  currentFrom: Date | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
