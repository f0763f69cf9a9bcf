import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The cookie holds the token, this row only its hash. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** What a session is called where it is listed; of no use to sign in. */
  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text', { nullable: true })
  ip: string | null;

  /** How the holder was known, in the words of RFC 8176: pwd, otp, hwk, sms; also fed, picture. */
  @Column('text', { array: true, default: () => "'{}'" })
  factors: string[];

  @Column('timestamptz', { name: 'auth_at', default: () => 'now()' })
  authAt: Date;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** 代看: set while it looks through another account's eyes. */
  @Column('uuid', { name: 'support_session_id', nullable: true })
  supportSessionId: string | null;
}
