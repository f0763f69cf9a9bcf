import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser by which an account has signed in before. Its cookie holds a token, this row only the hash. */
@Entity('known_devices')
export class KnownDevice {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('bytea', { name: 'device_hash' })
  deviceHash: Buffer;

  /** The network it was last seen in: an address, or a /64 of IPv6. */
  @Column('text')
  source: string;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent: string | null;

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('timestamptz', { name: 'first_seen_at', default: () => 'now()' })
  firstSeenAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;
}
