import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckResult } from './checks/check-result.js';
import type { TemplateFile } from './template-files.js';

export const TEMPLATE_STATES = ['draft', 'proposed', 'published', 'withdrawn'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** Who did it, by name as of then: accounts come and go. */
export interface TemplateActor {
  readonly id: string;
  readonly name: string;
}

/** A version of a platform template (平台模板). Content never changes; its state does, and `revision` with it. */
@Entity('template_versions')
export class StoredTemplate {
  /** `name@version`. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  version: string;

  @Column('text')
  state: TemplateState;

  /** Of `files`, `sha256:…`; compared whenever they are loaded. */
  @Column('text')
  digest: string;

  /** Left out of lists: up to a megabyte. */
  @Column('jsonb', { select: false })
  files: TemplateFile[];

  /** What whoever upgrades should know (UPGRADE.md). */
  @Column('text')
  notes: string;

  @Column('jsonb', { nullable: true })
  checks: CheckResult[] | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;

  /** Null for what ships with the program. */
  @Column('jsonb', { name: 'created_by', nullable: true })
  createdBy: TemplateActor | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('jsonb', { name: 'proposed_by', nullable: true })
  proposedBy: TemplateActor | null;

  @Column('jsonb', { name: 'published_by', nullable: true })
  publishedBy: TemplateActor | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** Why it was sent back or withdrawn. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer', { default: 1 })
  revision: number;
}
