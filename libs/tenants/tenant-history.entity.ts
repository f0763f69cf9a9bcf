import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What was done to a tenant, by whom and why (生命周期记录). Written once, never changed; lives as long as the row. */
@Entity('tenant_history')
export class TenantHistoryEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { name: 'actor_name' })
  actorName: string;

  @Column('text')
  action: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'from_value', nullable: true })
  from: string | null;

  @Column('text', { name: 'to_value', nullable: true })
  to: string | null;

  /** Of the tenant once it was done. */
  @Column('integer')
  generation: number;
}
