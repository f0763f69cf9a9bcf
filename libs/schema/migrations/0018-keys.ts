import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPED = `tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/' OR (tenant_id IS NOT NULL AND EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id))`;

/** Keys that rows are sealed with, each wrapped by a key that is not in the database (信封加密). */
export class Keys1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_keys (
        id uuid PRIMARY KEY,
        tenant_id uuid REFERENCES tenants ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('data', 'index')),
        version integer NOT NULL,
        wrapped bytea NOT NULL,
        key_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (tenant_id, purpose, version)
      );
      ALTER TABLE data_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE data_keys FORCE ROW LEVEL SECURITY;
      CREATE POLICY data_keys_scope ON data_keys USING (${SCOPED}) WITH CHECK (${SCOPED});
      -- A key may be wrapped anew; what it is and whose it is stays.
      GRANT SELECT, INSERT ON data_keys TO shuyuan_app;
      GRANT UPDATE (wrapped, key_id) ON data_keys TO shuyuan_app;

      -- The platform's own keys, of which the one that numbers are found by (blind index) serves every tenant. Their
      -- scope is opened for them alone; wrapped as they are, they are of no use to who reads them.
      CREATE FUNCTION platform_keys() RETURNS SETOF data_keys LANGUAGE plpgsql AS $$
        DECLARE
          callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
        BEGIN
          PERFORM set_config('shuyuan.scope', '/', true);
          RETURN QUERY SELECT * FROM data_keys k WHERE k.tenant_id IS NULL;
          PERFORM set_config('shuyuan.scope', callers_scope, true);
        END $$;
      CREATE FUNCTION add_platform_key(id uuid, purpose text, version integer, wrapped bytea, key_id text) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
        BEGIN
          PERFORM set_config('shuyuan.scope', '/', true);
          INSERT INTO data_keys (id, purpose, version, wrapped, key_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING;
          PERFORM set_config('shuyuan.scope', callers_scope, true);
        END $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
