import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RegionLevel = 'province' | 'city' | 'county';

/** An administrative division (行政区划), one row for each code and time of validity. Code: GB/T 2260. */
@Entity('regions')
export class Region {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: RegionLevel;

  /** The division that the code's prefix names. Not whom the unit reports to. */
  @Column('text', { nullable: true })
  parent: string | null;

  /** Reporting parent (上报单位): the province for 省直管县 whatever their code says. */
  @Column('text', { name: 'reports_to', nullable: true })
  reportsTo: string | null;

  /** 省直管县(市): treated like a 省辖市, files directly. */
  @Column('boolean', { name: 'directly_administered', default: false })
  directlyAdministered: boolean;

  /** A county-level code that stands for a city of its own (济源). */
  @Column('boolean', { name: 'city_equivalent', default: false })
  cityEquivalent: boolean;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** First day on which it no longer holds; null while in force. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { array: true, default: '{}' })
  predecessors: string[];

  /** Suggested portal address of the unit. */
  @Column('text')
  slug: string;

  @Column('integer', { name: 'grid_col', nullable: true })
  gridCol: number | null;

  @Column('integer', { name: 'grid_row', nullable: true })
  gridRow: number | null;
}
