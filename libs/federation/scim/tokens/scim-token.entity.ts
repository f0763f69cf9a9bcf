import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a platform's directory shows when it pushes its people (SCIM 令牌). Only its hash is kept. */
@Entity('scim_tokens')
export class ScimToken {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  name: string;

  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  /** Its last four characters, by which people tell tokens apart. */
  @Column('text')
  hint: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('text', { name: 'created_by_name' })
  createdByName: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
