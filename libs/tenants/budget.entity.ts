import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit may give to platforms, and what it has given (配额). The table's check keeps the second within the first. */
@Entity('budgets')
export class Budget {
  @PrimaryColumn('text', { name: 'unit_code' })
  unitCode: string;

  @Column('text', { name: 'scope_path' })
  scopePath: string;

  @Column('integer', { name: 'cpu_millis' })
  cpuMillis: number;

  @Column('integer', { name: 'memory_mib' })
  memoryMiB: number;

  @Column('integer', { name: 'storage_gib' })
  storageGiB: number;

  @Column('integer', { name: 'used_cpu_millis', default: 0 })
  usedCpuMillis: number;

  @Column('integer', { name: 'used_memory_mib', default: 0 })
  usedMemoryMiB: number;

  @Column('integer', { name: 'used_storage_gib', default: 0 })
  usedStorageGiB: number;

  /** Moves with the amount, not with what is used of it. */
  @Column('integer', { default: 1 })
  version: number;
}
