import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is over is found by when it was last of use, without reading what is not. */
export class Purges1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX known_devices_last_seen ON known_devices (last_seen_at);
      CREATE INDEX account_notices_created ON account_notices (created_at);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
