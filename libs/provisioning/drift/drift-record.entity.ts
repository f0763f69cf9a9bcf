import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const DRIFT_CHANGES = ['edited', 'deleted', 'orphaned'] as const;
export type DriftChange = (typeof DRIFT_CHANGES)[number];

/** `held`: seen while the tenant is paused and left as it is. `removed`: an orphan that was deleted. */
export const DRIFT_STATES = ['pending', 'held', 'repaired', 'removed'] as const;
export type DriftState = (typeof DRIFT_STATES)[number];

/** 配置漂移: an object of a tenant that somebody else changed, deleted or put there. */
@Entity('drift_records')
export class DriftRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  @Column('text', { name: 'api_version' })
  apiVersion: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  namespace: string | null;

  @Column('text')
  name: string;

  @Column('text')
  change: DriftChange;

  /** Field manager that did it, as the API server recorded; a deletion leaves no name. */
  @Column('text', { nullable: true })
  manager: string | null;

  /** What differs from what is wanted, as paths. */
  @Column('text', { array: true, default: [] })
  fields: string[];

  @Column('text')
  state: DriftState;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
