import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Amount } from '../amount.js';

/** One version of a plan (套餐). Written once: a change is the next version, and a version only retires. */
@Entity('plans')
export class Plan implements Amount {
  /** `name@version`, as tenants name it. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('integer')
  version: number;

  @Column('jsonb')
  title: Text;

  @Column('integer', { name: 'cpu_millis' })
  cpuMillis: number;

  @Column('integer', { name: 'memory_mib' })
  memoryMiB: number;

  @Column('integer', { name: 'storage_gib' })
  storageGiB: number;

  /** People who may have an account; 0: no limit. */
  @Column('integer', { name: 'users_limit', default: 0 })
  usersLimit: number;

  /** Portal replicas at most; 1: no autoscaling. */
  @Column('integer', { name: 'max_replicas', default: 1 })
  maxReplicas: number;

  /** 出口带宽说明: said to people, held by nobody. */
  @Column('text', { name: 'bandwidth_note', nullable: true })
  bandwidthNote: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  /** Display name of who made it; null for those that came with the system. */
  @Column('text', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
