import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Linking } from '../linking/linking.js';
import type { Mapping } from '../mapping/mapping.js';
import type { SourceConfig, SourceKind } from './source-config.js';

/** A system of the platform's own that knows its people (身份源). */
@Entity('identity_sources')
export class IdentitySource {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** As on the button of the sign-in page. */
  @Column('text')
  name: string;

  @Column('text')
  kind: SourceKind;

  /** Offered on the sign-in page. Until then it can be previewed only. */
  @Column('boolean', { default: false })
  enabled: boolean;

  @Column('jsonb')
  config: SourceConfig;

  @Column('bytea', { name: 'secret_sealed', nullable: true, select: false })
  secretSealed: Buffer | null;

  @Column('jsonb', { default: {} })
  mapping: Mapping;

  @Column('jsonb', { default: {} })
  linking: Linking;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
