import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A unit was put under another parent (划转). The newest of a unit outweighs the vendored division file. */
@Entity('region_moves')
export class RegionMove {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text', { name: 'unit_code' })
  unitCode: string;

  @Column('text', { name: 'moved_from' })
  movedFrom: string;

  @Column('text', { name: 'reports_to' })
  reportsTo: string;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'moved_by', nullable: true })
  movedBy: string | null;
}
