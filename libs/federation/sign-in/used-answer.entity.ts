import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer of a source that has been used, kept until it would be too old anyway. */
@Entity('federation_answers')
export class UsedAnswer {
  @PrimaryColumn('uuid', { name: 'source_id' })
  sourceId: string;

  @PrimaryColumn('bytea', { name: 'answer_hash' })
  answerHash: Buffer;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
