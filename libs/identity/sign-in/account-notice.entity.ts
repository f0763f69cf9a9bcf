import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const NOTICE_KINDS = [
  'new-device',
  'password-changed',
  'password-reset',
  'factor-added',
  'factor-removed',
  'recovery-used',
  'many-failures',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something about their own account that its owner should know (安全提醒). */
@Entity('account_notices')
export class AccountNotice {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: NoticeKind;

  @Column('jsonb', { default: () => "'{}'" })
  data: Record<string, string>;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;
}
