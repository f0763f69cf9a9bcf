import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type AccountKind = 'administrator' | 'person';

/** What signs in (账号). What it may do is said elsewhere: by an administrator's office, by a person's memberships. */
@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: AccountKind;

  /** Home platform of a person's account; null for administrators. */
  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** 登录名: unique among administrators, and among the people of one platform. */
  @Column('text', { name: 'login_name' })
  loginName: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  /** An initial password (初始密码) that others have seen: of use only to choose one's own. */
  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword: boolean;

  /** Where an administrator stands in the reporting tree; null for people. */
  @Column('text', { name: 'scope_path', nullable: true })
  scopePath: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason: string | null;
}
