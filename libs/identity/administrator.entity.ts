import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#shuyuan/kernel';

/** A person who administers a unit or a platform (管理员). */
@Entity('administrators')
export class Administrator {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'login_name' })
  loginName: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  @Column('text')
  role: Role;

  @Column('text', { name: 'unit_code' })
  unitCode: string;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
}
