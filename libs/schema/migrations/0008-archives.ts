import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to tenants, and archives of those that are no longer served. */
export class Archives1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        actor_name text NOT NULL,
        action text NOT NULL,
        reason text,
        from_value text,
        to_value text,
        generation integer NOT NULL
      );
      CREATE INDEX tenant_history_tenant ON tenant_history (tenant_id, at DESC, (id::text) DESC);

      CREATE TABLE archives (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL REFERENCES tenants,
        tenant_name text NOT NULL,
        slug text NOT NULL,
        scope_path text NOT NULL,
        state text NOT NULL DEFAULT 'writing' CHECK (state IN ('writing', 'complete', 'failed', 'restored', 'expired')),
        location text,
        bytes bigint,
        sha256 text,
        objects integer,
        manifest jsonb,
        message jsonb,
        attempt integer NOT NULL DEFAULT 0,
        restore jsonb,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        completed_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX archives_created ON archives (created_at DESC, (id::text) DESC);
      -- One at a time is being made of a tenant, or holds its data.
      CREATE UNIQUE INDEX archives_live_tenant ON archives (tenant_id) WHERE state IN ('writing', 'failed', 'complete');

      ALTER TABLE tenant_history ENABLE ROW LEVEL SECURITY;
      ALTER TABLE tenant_history FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant_history_scope ON tenant_history
        USING (tenant_id = shuyuan_tenant() OR EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id))
        WITH CHECK (tenant_id = shuyuan_tenant() OR EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id));
      ALTER TABLE archives ENABLE ROW LEVEL SECURITY;
      ALTER TABLE archives FORCE ROW LEVEL SECURITY;
      CREATE POLICY archives_scope ON archives USING (starts_with(scope_path, shuyuan_scope())) WITH CHECK (starts_with(scope_path, shuyuan_scope()));

      GRANT SELECT, INSERT ON tenant_history TO shuyuan_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON archives TO shuyuan_app;
      GRANT USAGE, SELECT ON SEQUENCE tenant_history_id_seq TO shuyuan_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
