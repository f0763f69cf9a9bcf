import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Text } from '#shuyuan/kernel';

/** 查阅复制, 更正补充, 删除 (个人信息保护法 §45, §46, §47). */
export const REQUEST_KINDS = ['export', 'correction', 'erasure'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'done', 'done-in-part', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What was erased or changed, and what was kept with the law that says so. */
export interface RequestOutcome {
  readonly done: readonly string[];
  readonly kept: readonly { readonly what: string; readonly why: Text }[];
}

/** A person's or guardian's request about personal data (个人信息权利请求). */
@Entity('data_requests')
export class DataRequest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  kind: RequestKind;

  @Column('text', { name: 'asked_by' })
  askedBy: 'self' | 'guardian';

  @Column('uuid', { name: 'guardian_id', nullable: true })
  guardianId: string | null;

  @Column('text')
  reason: string;

  /** What is to be corrected to what: JSON, sealed. */
  @Column('bytea', { name: 'corrections_sealed', nullable: true })
  correctionsSealed: Buffer | null;

  @Column('text', { default: 'open' })
  state: RequestState;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('jsonb', { nullable: true })
  outcome: RequestOutcome | null;

  /** By when it has to be answered. */
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
