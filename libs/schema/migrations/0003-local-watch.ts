import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLUSTER_OBJECTS_WATCH_DDL } from '#shuyuan/cluster';

/** The embedded cluster tells of its changes, so that it can be watched as a real one can. */
export class LocalWatch1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLUSTER_OBJECTS_WATCH_DDL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
