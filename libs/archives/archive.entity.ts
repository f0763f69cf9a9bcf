import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Manifest } from './format/manifest.js';

/** `failed` is tried again; `restored` and `expired` no longer hold anybody's only data. */
export const ARCHIVE_STATES = ['writing', 'complete', 'failed', 'restored', 'expired'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

export interface RestoreWish {
  /** Address to restore to. */
  readonly slug: string;
  readonly reason: string | null;
  readonly by: string;
}

/** One archive (归档) of a tenant: the record that outlives its file. */
@Entity('archives')
export class Archive {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text', { name: 'tenant_name' })
  tenantName: string;

  @Column('text')
  slug: string;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('text', { default: 'writing' })
  state: ArchiveState;

  /** Key in the store; null while there is no file. */
  @Column('text', { nullable: true })
  location: string | null;

  @Column('bigint', { nullable: true })
  bytes: string | null;

  /** Of the file as it lies in the store. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** Kubernetes objects in it. */
  @Column('integer', { nullable: true })
  objects: number | null;

  @Column('jsonb', { nullable: true })
  manifest: Manifest | null;

  @Column('jsonb', { nullable: true })
  message: Text | null;

  /** Counts the files begun: each is written under a key of its own, so that two workers never write the same one. */
  @Column('integer', { default: 0 })
  attempt: number;

  /** Set while it is being restored. */
  @Column('jsonb', { nullable: true })
  restore: RestoreWish | null;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
