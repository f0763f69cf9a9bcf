import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#shuyuan/kernel';

/** A role that an account holds in one platform, or in a unit and down its tree (任职). */
@Entity('memberships')
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { default: 'standing' })
  kind: 'standing' | 'elevation';

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text', { name: 'scope_path', nullable: true })
  scopePath: string | null;

  /** Null: came with a roster, not from a person's decision. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt: Date;

  /** Ends by itself then. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;
}
