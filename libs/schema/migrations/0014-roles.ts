import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_PLACE = `tenant_id = shuyuan_tenant() OR starts_with(scope_path, shuyuan_scope()) OR shuyuan_scope() = '/'`;
const SEEN = (account: string): string => `${account} = shuyuan_principal() OR ${OF_PLACE}`;

/** Who may do what beyond their office: memberships (任职), elevations (临时提权), looking through another's eyes (代看). */
export class Roles1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEMBERSHIPS);
    await runner.query(POSTS_APART);
    await runner.query(NAMES);
    await runner.query(ANNOUNCE);
    await runner.query(ELEVATIONS);
    await runner.query(SUPPORT);
    await runner.query(PLACES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

/** Nobody gives themselves a role: whoever sees a row because it is their own may not write one for that. */
const MEMBERSHIPS = `
  CREATE TABLE memberships (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts,
    kind text NOT NULL DEFAULT 'standing' CHECK (kind IN ('standing', 'elevation')),
    role text NOT NULL CHECK (role <> 'person'),
    tenant_id uuid REFERENCES tenants,
    scope_path text,
    granted_by uuid REFERENCES accounts,
    reason text,
    granted_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    CONSTRAINT memberships_place_check CHECK ((tenant_id IS NULL) <> (scope_path IS NULL)),
    CONSTRAINT memberships_elevation_check CHECK (kind = 'standing' OR expires_at IS NOT NULL),
    CONSTRAINT memberships_giver_check CHECK (granted_by IS DISTINCT FROM account_id OR kind = 'elevation')
  );
  CREATE UNIQUE INDEX memberships_once ON memberships (account_id, role, coalesce(tenant_id::text, scope_path)) WHERE revoked_at IS NULL AND kind = 'standing';
  CREATE INDEX memberships_account ON memberships (account_id) WHERE revoked_at IS NULL;
  CREATE INDEX memberships_tenant ON memberships (tenant_id, account_id) WHERE revoked_at IS NULL;

  ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
  ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
  CREATE POLICY memberships_seen ON memberships FOR SELECT USING (${SEEN('account_id')});
  CREATE POLICY memberships_given ON memberships FOR INSERT WITH CHECK (${OF_PLACE});
  CREATE POLICY memberships_changed ON memberships FOR UPDATE USING (${SEEN('account_id')});
  GRANT SELECT, INSERT ON memberships TO shuyuan_app;
  GRANT UPDATE (revoked_at, revoked_by, expires_at) ON memberships TO shuyuan_app;`;

/** 三员分立: the pairs of libs/identity/policy/apart.ts once more, where nothing can step round them; a test compares the two. */
const POSTS_APART = `
  CREATE FUNCTION roles_apart(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT one <> other AND (
      (one = ANY (posts) AND other = ANY (posts)) OR (one = ANY (watching) AND other = ANY (watched)) OR (other = ANY (watching) AND one = ANY (watched)))
      FROM (SELECT ARRAY['system_admin', 'security_officer', 'auditor'] AS posts, ARRAY['security_officer', 'auditor'] AS watching,
                   ARRAY['province_admin', 'city_admin', 'county_admin', 'tenant_admin', 'school_admin'] AS watched) AS sets $$;

  CREATE FUNCTION hold_posts_apart() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      holder uuid := CASE WHEN TG_TABLE_NAME = 'memberships' THEN to_jsonb(NEW)->>'account_id' ELSE to_jsonb(NEW)->>'id' END;
      held text;
    BEGIN
      IF to_jsonb(NEW)->>'revoked_at' IS NOT NULL THEN RETURN NEW; END IF;
      -- Two at once for one account take turns, so that the second sees what the first was given.
      PERFORM pg_advisory_xact_lock(hashtextextended('roles of ' || holder, 14));
      PERFORM set_config('shuyuan.scope', '/', true);
      SELECT role INTO held FROM (
        SELECT role FROM public.memberships
         WHERE account_id = holder AND id IS DISTINCT FROM (to_jsonb(NEW)->>'id')::uuid AND revoked_at IS NULL
           AND (expires_at IS NULL OR expires_at > clock_timestamp())
        UNION ALL SELECT role FROM public.administrators WHERE id = holder AND TG_TABLE_NAME = 'memberships') AS roles
       WHERE public.roles_apart(role, NEW.role) LIMIT 1;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      IF held IS NOT NULL THEN
        RAISE EXCEPTION '% and % are kept apart', held, NEW.role
          USING ERRCODE = 'check_violation', CONSTRAINT = 'roles_kept_apart', DETAIL = held;
      END IF;
      RETURN NEW;
    END $$;
  -- Not for the many pupils and teachers of a roster, whose roles exclude nothing.
  CREATE TRIGGER memberships_posts_apart BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW
    WHEN (NEW.role NOT IN ('portal_editor', 'resource_reviewer', 'teacher', 'student', 'guardian')) EXECUTE FUNCTION hold_posts_apart();
  CREATE TRIGGER administrators_posts_apart BEFORE INSERT OR UPDATE OF role ON administrators FOR EACH ROW EXECUTE FUNCTION hold_posts_apart();`;

/**
 * Whom a role is given to, and who holds one: an administrator of a unit above is not among a platform's accounts, and no
 * person of another platform is. Opens no more than the names of accounts that the caller can already point to.
 */
const NAMES = `
  CREATE FUNCTION accounts_named(ids uuid[], login text, home uuid)
    RETURNS TABLE (id uuid, kind text, display_name text, login_name text) LANGUAGE plpgsql AS $$
    DECLARE callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      RETURN QUERY SELECT a.id, a.kind, a.display_name, a.login_name FROM public.accounts a
        WHERE a.disabled_at IS NULL AND (a.id = ANY (ids) OR (lower(a.login_name) = lower(login) AND (a.kind = 'administrator' OR a.tenant_id = home)));
      PERFORM set_config('shuyuan.scope', callers_scope, true);
    END $$;`;

/**
 * What deciding about access asks of a platform, wherever in the tree it stands; whom an elevation or a look through
 * another's eyes concerns. Each opens what it names and nothing else.
 */
const PLACES = `
  CREATE FUNCTION tenant_place(tenant uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      place jsonb;
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      SELECT jsonb_build_object('unitCode', unit_code, 'name', name, 'scopePath', scope_path, 'desiredState', desired_state) INTO place
        FROM public.tenants WHERE id = tenant;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN place;
    END $$;

  CREATE FUNCTION account_of_tenant(tenant uuid, account uuid, login text) RETURNS TABLE (id uuid, display_name text) LANGUAGE plpgsql AS $$
    DECLARE callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      RETURN QUERY SELECT a.id, a.display_name FROM public.accounts a
        WHERE a.disabled_at IS NULL AND (a.id = account OR (account IS NULL AND lower(a.login_name) = lower(login)))
          AND (a.tenant_id = tenant OR EXISTS (SELECT 1 FROM public.administrators d WHERE d.id = a.id AND d.tenant_id = tenant)
               OR EXISTS (SELECT 1 FROM public.memberships m WHERE m.account_id = a.id AND m.tenant_id = tenant AND m.revoked_at IS NULL));
      PERFORM set_config('shuyuan.scope', callers_scope, true);
    END $$;

  -- Makes the membership of an elevation that has become active, and takes it back where the elevation has ended.
  CREATE FUNCTION apply_elevation(elevation uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      wish public.elevations;
      given uuid;
    BEGIN
      SELECT * INTO STRICT wish FROM public.elevations WHERE id = elevation;
      PERFORM set_config('shuyuan.scope', '/', true);
      IF wish.state = 'active' AND wish.membership_id IS NULL THEN
        INSERT INTO public.memberships (account_id, kind, role, tenant_id, scope_path, granted_by, reason, expires_at)
          VALUES (wish.account_id, 'elevation', wish.role, wish.tenant_id, CASE WHEN wish.tenant_id IS NULL THEN wish.scope_path END,
                  wish.decided_by, wish.reason, wish.expires_at) RETURNING id INTO given;
        UPDATE public.elevations SET membership_id = given WHERE id = elevation;
      ELSIF wish.state = 'ended' THEN
        UPDATE public.memberships SET revoked_at = now(), revoked_by = shuyuan_principal() WHERE id = wish.membership_id AND revoked_at IS NULL;
      END IF;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
    END $$;

  -- Whoever looks through another's eyes cannot see their own session with them.
  CREATE FUNCTION end_support(support uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      UPDATE public.sessions SET support_session_id = NULL WHERE support_session_id = support;
      PERFORM pg_notify('shuyuan_access', operator_id::text) FROM public.support_sessions WHERE id = support;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
    END $$;`;

/** Every process forgets what it knew of the account as the change commits. */
const ANNOUNCE = `
  CREATE FUNCTION announce_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM (SELECT 1 FROM changed LIMIT 101) AS few) > 100 THEN
        PERFORM pg_notify('shuyuan_access', '*');
      ELSE
        PERFORM pg_notify('shuyuan_access', account_id::text) FROM (SELECT DISTINCT account_id FROM changed) AS accounts;
      END IF;
      RETURN NULL;
    END $$;
  CREATE TRIGGER memberships_given_announced AFTER INSERT ON memberships
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_memberships();
  CREATE TRIGGER memberships_changed_announced AFTER UPDATE ON memberships
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION announce_memberships();`;

const ELEVATIONS = `
  CREATE TABLE elevations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts,
    account_name text NOT NULL,
    role text NOT NULL,
    tenant_id uuid REFERENCES tenants,
    -- Of the unit, or of the unit whose platform it is: who may decide.
    scope_path text NOT NULL,
    reason text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    state text NOT NULL CHECK (state IN ('requested', 'active', 'refused', 'withdrawn', 'ended')),
    requested_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    decision_note text,
    expires_at timestamptz,
    ended_at timestamptz,
    membership_id uuid REFERENCES memberships,
    CONSTRAINT elevations_decider_check CHECK (decided_by IS DISTINCT FROM account_id)
  );
  CREATE UNIQUE INDEX elevations_one_wish ON elevations (account_id, role, scope_path, coalesce(tenant_id::text, '')) WHERE state = 'requested';
  CREATE INDEX elevations_account ON elevations (account_id, requested_at DESC);
  CREATE INDEX elevations_scope ON elevations (scope_path text_pattern_ops);
  ALTER TABLE elevations ENABLE ROW LEVEL SECURITY;
  ALTER TABLE elevations FORCE ROW LEVEL SECURITY;
  CREATE POLICY elevations_scope ON elevations USING (${SEEN('account_id')}) WITH CHECK (${SEEN('account_id')});
  GRANT SELECT, INSERT, UPDATE ON elevations TO shuyuan_app;`;

const SUPPORT = `
  CREATE TABLE support_sessions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    operator_id uuid NOT NULL REFERENCES accounts,
    operator_name text NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts,
    account_name text NOT NULL,
    reason text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 120),
    state text NOT NULL CHECK (state IN ('requested', 'consented', 'refused', 'ended')),
    requested_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    started_at timestamptz,
    expires_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT support_sessions_operator_check CHECK (operator_id <> account_id AND decided_by IS DISTINCT FROM operator_id)
  );
  CREATE INDEX support_sessions_tenant ON support_sessions (tenant_id, requested_at DESC);
  CREATE INDEX support_sessions_operator ON support_sessions (operator_id, requested_at DESC);
  CREATE INDEX support_sessions_account ON support_sessions (account_id, requested_at DESC);
  ALTER TABLE support_sessions ENABLE ROW LEVEL SECURITY;
  ALTER TABLE support_sessions FORCE ROW LEVEL SECURITY;
  CREATE POLICY support_sessions_scope ON support_sessions
    USING (operator_id = shuyuan_principal() OR account_id = shuyuan_principal() OR tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/')
    WITH CHECK (operator_id = shuyuan_principal() OR account_id = shuyuan_principal() OR tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/');
  GRANT SELECT, INSERT, UPDATE ON support_sessions TO shuyuan_app;
  ALTER TABLE sessions ADD COLUMN support_session_id uuid REFERENCES support_sessions;`;
