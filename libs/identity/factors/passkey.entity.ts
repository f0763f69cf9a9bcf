import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public key whose private half never leaves its owner's device (通行密钥, WebAuthn). */
@Entity('passkeys')
export class Passkey {
  /** Credential id, base64url. */
  @PrimaryColumn('text')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'public_key', select: false })
  publicKey: Buffer;

  @Column('bigint', { default: 0 })
  counter: string;

  @Column('text', { array: true, default: () => "'{}'" })
  transports: string[];

  @Column('text')
  name: string;

  @Column('boolean', { name: 'backed_up', default: false })
  backedUp: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
