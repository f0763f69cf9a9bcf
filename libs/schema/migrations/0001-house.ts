import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLUSTER_OBJECTS_DDL } from '#shuyuan/cluster';

/** Tables that hold rows of units or tenants: row-level security enabled and forced, so that even the owner is held. */
const SCOPED: Record<string, string> = {
  administrators: 'starts_with(scope_path, shuyuan_scope())',
  invitations: 'starts_with(scope_path, shuyuan_scope())',
  sessions: 'EXISTS (SELECT 1 FROM administrators a WHERE a.id = administrator_id)',
  applications: 'starts_with(scope_path, shuyuan_scope())',
  application_events: 'starts_with(scope_path, shuyuan_scope())',
  budgets: 'starts_with(scope_path, shuyuan_scope())',
  tenants: 'id = shuyuan_tenant() OR starts_with(scope_path, shuyuan_scope())',
  tenant_phases: 'tenant_id = shuyuan_tenant() OR EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id)',
  sites: 'tenant_id = shuyuan_tenant() OR EXISTS (SELECT 1 FROM tenants t WHERE t.id = tenant_id)',
  events: 'tenant_id = shuyuan_tenant() OR starts_with(scope_path, shuyuan_scope())',
  idempotency_keys: `principal_id = shuyuan_principal() OR shuyuan_scope() = '/'`,
};

export class House1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ DECLARE name text; BEGIN
        FOREACH name IN ARRAY ARRAY['shuyuan_app', 'shuyuan_queue'] LOOP
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
          END IF;
          -- So that a single DATABASE_URL can switch to it.
          IF NOT pg_has_role(current_user, name, 'SET') THEN EXECUTE format('GRANT %I TO %I', name, current_user); END IF;
        END LOOP;
      END $$;

      CREATE FUNCTION shuyuan_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('shuyuan.scope', true), '') $$;
      CREATE FUNCTION shuyuan_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('shuyuan.tenant', true), '')::uuid $$;
      CREATE FUNCTION shuyuan_principal() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('shuyuan.principal', true), '')::uuid $$;

      CREATE TABLE regions (
        code text PRIMARY KEY CHECK (code ~ '^\\d{6}$'),
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('province', 'city', 'county')),
        parent text,
        reports_to text,
        directly_administered boolean NOT NULL DEFAULT false,
        city_equivalent boolean NOT NULL DEFAULT false,
        valid_from date NOT NULL,
        valid_to date,
        predecessors text[] NOT NULL DEFAULT '{}',
        slug text NOT NULL,
        grid_col integer,
        grid_row integer
      );

      CREATE TABLE administrators (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        login_name text NOT NULL,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL,
        unit_code text NOT NULL REFERENCES regions,
        tenant_id uuid,
        scope_path text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_sign_in_at timestamptz,
        disabled_at timestamptz
      );
      CREATE UNIQUE INDEX administrators_login_name ON administrators (lower(login_name));
      CREATE INDEX administrators_scope ON administrators (scope_path text_pattern_ops);

      CREATE TABLE invitations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        role text NOT NULL,
        unit_code text NOT NULL REFERENCES regions,
        tenant_id uuid,
        scope_path text NOT NULL,
        invited_by uuid REFERENCES administrators,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz
      );

      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        administrator_id uuid NOT NULL REFERENCES administrators ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_administrator ON sessions (administrator_id);

      CREATE TABLE applications (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        unit_code text NOT NULL REFERENCES regions,
        unit_name text NOT NULL,
        city_code text,
        city_name text,
        scope_path text NOT NULL,
        applicant_kind text NOT NULL CHECK (applicant_kind IN ('city', 'direct', 'county')),
        form jsonb NOT NULL,
        form_version integer NOT NULL,
        mode text NOT NULL CHECK (mode IN ('connect', 'virtual')),
        batch integer NOT NULL CHECK (batch IN (1, 2)),
        slug text NOT NULL,
        state text NOT NULL,
        decision jsonb NOT NULL,
        rule text NOT NULL,
        force text NOT NULL,
        override_reason text,
        tenant_id uuid,
        created_by uuid NOT NULL REFERENCES administrators,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        submitted_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX applications_live_unit ON applications (unit_code) WHERE state NOT IN ('rejected', 'withdrawn', 'closed');
      CREATE UNIQUE INDEX applications_live_slug ON applications (slug) WHERE state NOT IN ('rejected', 'withdrawn', 'closed');
      CREATE INDEX applications_scope ON applications (scope_path text_pattern_ops);
      CREATE INDEX applications_updated ON applications (updated_at DESC, (id::text) DESC);

      CREATE TABLE application_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        application_id uuid NOT NULL REFERENCES applications ON DELETE CASCADE,
        scope_path text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        actor_name text NOT NULL,
        actor_role text NOT NULL,
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        comment text
      );
      CREATE INDEX application_events_application ON application_events (application_id, id);

      CREATE TABLE budgets (
        unit_code text PRIMARY KEY REFERENCES regions,
        scope_path text NOT NULL,
        cpu_millis integer NOT NULL,
        memory_mib integer NOT NULL,
        storage_gib integer NOT NULL,
        used_cpu_millis integer NOT NULL DEFAULT 0,
        used_memory_mib integer NOT NULL DEFAULT 0,
        used_storage_gib integer NOT NULL DEFAULT 0,
        CONSTRAINT budgets_within CHECK (
          used_cpu_millis BETWEEN 0 AND cpu_millis AND used_memory_mib BETWEEN 0 AND memory_mib AND used_storage_gib BETWEEN 0 AND storage_gib)
      );

      CREATE TABLE tenants (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('virtual', 'connected')),
        unit_code text NOT NULL REFERENCES regions,
        unit_name text NOT NULL,
        city_code text,
        city_name text,
        scope_path text NOT NULL,
        application_id uuid NOT NULL UNIQUE REFERENCES applications,
        responsible_unit text NOT NULL,
        external_url text,
        template_version text NOT NULL,
        budget_unit text REFERENCES budgets,
        cpu_millis integer NOT NULL,
        memory_mib integer NOT NULL,
        storage_gib integer NOT NULL,
        desired_state text NOT NULL DEFAULT 'active' CHECK (desired_state IN ('active', 'suspended', 'deleted')),
        delete_after timestamptz,
        reason text,
        generation integer NOT NULL DEFAULT 1,
        observed_generation integer NOT NULL DEFAULT 0,
        state text NOT NULL DEFAULT 'pending',
        message jsonb,
        conditions jsonb NOT NULL DEFAULT '[]',
        ready_at timestamptz,
        correlation_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX tenants_live_slug ON tenants (slug) WHERE state <> 'deleted';
      CREATE INDEX tenants_scope ON tenants (scope_path text_pattern_ops);
      CREATE INDEX tenants_name ON tenants (name, (id::text));

      CREATE TABLE tenant_phases (
        tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE,
        phase text NOT NULL,
        ordinal integer NOT NULL,
        status text NOT NULL,
        generation integer NOT NULL,
        attempt integer NOT NULL DEFAULT 0,
        started_at timestamptz,
        finished_at timestamptz,
        reason text,
        message jsonb,
        PRIMARY KEY (tenant_id, phase)
      );

      CREATE TABLE sites (
        tenant_id uuid PRIMARY KEY REFERENCES tenants ON DELETE CASCADE,
        draft jsonb NOT NULL,
        published jsonb,
        published_version integer,
        published_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        type text NOT NULL,
        scope_path text NOT NULL,
        tenant_id uuid,
        data jsonb NOT NULL,
        correlation_id text,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX events_order ON events (xid, id);
      CREATE INDEX events_at ON events (at);

      CREATE TABLE idempotency_keys (
        principal_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (principal_id, key)
      );

      CREATE TABLE demo_runs (
        id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        state text NOT NULL DEFAULT 'idle',
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        step text,
        message text,
        started_at timestamptz,
        finished_at timestamptz
      );

      ${CLUSTER_OBJECTS_DDL}
    `);
    await runner.query(`
      -- What the rules ask of a county's city (R3-R6). Its own scope, however narrow the caller's; nothing else comes out.
      CREATE FUNCTION city_facts(city text) RETURNS jsonb LANGUAGE plpgsql AS $$
        DECLARE
          callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
          facts jsonb;
        BEGIN
          PERFORM set_config('shuyuan.scope', '/', true);
          SELECT jsonb_build_object('eligibility', form->'eligibility', 'mode', form->'mode', 'canHostVirtual', form->'canHostVirtual') INTO facts
            FROM applications WHERE unit_code = city AND state NOT IN ('draft', 'rejected', 'withdrawn', 'closed');
          PERFORM set_config('shuyuan.scope', callers_scope, true);
          RETURN facts;
        END $$;
    `);
    for (const [table, condition] of Object.entries(SCOPED)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${condition}) WITH CHECK (${condition});
      `);
    }
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO shuyuan_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO shuyuan_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO shuyuan_app;
      REVOKE ALL ON schema_migrations FROM shuyuan_app;
      REVOKE UPDATE, DELETE ON application_events FROM shuyuan_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration is not undone; drop the database instead.'));
  }
}
