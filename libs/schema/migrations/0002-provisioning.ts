import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is wanted of a tenant grows: plan, cluster, pause, pin, archive; opened with or without an application. */
export class Provisioning1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenants
        ALTER COLUMN application_id DROP NOT NULL,
        ADD COLUMN plan text NOT NULL DEFAULT 'standard@1',
        ADD COLUMN users_limit integer NOT NULL DEFAULT 0,
        ADD COLUMN max_replicas integer NOT NULL DEFAULT 1,
        ADD COLUMN cluster text NOT NULL DEFAULT 'default',
        ADD COLUMN paused_reason text,
        ADD COLUMN pin_reason text,
        ADD COLUMN pin_until timestamptz,
        ADD COLUMN archive_id uuid,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
        DROP CONSTRAINT tenants_desired_state_check,
        ADD CONSTRAINT tenants_desired_state_check CHECK (desired_state IN ('active', 'suspended', 'archived', 'deleted'));
      CREATE UNIQUE INDEX tenants_live_unit ON tenants (unit_code) WHERE state <> 'deleted';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
