import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which clusters there are, what room they have, and where a platform goes. */
export class Clusters1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clusters (
        name text PRIMARY KEY CHECK (name ~ '^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$'),
        built_in boolean NOT NULL DEFAULT false,
        kubeconfig bytea,
        credentials_version integer NOT NULL DEFAULT 1,
        labels jsonb NOT NULL DEFAULT '{}',
        platforms integer CHECK (platforms >= 0),
        cpu_millis bigint CHECK (cpu_millis >= 0),
        memory_mib bigint CHECK (memory_mib >= 0),
        cordoned boolean NOT NULL DEFAULT false,
        health text NOT NULL DEFAULT 'unknown' CHECK (health IN ('healthy', 'unreachable', 'unauthorized', 'unknown')),
        kubernetes_version text,
        message jsonb,
        checked_at timestamptz,
        next_check_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT clusters_credentials_check CHECK (built_in = (kubeconfig IS NULL))
      );
      INSERT INTO clusters (name, built_in) VALUES ('default', true);

      -- Clusters are the province's: a scope of at most one unit. A city places platforms by place_tenant alone.
      ALTER TABLE clusters ENABLE ROW LEVEL SECURITY;
      ALTER TABLE clusters FORCE ROW LEVEL SECURITY;
      CREATE POLICY clusters_scope ON clusters
        USING (shuyuan_scope() ~ '^/([0-9]{6}/)?$') WITH CHECK (shuyuan_scope() ~ '^/([0-9]{6}/)?$');
      GRANT SELECT, INSERT, UPDATE, DELETE ON clusters TO shuyuan_app;

      CREATE INDEX tenants_cluster ON tenants (cluster) WHERE state <> 'deleted';
      -- By the city, or by the unit itself where it has none above it (省辖市、省直管县).
      CREATE INDEX tenants_unsettled ON tenants ((coalesce(city_code, unit_code))) WHERE generation <> observed_generation;
    `);
    await runner.query(`
      -- The clusters that a platform might go to and what each has left. Whoever asks holds them (those with limits alone
      -- for itself, the others against removal) until its transaction, in which it writes the platform's row, has ended:
      -- so the next one counts that row too.
      CREATE FUNCTION place_tenant(wanted text) RETURNS TABLE (
          name text, labels jsonb, cordoned boolean, health text, tenants integer,
          platforms_left integer, cpu_millis_left bigint, memory_mib_left bigint) LANGUAGE plpgsql AS $$
        DECLARE callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
        BEGIN
          PERFORM set_config('shuyuan.scope', '/', true);
          PERFORM 1 FROM clusters c WHERE (wanted IS NULL OR c.name = wanted)
            AND num_nonnulls(c.platforms, c.cpu_millis, c.memory_mib) = 0 ORDER BY c.name FOR KEY SHARE;
          PERFORM 1 FROM clusters c WHERE (wanted IS NULL OR c.name = wanted)
            AND num_nonnulls(c.platforms, c.cpu_millis, c.memory_mib) > 0 ORDER BY c.name FOR UPDATE;
          RETURN QUERY SELECT c.name, c.labels, c.cordoned, c.health, u.tenants::integer,
              (c.platforms - u.tenants)::integer, (c.cpu_millis - u.cpu_millis)::bigint, (c.memory_mib - u.memory_mib)::bigint
            FROM clusters c, LATERAL (
              SELECT count(*) AS tenants, coalesce(sum(t.cpu_millis), 0) AS cpu_millis, coalesce(sum(t.memory_mib), 0) AS memory_mib
                FROM tenants t WHERE t.cluster = c.name AND t.state <> 'deleted' AND t.kind = 'virtual') u
            ORDER BY c.name;
          PERFORM set_config('shuyuan.scope', callers_scope, true);
        END $$;

      -- How many platforms of the same city wait for the reconciler, however little of the city the caller may see.
      CREATE FUNCTION city_backlog(tenant uuid) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
          callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
          city text;
          waiting integer;
        BEGIN
          PERFORM set_config('shuyuan.scope', '/', true);
          SELECT coalesce(city_code, unit_code) INTO city FROM tenants WHERE id = tenant;
          SELECT count(*) INTO waiting FROM tenants WHERE coalesce(city_code, unit_code) = city AND generation <> observed_generation;
          PERFORM set_config('shuyuan.scope', callers_scope, true);
          RETURN waiting;
        END $$;

      -- A platform's objects stay behind on its old cluster, so moving it is a task of its own and never a side effect.
      CREATE FUNCTION refuse_silent_move() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF coalesce(current_setting('shuyuan.move_cluster', true), '') <> 'on' THEN
            RAISE EXCEPTION 'tenant % stays on cluster %: set shuyuan.move_cluster in the transaction that moves it', OLD.id, OLD.cluster
              USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER tenants_stay BEFORE UPDATE ON tenants
        FOR EACH ROW WHEN (OLD.cluster IS DISTINCT FROM NEW.cluster) EXECUTE FUNCTION refuse_silent_move();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
