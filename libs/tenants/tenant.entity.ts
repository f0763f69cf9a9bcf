import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Amount } from './amount.js';
import type { Condition, DesiredState, TenantKind, TenantState } from './phases.js';

export interface TenantUsage extends Amount {
  readonly users: number;
}

/**
 * A unit's platform (平台). Services write what is wanted (`desired_state`, `generation`); the reconciler writes what it
 * found (`state`, `conditions`, `observed_generation`).
 */
@Entity('tenants')
export class Tenant {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** First label of the portal's host name, and part of the namespace's. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: TenantKind;

  @Column('text', { name: 'unit_code' })
  unitCode: string;

  @Column('text', { name: 'unit_name' })
  unitName: string;

  @Column('text', { name: 'city_code', nullable: true })
  cityCode: string | null;

  @Column('text', { name: 'city_name', nullable: true })
  cityName: string | null;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  /** The application whose approval opened it; null where an administrator above opened it directly. */
  @Column('uuid', { name: 'application_id', nullable: true })
  applicationId: string | null;

  /** 平台主办单位: answers for everything published on it (notice, section on responsibility). */
  @Column('text', { name: 'responsible_unit' })
  responsibleUnit: string;

  /** Address of the unit's own platform, for connected ones. */
  @Column('text', { name: 'external_url', nullable: true })
  externalUrl: string | null;

  @Column('text', { name: 'template_version' })
  templateVersion: string;

  /** Unit from whose budget the quota is reserved; null once given back, and for connected platforms. */
  @Column('text', { name: 'budget_unit', nullable: true })
  budgetUnit: string | null;

  @Column('integer', { name: 'cpu_millis' })
  cpuMillis: number;

  @Column('integer', { name: 'memory_mib' })
  memoryMiB: number;

  @Column('integer', { name: 'storage_gib' })
  storageGiB: number;

  /** Plan version (套餐), `name@version`; the amounts above are copied from it when it is chosen. */
  @Column('text', { default: 'standard@1' })
  plan: string;

  /** People who may have an account, by the plan; 0: no limit. */
  @Column('integer', { name: 'users_limit', default: 0 })
  usersLimit: number;

  /** Up to how many portal replicas may be scaled out; 1: no autoscaling. */
  @Column('integer', { name: 'max_replicas', default: 1 })
  maxReplicas: number;

  /** Name of the cluster it was placed on; never changed silently. */
  @Column('text', { default: 'default' })
  cluster: string;

  /** The city's platform that hosts it (R5); null: the province's. */
  @Column('uuid', { name: 'hosted_by', nullable: true })
  hostedBy: string | null;

  /** Whether the city may open virtual platforms of its counties itself (承载县级平台). */
  @Column('boolean', { name: 'can_host', default: false })
  canHost: boolean;

  /** What was last seen to be in use, by the cluster's quota; null: not measured yet. */
  @Column('jsonb', { nullable: true })
  usage: TenantUsage | null;

  /** SHA-256 of the key by which the portal in its namespace asks for its page; the key itself is in the Secret there. */
  @Column('bytea', { name: 'portal_key_hash', nullable: true })
  portalKeyHash: Buffer | null;

  /** While set, the reconciler touches nothing of this tenant. */
  @Column('text', { name: 'paused_reason', nullable: true })
  pausedReason: string | null;

  /** While set and not past, rollouts leave its template version alone. */
  @Column('text', { name: 'pin_reason', nullable: true })
  pinReason: string | null;

  @Column('timestamptz', { name: 'pin_until', nullable: true })
  pinUntil: Date | null;

  /** The archive (归档) that holds its data while it is archived. */
  @Column('uuid', { name: 'archive_id', nullable: true })
  archiveId: string | null;

  /** When the present generation was asked for; the deadline for becoming ready counts from here. */
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('text', { name: 'desired_state', default: 'active' })
  desiredState: DesiredState;

  @Column('timestamptz', { name: 'delete_after', nullable: true })
  deleteAfter: Date | null;

  /** Why it was suspended or is being deleted. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Moves with every change of what is wanted. */
  @Column('integer', { default: 1 })
  generation: number;

  /** Generation that the reconciler has dealt with. */
  @Column('integer', { name: 'observed_generation', default: 0 })
  observedGeneration: number;

  @Column('text', { default: 'pending' })
  state: TenantState;

  /** One sentence for people about `state`. */
  @Column('jsonb', { nullable: true })
  message: Text | null;

  @Column('jsonb', { default: [] })
  conditions: Condition[];

  /** When it first became ready. */
  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt: Date | null;

  /** Of the request that last changed what is wanted; the reconciler logs under it. */
  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
