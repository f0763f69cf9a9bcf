import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SitePage } from './page-model.js';

/** A platform's portal: the page being written, and the page the public sees. */
@Entity('sites')
export class Site {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('jsonb')
  draft: SitePage;

  @Column('jsonb', { nullable: true })
  published: SitePage | null;

  /** The version of the draft that was published; equal to `version` when nothing waits to be published. */
  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  /** Counts edits of the draft. */
  @Column('integer', { default: 1 })
  version: number;
}
