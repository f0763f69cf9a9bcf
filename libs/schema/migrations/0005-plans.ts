import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The province itself, or the whole: what reference data of the province may be written under. */
const PROVINCE = `shuyuan_scope() ~ '^/(\\d{6}/)?$'`;

/** Plans (套餐), budgets that can be edited, platforms that host others, and units that move to another parent (划转). */
export class Plans1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('shuyuan.scope', '/', true)`);
    await runner.query(`
      CREATE TABLE plans (
        id text PRIMARY KEY,
        name text NOT NULL,
        version integer NOT NULL,
        title jsonb NOT NULL,
        cpu_millis integer NOT NULL,
        memory_mib integer NOT NULL,
        storage_gib integer NOT NULL,
        users_limit integer NOT NULL DEFAULT 0,
        max_replicas integer NOT NULL DEFAULT 1,
        bandwidth_note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by text,
        retired_at timestamptz,
        CONSTRAINT plans_check CHECK (id = name || '@' || version AND name ~ '^[a-z][a-z0-9-]{0,29}$' AND version > 0
          AND least(cpu_millis, memory_mib, storage_gib, max_replicas) > 0 AND users_limit >= 0)
      );
      INSERT INTO plans (id, name, version, title, cpu_millis, memory_mib, storage_gib, users_limit, max_replicas) VALUES
        ('small@1', 'small', 1, '{"zh": "基础型", "en": "Small"}', 1000, 2048, 20, 20000, 1),
        ('standard@1', 'standard', 1, '{"zh": "标准型", "en": "Standard"}', 2000, 4096, 50, 0, 1),
        ('large@1', 'large', 1, '{"zh": "增强型", "en": "Large"}', 8000, 16384, 200, 0, 3);

      -- Everyone chooses from the province's plans; a version is written once, by the province, and only retires.
      ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
      ALTER TABLE plans FORCE ROW LEVEL SECURITY;
      CREATE POLICY plans_read ON plans FOR SELECT USING (true);
      CREATE POLICY plans_create ON plans FOR INSERT WITH CHECK (${PROVINCE});
      CREATE POLICY plans_retire ON plans FOR UPDATE USING (${PROVINCE});
      GRANT SELECT, INSERT, UPDATE (retired_at) ON plans TO shuyuan_app;

      ALTER TABLE tenants
        ADD CONSTRAINT tenants_plan_fkey FOREIGN KEY (plan) REFERENCES plans,
        ADD COLUMN hosted_by uuid REFERENCES tenants,
        ADD COLUMN can_host boolean NOT NULL DEFAULT false,
        ADD COLUMN usage jsonb;
      CREATE INDEX tenants_hosted_by ON tenants (hosted_by) WHERE hosted_by IS NOT NULL;
      CREATE INDEX tenants_budget_unit ON tenants (budget_unit) WHERE budget_unit IS NOT NULL;
      UPDATE tenants t SET can_host = true FROM applications a
        WHERE a.id = t.application_id AND t.kind = 'connected' AND a.applicant_kind = 'city' AND a.form->'canHostVirtual' = 'true';

      ALTER TABLE budgets ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE region_moves (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_code text NOT NULL REFERENCES regions,
        moved_from text NOT NULL REFERENCES regions,
        reports_to text NOT NULL REFERENCES regions,
        scope_path text NOT NULL,
        from_date date NOT NULL,
        reason text NOT NULL,
        moved_by uuid REFERENCES administrators
      );
      CREATE INDEX region_moves_unit ON region_moves (unit_code, id DESC);
      ALTER TABLE region_moves ENABLE ROW LEVEL SECURITY;
      ALTER TABLE region_moves FORCE ROW LEVEL SECURITY;
      CREATE POLICY region_moves_scope ON region_moves
        USING (starts_with(scope_path, shuyuan_scope())) WITH CHECK (starts_with(scope_path, shuyuan_scope()));
      GRANT SELECT, INSERT ON region_moves TO shuyuan_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO shuyuan_app;
    `);
    await runner.query(REGION_PATH);
    await runner.query(PLACE_OF_ROWS);
    for (const table of ['administrators', 'invitations', 'applications', 'tenants'])
      await runner.query(`CREATE TRIGGER ${table}_place BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION hold_place_of_unit()`);
    await runner.query(MOVE_UNIT);
    await runner.query(LOOK_BEYOND_ONES_SCOPE);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const REGION_PATH = `
  CREATE FUNCTION region_path(unit text) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE up AS (
      SELECT code, reports_to, 0 AS depth FROM public.regions WHERE code = unit
      UNION ALL SELECT r.code, r.reports_to, depth + 1 FROM public.regions r JOIN up ON r.code = up.reports_to WHERE depth < 8)
    SELECT '/' || string_agg(code, '/' ORDER BY depth DESC) || '/' FROM up
  $$;`;

/**
 * A request that began before its unit moved must not leave a row at the old place, where the old parent would see it.
 * The lock meets move_unit's; the path is read after it. The owner, who restores backups, is left alone.
 */
const PLACE_OF_ROWS = `
  CREATE FUNCTION hold_place_of_unit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN RETURN NEW; END IF;
      PERFORM 1 FROM public.regions WHERE code = NEW.unit_code FOR KEY SHARE;
      IF NEW.scope_path <> public.region_path(NEW.unit_code) THEN
        RAISE EXCEPTION 'unit % no longer stands at %', NEW.unit_code, NEW.scope_path USING ERRCODE = 'serialization_failure';
      END IF;
      RETURN NEW;
    END $$;`;

/**
 * Everything of a unit goes with it: each table that says where its rows stand, whichever they are by now. Runs as the
 * owner, because a timeline is written once for everyone else; holds the caller to both places all the same.
 */
const MOVE_UNIT = `
  CREATE FUNCTION move_unit(unit text, new_parent text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      direct boolean := (SELECT level = 'province' FROM public.regions WHERE code = new_parent);
      city text := CASE WHEN direct THEN NULL ELSE new_parent END;
      old_path text;
      new_path text;
      place record;
    BEGIN
      PERFORM 1 FROM public.regions WHERE code = unit FOR UPDATE;
      old_path := public.region_path(unit);
      new_path := public.region_path(new_parent) || unit || '/';
      IF callers_scope = '' OR NOT starts_with(old_path, callers_scope) OR NOT starts_with(new_path, callers_scope) THEN
        RAISE EXCEPTION 'unit % lies beyond the scope of the caller', unit USING ERRCODE = 'insufficient_privilege';
      END IF;
      UPDATE public.regions SET reports_to = new_parent, directly_administered = direct WHERE code = unit;
      PERFORM set_config('shuyuan.scope', '/', true);
      FOR place IN
        SELECT c.relname AS name, bool_or(a.attname = 'city_code') AS named
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname IN ('scope_path', 'city_code')
         GROUP BY c.relname HAVING bool_or(a.attname = 'scope_path')
         ORDER BY array_position(ARRAY['tenants', 'applications'], c.relname::text), c.relname
      LOOP
        EXECUTE format('UPDATE public.%I SET scope_path = $1 || substr(scope_path, length($2) + 1)%s WHERE starts_with(scope_path, $2)',
          place.name, CASE WHEN place.named THEN ', city_code = $3, city_name = (SELECT name FROM public.regions WHERE code = $3)' ELSE '' END)
          USING new_path, old_path, city;
      END LOOP;
      UPDATE public.applications SET applicant_kind = CASE WHEN direct THEN 'direct' ELSE 'county' END WHERE unit_code = unit;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN new_path;
    END $$;
  REVOKE ALL ON FUNCTION move_unit FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION move_unit TO shuyuan_app;`;

/** Facts from beyond the caller's scope, and nothing but these (see Database.as for why they are functions). */
const LOOK_BEYOND_ONES_SCOPE = `
  -- What the rules ask of a county's city (R3-R6). Once the city has a platform, whether it hosts is the province's word.
  CREATE OR REPLACE FUNCTION city_facts(city text) RETURNS jsonb LANGUAGE plpgsql AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      facts jsonb;
      hosting jsonb;
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      SELECT jsonb_build_object('eligibility', form->'eligibility', 'mode', form->'mode', 'canHostVirtual', form->'canHostVirtual') INTO facts
        FROM applications WHERE unit_code = city AND state NOT IN ('draft', 'rejected', 'withdrawn', 'closed');
      SELECT jsonb_build_object('hosting', can_host AND desired_state = 'active') INTO hosting
        FROM tenants WHERE unit_code = city AND state <> 'deleted';
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN nullif(coalesce(facts, '{}') || coalesce(hosting, '{}'), '{}');
    END $$;

  -- Addresses are public, so saying that one is taken gives nothing away.
  CREATE FUNCTION address_in_use(address text, unit text) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      used boolean;
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      used := EXISTS (SELECT FROM tenants WHERE slug = address AND state <> 'deleted')
        OR EXISTS (SELECT FROM applications WHERE slug = address AND unit_code <> unit AND state NOT IN ('rejected', 'withdrawn', 'closed'));
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN used;
    END $$;`;
