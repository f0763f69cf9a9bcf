import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const PURPOSES = ['sign-in', 'preview', 'link'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const STAGES = ['begun', 'arrived', 'finished', 'failed'] as const;
export type Stage = (typeof STAGES)[number];

/** One sign-in at an identity source, under way. */
@Entity('federation_attempts')
export class FederationAttempt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('bytea', { name: 'state_hash' })
  stateHash: Buffer;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('text')
  purpose: Purpose;

  @Column('text', { default: 'begun' })
  stage: Stage;

  /** Who looks at the preview, or wants to be linked; null for a sign-in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** Of the cookie of the browser that began. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  @Column('text', { name: 'return_to', nullable: true })
  returnTo: string | null;

  @Column('bytea', { name: 'keep_sealed', nullable: true })
  keepSealed: Buffer | null;

  @Column('bytea', { name: 'arrived_sealed', nullable: true })
  arrivedSealed: Buffer | null;

  /** Code of the error it ended with. */
  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
