import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Pictures in an order, for children who cannot write yet (图形密码). */
@Entity('picture_passwords')
export class PicturePassword {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { select: false })
  hash: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
