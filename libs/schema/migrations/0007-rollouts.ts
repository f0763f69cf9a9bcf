import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staged rollouts (分批升级): a template version taken to tenants wave by wave. */
export class Rollouts1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rollouts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        scope_path text NOT NULL,
        to_version text NOT NULL,
        selection jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL DEFAULT 'running'
          CHECK (state IN ('running', 'soaking', 'stopped', 'rolling-back', 'rolled-back', 'succeeded', 'failed')),
        going_back boolean NOT NULL DEFAULT false,
        soak_seconds integer NOT NULL,
        max_failures integer NOT NULL,
        deadline_seconds integer NOT NULL,
        reason text NOT NULL,
        message jsonb,
        created_by uuid,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX rollouts_created ON rollouts (created_at DESC, (id::text) DESC);

      CREATE TABLE rollout_waves (
        rollout_id uuid NOT NULL REFERENCES rollouts ON DELETE CASCADE,
        ordinal integer NOT NULL,
        name text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'running', 'soaking', 'done', 'stopped')),
        started_at timestamptz,
        finished_at timestamptz,
        soak_until timestamptz,
        PRIMARY KEY (rollout_id, ordinal)
      );

      CREATE TABLE rollout_targets (
        rollout_id uuid NOT NULL REFERENCES rollouts ON DELETE CASCADE,
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        wave integer NOT NULL,
        from_version text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'running', 'ready', 'failed', 'skipped', 'rolled-back')),
        going_back boolean NOT NULL DEFAULT false,
        generation integer,
        held boolean NOT NULL DEFAULT true,
        reason text,
        message jsonb,
        started_at timestamptz,
        deadline_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (rollout_id, tenant_id)
      );
      -- Of two rollouts at work at once, a tenant is in one only.
      CREATE UNIQUE INDEX rollout_targets_held ON rollout_targets (tenant_id) WHERE held;
      CREATE INDEX rollout_targets_running ON rollout_targets (rollout_id) WHERE state = 'running';
    `);
    // Who sees a tenant sees where it stands in a rollout, and so that there is one. The rollout itself is its owner's.
    await runner.query(`
      ALTER TABLE rollout_targets ENABLE ROW LEVEL SECURITY;
      ALTER TABLE rollout_targets FORCE ROW LEVEL SECURITY;
      CREATE POLICY rollout_targets_scope ON rollout_targets
        USING (EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id)) WITH CHECK (EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id));

      ALTER TABLE rollouts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE rollouts FORCE ROW LEVEL SECURITY;
      CREATE POLICY rollouts_scope ON rollouts
        USING (starts_with(scope_path, shuyuan_scope())) WITH CHECK (starts_with(scope_path, shuyuan_scope()));
      CREATE POLICY rollouts_seen ON rollouts FOR SELECT USING (EXISTS (SELECT 1 FROM rollout_targets g WHERE g.rollout_id = id));

      ALTER TABLE rollout_waves ENABLE ROW LEVEL SECURITY;
      ALTER TABLE rollout_waves FORCE ROW LEVEL SECURITY;
      CREATE POLICY rollout_waves_scope ON rollout_waves
        USING (EXISTS (SELECT 1 FROM rollouts r WHERE r.id = rollout_id))
        WITH CHECK (EXISTS (SELECT 1 FROM rollouts r WHERE r.id = rollout_id AND starts_with(r.scope_path, shuyuan_scope())));

      GRANT SELECT, INSERT, UPDATE, DELETE ON rollouts, rollout_waves, rollout_targets TO shuyuan_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
