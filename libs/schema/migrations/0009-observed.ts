import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_A_TENANT = 'tenant_id = shuyuan_tenant() OR EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id)';

/** What the reconciler finds: who is at work on which tenant, what drifted, what is overdue. */
export class Observed1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Not worth a log: a lease that is lost with a crash of the database is simply free again.
      CREATE UNLOGGED TABLE tenant_leases (
        tenant_id uuid PRIMARY KEY,
        holder uuid NOT NULL,
        expires_at timestamptz NOT NULL
      );

      CREATE TABLE drift_records (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        api_version text NOT NULL,
        kind text NOT NULL,
        namespace text,
        name text NOT NULL,
        change text NOT NULL CHECK (change IN ('edited', 'deleted', 'orphaned')),
        manager text,
        fields text[] NOT NULL DEFAULT '{}',
        state text NOT NULL CHECK (state IN ('pending', 'held', 'repaired', 'removed')),
        settled_at timestamptz
      );
      CREATE INDEX drift_records_tenant ON drift_records (tenant_id, id DESC);
      -- One open record an object: a pass that is repeated does not tell the same thing twice.
      CREATE UNIQUE INDEX drift_records_open ON drift_records (tenant_id, api_version, kind, coalesce(namespace, ''), name) WHERE settled_at IS NULL;
      CREATE INDEX drift_records_at ON drift_records (at);

      CREATE TABLE alerts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('not-ready')),
        reason text NOT NULL,
        message jsonb NOT NULL,
        raised_at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by text,
        acknowledge_comment text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX alerts_open ON alerts (tenant_id, kind) WHERE resolved_at IS NULL;
      CREATE INDEX alerts_raised ON alerts (raised_at DESC, (id::text) DESC);

      -- Told to ALERT_WEBHOOK_URL: written with the alert, deleted once the other side has taken it.
      CREATE TABLE alert_deliveries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_leases, drift_records, alerts, alert_deliveries TO shuyuan_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO shuyuan_app;
    `);
    for (const table of ['tenant_leases', 'drift_records', 'alerts', 'alert_deliveries']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${OF_A_TENANT}) WITH CHECK (${OF_A_TENANT});
      `);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
