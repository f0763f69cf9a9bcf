import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mobile number that has received a code and given it back (短信验证码). */
@Entity('sms_factors')
export class SmsFactor {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'mobile_sealed', select: false })
  mobileSealed: Buffer;

  /** What may be shown, as 138****1234. */
  @Column('text', { name: 'mobile_hint' })
  mobileHint: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
