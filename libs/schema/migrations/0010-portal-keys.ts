import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a portal in its tenant's namespace proves itself by. */
export class PortalKeys1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tenants ADD COLUMN portal_key_hash bytea CHECK (octet_length(portal_key_hash) = 32)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
