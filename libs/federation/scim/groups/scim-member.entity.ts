import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('scim_members')
export class ScimMember {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('uuid', { name: 'user_id' })
  userId: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;
}
