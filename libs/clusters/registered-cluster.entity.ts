import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CLUSTER_HEALTHS = ['healthy', 'unreachable', 'unauthorized', 'unknown'] as const;
export type ClusterHealthState = (typeof CLUSTER_HEALTHS)[number];

/** The cluster that the settings choose. Always there; what room it has is still the province's to say. */
export const DEFAULT_CLUSTER = 'default';

/** A cluster (集群) on which platforms are placed. Rows are the province's alone, by row-level security. */
@Entity('clusters')
export class RegisteredCluster {
  @PrimaryColumn('text')
  name: string;

  /** The one from the settings, which keep its credentials. */
  @Column('boolean', { name: 'built_in', default: false })
  builtIn: boolean;

  /** Encrypted by the vault; not read unless asked for, and never given out. */
  @Column('bytea', { nullable: true, select: false })
  kubeconfig: Buffer | null;

  /** Moves with the credentials, so that every process opens the cluster anew. */
  @Column('integer', { name: 'credentials_version', default: 1 })
  credentialsVersion: number;

  @Column('jsonb', { default: {} })
  labels: Record<string, string>;

  /** How many platforms it takes; null: no limit. */
  @Column('integer', { nullable: true })
  platforms: number | null;

  @Column('bigint', { name: 'cpu_millis', nullable: true, transformer: { to: (n: number | null) => n, from: numberOrNull } })
  cpuMillis: number | null;

  @Column('bigint', { name: 'memory_mib', nullable: true, transformer: { to: (n: number | null) => n, from: numberOrNull } })
  memoryMiB: number | null;

  /** Takes no new platforms; those on it stay. */
  @Column('boolean', { default: false })
  cordoned: boolean;

  @Column('text', { default: 'unknown' })
  health: ClusterHealthState;

  @Column('text', { name: 'kubernetes_version', nullable: true })
  kubernetesVersion: string | null;

  /** Why it is not healthy. */
  @Column('jsonb', { nullable: true })
  message: Text | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  /** When a worker looks at it again; whoever does moves this on first, so that only one does. */
  @Column('timestamptz', { name: 'next_check_at', default: () => 'now()' })
  nextCheckAt: Date;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}

/** bigint, which pg hands over as text. */
function numberOrNull(value: string | null): number | null {
  return value === null ? null : Number(value);
}
