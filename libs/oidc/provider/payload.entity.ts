import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something the provider keeps until it expires, found by hashes and otherwise sealed. */
@Entity('oidc_payloads')
export class Payload {
  @PrimaryColumn('text')
  model: string;

  @PrimaryColumn('bytea', { name: 'id_hash' })
  idHash: Buffer;

  @Column('bytea', { name: 'uid_hash', nullable: true })
  uidHash: Buffer | null;

  @Column('bytea', { name: 'user_code_hash', nullable: true })
  userCodeHash: Buffer | null;

  @Column('bytea', { name: 'grant_hash', nullable: true })
  grantHash: Buffer | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text', { name: 'client_id', nullable: true })
  clientId: string | null;

  /** Of a provider session: the sign-in it rides on. */
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('bytea')
  payload: Buffer;

  @Column('timestamptz', { name: 'consumed_at', nullable: true })
  consumedAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;
}
