import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ApplicantKind } from '#shuyuan/regions';
import type { ApplicationForm } from './form/application-form.dto.js';
import type { Decision } from './rules/decide.js';
import type { Mode } from './rules/decision-rules.js';
import type { ApplicationState } from './workflow.js';

/** A unit's application to connect or to open a virtual platform (接入或开通虚拟平台申请表). */
@Entity('applications')
export class Application {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'unit_code' })
  unitCode: string;

  @Column('text', { name: 'unit_name' })
  unitName: string;

  /** 省辖市 the unit reports to; null for cities and 直管县. */
  @Column('text', { name: 'city_code', nullable: true })
  cityCode: string | null;

  @Column('text', { name: 'city_name', nullable: true })
  cityName: string | null;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('text', { name: 'applicant_kind' })
  applicantKind: ApplicantKind;

  @Column('jsonb')
  form: ApplicationForm;

  @Column('integer', { name: 'form_version' })
  formVersion: number;

  @Column('text')
  mode: Mode;

  @Column('integer')
  batch: 1 | 2;

  @Column('text')
  slug: string;

  @Column('text')
  state: ApplicationState;

  @Column('jsonb')
  decision: Decision;

  @Column('text')
  rule: Decision['rule'];

  @Column('text')
  force: Decision['force'];

  @Column('text', { name: 'override_reason', nullable: true })
  overrideReason: string | null;

  @Column('uuid', { name: 'tenant_id', nullable: true })
  tenantId: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
