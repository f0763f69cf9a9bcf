import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#shuyuan/kernel';
import type { Account } from './account.entity.js';

/** The office (管理员) of an account that administers a unit or a platform. */
@Entity('administrators')
export class Administrator {
  /** The account's. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  role: Role;

  @Column('text', { name: 'unit_code' })
  unitCode: string;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  /** Joined in by whoever reads both. */
  account?: Account;
}
