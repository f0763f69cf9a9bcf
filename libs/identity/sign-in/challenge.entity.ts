import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ChallengePurpose = 'second-factor' | 'passkey-sign-in' | 'passkey-enrol' | 'sms-enrol';

/** What is open between two steps. Whoever goes on shows its token; only a hash of that is kept. */
@Entity('sign_in_challenges')
export class Challenge {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('text')
  purpose: ChallengePurpose;

  @Column('jsonb', { default: () => "'{}'" })
  data: ChallengeData;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

export interface ChallengeData {
  /** What has been shown already, in the words of RFC 8176. */
  readonly factors?: readonly string[];
  /** What the authenticator has to sign. */
  readonly webauthn?: string;
  /** Hash of the code that was sent. */
  readonly smsHash?: string;
  /** Sealed, base64: the number that is being enrolled. */
  readonly mobile?: string;
  readonly mobileHint?: string;
  /** When the last code was sent, ms. */
  readonly sentAt?: number;
}
