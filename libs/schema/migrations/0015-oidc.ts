import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the issuer (统一认证) keeps: its keys, who may have people sign in through it, and what it has handed out. */
export class Oidc1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The issuer's own: nobody's but the control plane's.
      CREATE TABLE issuer_keys (
        id text PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('sign', 'seal', 'pairwise')),
        alg text NOT NULL,
        state text NOT NULL CHECK (state IN ('next', 'current', 'retired')),
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        current_from timestamptz,
        retired_at timestamptz
      );
      CREATE UNIQUE INDEX issuer_keys_current ON issuer_keys (purpose, alg) WHERE state = 'current';
      CREATE UNIQUE INDEX issuer_keys_next ON issuer_keys (purpose, alg) WHERE state = 'next';
      ALTER TABLE issuer_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE issuer_keys FORCE ROW LEVEL SECURITY;
      CREATE POLICY issuer_keys_scope ON issuer_keys USING (shuyuan_scope() = '/') WITH CHECK (shuyuan_scope() = '/');
      GRANT SELECT, INSERT, UPDATE, DELETE ON issuer_keys TO shuyuan_app;

      CREATE TABLE oidc_clients (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
        tenant_id uuid NOT NULL REFERENCES tenants,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('web', 'browser', 'native')),
        redirect_uris text[] NOT NULL,
        post_logout_redirect_uris text[] NOT NULL DEFAULT '{}',
        backchannel_logout_uri text,
        scopes text[] NOT NULL,
        id_token_alg text NOT NULL DEFAULT 'RS256' CHECK (id_token_alg IN ('RS256', 'ES256')),
        secret_hash bytea CHECK (octet_length(secret_hash) = 32),
        former_secret_hash bytea CHECK (octet_length(former_secret_hash) = 32),
        former_secret_until timestamptz,
        disabled boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT oidc_clients_secret_check CHECK ((kind = 'web') = (secret_hash IS NOT NULL))
      );
      CREATE UNIQUE INDEX oidc_clients_name ON oidc_clients (tenant_id, name);
      ALTER TABLE oidc_clients ENABLE ROW LEVEL SECURITY;
      ALTER TABLE oidc_clients FORCE ROW LEVEL SECURITY;
      CREATE POLICY oidc_clients_scope ON oidc_clients
        USING (tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/') WITH CHECK (tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/');
      GRANT SELECT, INSERT, UPDATE, DELETE ON oidc_clients TO shuyuan_app;

      -- Codes, grants, refresh tokens, sign-ins under way. Ids are hashed and the rest is sealed: what lies here opens nothing.
      CREATE TABLE oidc_payloads (
        model text NOT NULL,
        id_hash bytea NOT NULL CHECK (octet_length(id_hash) = 32),
        uid_hash bytea,
        user_code_hash bytea,
        grant_hash bytea,
        account_id uuid,
        tenant_id uuid,
        client_id text,
        session_id uuid,
        payload bytea NOT NULL,
        consumed_at timestamptz,
        expires_at timestamptz,
        PRIMARY KEY (model, id_hash)
      );
      CREATE INDEX oidc_payloads_uid ON oidc_payloads (uid_hash) WHERE uid_hash IS NOT NULL;
      CREATE INDEX oidc_payloads_user_code ON oidc_payloads (user_code_hash) WHERE user_code_hash IS NOT NULL;
      CREATE INDEX oidc_payloads_grant ON oidc_payloads (grant_hash) WHERE grant_hash IS NOT NULL;
      CREATE INDEX oidc_payloads_account ON oidc_payloads (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX oidc_payloads_session ON oidc_payloads (session_id) WHERE session_id IS NOT NULL;
      CREATE INDEX oidc_payloads_expired ON oidc_payloads (expires_at);
      ALTER TABLE oidc_payloads ENABLE ROW LEVEL SECURITY;
      ALTER TABLE oidc_payloads FORCE ROW LEVEL SECURITY;
      CREATE POLICY oidc_payloads_scope ON oidc_payloads
        USING (tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/') WITH CHECK (tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/');
      GRANT SELECT, INSERT, UPDATE, DELETE ON oidc_payloads TO shuyuan_app;

      -- However a sign-in ends, applications that rode on it are told.
      CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('shuyuan_session_ended', OLD.id::text);
          RETURN NULL;
        END $$;
      CREATE TRIGGER sessions_ended AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION tell_session_ended();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
