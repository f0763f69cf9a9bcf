import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LinkedBy } from './linking.js';

/** Who someone of an identity source is here. */
@Entity('federated_identities')
export class FederatedIdentity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  /** The source's own name for the person, letter for letter. */
  @Column('text')
  subject: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'linked_by' })
  linkedBy: LinkedBy;

  @Column('timestamptz', { name: 'linked_at', default: () => 'now()' })
  linkedAt: Date;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt: Date | null;
}
