import type { Text } from '#shuyuan/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** 告警: a platform that did not become ready in its time. Open until it is. */
@Entity('alerts')
export class Alert {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  kind: 'not-ready';

  @Column('text')
  reason: string;

  @Column('jsonb')
  message: Text;

  @Column('timestamptz', { name: 'raised_at', default: () => 'now()' })
  raisedAt: Date;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt: Date | null;

  @Column('text', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy: string | null;

  @Column('text', { name: 'acknowledge_comment', nullable: true })
  acknowledgeComment: string | null;

  @Column('integer', { default: 1 })
  version: number;
}

/** What the webhook has still to be told: written in the alert's own transaction, gone once it was taken. */
@Entity('alert_deliveries')
export class AlertDelivery {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'next_attempt_at', default: () => 'now()' })
  nextAttemptAt: Date;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;
}
