import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPED = `tenant_id = shuyuan_tenant() OR starts_with(scope_path, shuyuan_scope())`;
const CHAIN_SCOPED = `chain = shuyuan_tenant()::text OR starts_with(chain, shuyuan_scope()) OR shuyuan_scope() = '/'
  OR EXISTS (SELECT 1 FROM tenants t WHERE t.id::text = chain)`;

/**
 * 审计日志. Rows are only ever appended, by audit_append, which links each to the one before it in its chain (one for each
 * platform, one for each unit). The application may read what its scope shows and execute the functions; it can neither
 * insert, change nor delete. Monthly partitions live in a schema of their own that the application cannot enter.
 */
export class Audit1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      CREATE SEQUENCE audit.log_id;
      CREATE TABLE audit_log (
        id bigint NOT NULL,
        at timestamptz NOT NULL,
        chain text NOT NULL,
        seq bigint NOT NULL,
        tenant_id uuid,
        scope_path text NOT NULL,
        actor_id uuid,
        actor_name text,
        actor_roles text[] NOT NULL,
        session_id uuid,
        ip text,
        user_agent text,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id text,
        result text NOT NULL CHECK (result IN ('ok', 'refused', 'failed')),
        detail jsonb NOT NULL,
        correlation_id text,
        prev bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (at, id)
      ) PARTITION BY RANGE (at);
      CREATE UNIQUE INDEX audit_log_chain ON audit_log (chain, seq, at);
      CREATE INDEX audit_log_tenant ON audit_log (tenant_id, at DESC, id DESC);
      CREATE INDEX audit_log_actor ON audit_log (actor_id, at DESC, id DESC);
      -- So that nothing is ever refused for want of a partition.
      CREATE TABLE audit.log_default PARTITION OF audit_log DEFAULT;

      -- Where each chain ends, and where it begins since older months were let go.
      CREATE TABLE audit_chains (
        chain text PRIMARY KEY,
        seq bigint NOT NULL DEFAULT 0,
        hash bytea NOT NULL DEFAULT '\\x',
        at timestamptz NOT NULL DEFAULT '-infinity',
        base_seq bigint NOT NULL DEFAULT 0,
        base_hash bytea NOT NULL DEFAULT '\\x'
      ) WITH (fillfactor = 50);

      -- Ends of the chains as they were at a time, sealed with a key that is not in the database.
      CREATE TABLE audit_anchors (
        id bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        heads jsonb NOT NULL,
        prev bytea NOT NULL,
        digest bytea NOT NULL UNIQUE,
        key_id text NOT NULL,
        mac bytea NOT NULL
      );

      ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_log_scope ON audit_log USING (${SCOPED}) WITH CHECK (${SCOPED});
      ALTER TABLE audit_chains ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_chains FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_chains_scope ON audit_chains USING (${CHAIN_SCOPED}) WITH CHECK (${CHAIN_SCOPED});
      ALTER TABLE audit_anchors ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_anchors FORCE ROW LEVEL SECURITY;
      CREATE POLICY audit_anchors_scope ON audit_anchors USING (shuyuan_scope() = '/') WITH CHECK (shuyuan_scope() = '/');
      GRANT SELECT ON audit_log, audit_chains TO shuyuan_app;
      GRANT SELECT, INSERT ON audit_anchors TO shuyuan_app;
    `);
    await runner.query(APPEND);
    await runner.query(MONTHS);
    await runner.query(`SELECT audit_make_months(3)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const APPEND = `
  -- What a row's hash is taken of: PostgreSQL's own canonical JSON (keys by length, then by bytes), in UTF-8.
  CREATE FUNCTION audit_canonical(r audit_log) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
      'chain', r.chain, 'seq', r.seq, 'id', r.id, 'at', to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'tenantId', r.tenant_id, 'scopePath', r.scope_path, 'actorId', r.actor_id, 'actorName', r.actor_name,
      'actorRoles', to_jsonb(r.actor_roles), 'sessionId', r.session_id, 'ip', r.ip, 'userAgent', r.user_agent,
      'action', r.action, 'objectType', r.object_type, 'objectId', r.object_id, 'result', r.result, 'detail', r.detail,
      'correlationId', r.correlation_id)::text $$;

  -- The only way in. Chains are taken in order, so that two who append to the same ones cannot wait for each other. Runs as
  -- the owner of the schema; every name is qualified, so that nothing of the caller's can stand in for it.
  CREATE FUNCTION audit_append(entries jsonb) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      entry record;
      head public.audit_chains;
      r public.audit_log;
      done integer := 0;
    BEGIN
      PERFORM set_config('shuyuan.scope', '/', true);
      FOR entry IN
        SELECT e.*, coalesce(e."tenantId"::text, e."scopePath", '/') AS chain, coalesce(t.scope_path, e."scopePath", '/') AS path
          FROM ROWS FROM (jsonb_to_recordset(entries) AS (
                 "tenantId" uuid, "scopePath" text, "actorId" uuid, "actorName" text, "actorRoles" text[], "sessionId" uuid, ip text,
                 "userAgent" text, action text, "objectType" text, "objectId" text, result text, detail jsonb, "correlationId" text))
               WITH ORDINALITY AS e LEFT JOIN public.tenants t ON t.id = e."tenantId"
         ORDER BY chain, ordinality
      LOOP
        INSERT INTO public.audit_chains (chain) VALUES (entry.chain) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM public.audit_chains c WHERE c.chain = entry.chain FOR UPDATE;
        r.id := nextval('audit.log_id');
        r.at := greatest(clock_timestamp(), head.at);
        r.chain := entry.chain;
        r.seq := head.seq + 1;
        r.tenant_id := entry."tenantId";
        r.scope_path := entry.path;
        r.actor_id := entry."actorId";
        r.actor_name := entry."actorName";
        r.actor_roles := coalesce(entry."actorRoles", '{}');
        r.session_id := entry."sessionId";
        r.ip := entry.ip;
        r.user_agent := entry."userAgent";
        r.action := entry.action;
        r.object_type := entry."objectType";
        r.object_id := entry."objectId";
        r.result := entry.result;
        r.detail := coalesce(entry.detail, '{}');
        r.correlation_id := entry."correlationId";
        r.prev := head.hash;
        r.hash := sha256(head.hash || convert_to(public.audit_canonical(r), 'UTF8'));
        INSERT INTO public.audit_log SELECT (r).*;
        UPDATE public.audit_chains c SET seq = r.seq, hash = r.hash, at = r.at WHERE c.chain = entry.chain;
        done := done + 1;
      END LOOP;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN done;
    END $$;
  REVOKE EXECUTE ON FUNCTION audit_append(jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_append(jsonb) TO shuyuan_app;

  CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
    END $$;
  CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
  CREATE TRIGGER audit_log_kept BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
  CREATE TRIGGER audit_anchors_append_only BEFORE UPDATE OR DELETE ON audit_anchors FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
`;

const MONTHS = `
  -- Partitions of this month and the next ones, made ahead. Attached rather than created in place: that lets writers go on.
  CREATE FUNCTION audit_make_months(ahead integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      first timestamptz;
      name text;
      made integer := 0;
    BEGIN
      -- One at a time; whoever waited finds it done.
      PERFORM pg_advisory_xact_lock(hashtext('audit months'));
      FOR i IN 0..least(greatest(ahead, 0), 24) LOOP
        first := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i)) AT TIME ZONE 'UTC';
        name := 'log_' || to_char(first AT TIME ZONE 'UTC', 'YYYY_MM');
        CONTINUE WHEN to_regclass('audit.' || name) IS NOT NULL;
        EXECUTE format('CREATE TABLE audit.%I (LIKE public.audit_log INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
        EXECUTE format('ALTER TABLE public.audit_log ATTACH PARTITION audit.%I FOR VALUES FROM (%L) TO (%L)', name, first,
                       ((first AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC');
        made := made + 1;
      END LOOP;
      RETURN made;
    END $$;
  REVOKE EXECUTE ON FUNCTION audit_make_months(integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_make_months(integer) TO shuyuan_app;

  -- Lets whole months go that ended more than so many months ago, never fewer than the six that the law asks for
  -- (网络安全法 第二十一条), and keeps where each chain then begins.
  CREATE FUNCTION audit_drop_months(keep integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      callers_scope text := coalesce(current_setting('shuyuan.scope', true), '');
      month record;
      dropped integer := 0;
    BEGIN
      IF keep IS NULL OR keep < 6 THEN RAISE EXCEPTION 'the audit log is kept for six months at least'; END IF;
      PERFORM pg_advisory_xact_lock(hashtext('audit months')), set_config('shuyuan.scope', '/', true);
      FOR month IN
        SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'public.audit_log'::regclass AND c.relname ~ '^log_\\d{4}_\\d{2}$'
           AND to_date(substr(c.relname, 5), 'YYYY_MM') + interval '1 month' <= date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => keep)
         ORDER BY c.relname
      LOOP
        EXECUTE format(
          'UPDATE public.audit_chains c SET base_seq = l.seq, base_hash = l.hash
             FROM (SELECT DISTINCT ON (chain) chain, seq, hash FROM audit.%I ORDER BY chain, seq DESC) l WHERE l.chain = c.chain', month.name);
        EXECUTE format('DROP TABLE audit.%I', month.name);
        dropped := dropped + 1;
      END LOOP;
      PERFORM set_config('shuyuan.scope', callers_scope, true);
      RETURN dropped;
    END $$;
  REVOKE EXECUTE ON FUNCTION audit_drop_months(integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION audit_drop_months(integer) TO shuyuan_app;
`;
