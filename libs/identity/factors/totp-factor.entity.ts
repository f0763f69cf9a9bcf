import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One-time codes of an authenticator app (动态口令, RFC 6238). */
@Entity('totp_factors')
export class TotpFactor {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'secret_sealed', select: false })
  secretSealed: Buffer;

  /** Null until its owner has shown a code of it. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
