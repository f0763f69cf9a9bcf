import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentScope } from './consent-text.entity.js';

/** Given by a signed-in guardian, on paper, or in person before someone of the school. */
export const CONSENT_METHODS = ['signed-in', 'paper', 'in-person'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/** 监护人同意 (个人信息保护法 §31): who agreed to what, of which version, when, and when it was taken back. */
@Entity('consents')
export class Consent {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  /** The minor it is about. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** The guardian, or from 14 on the minor. */
  @Column('uuid', { name: 'given_by' })
  givenBy: string;

  @Column('integer', { name: 'text_version' })
  textVersion: number;

  @Column('text', { array: true })
  scopes: ConsentScope[];

  @Column('text')
  method: ConsentMethod;

  @Column('timestamptz', { name: 'given_at', default: () => 'now()' })
  givenAt: Date;

  /** Account that entered it. */
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;
}
