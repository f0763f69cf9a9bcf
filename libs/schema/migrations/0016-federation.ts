import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_TENANT = `tenant_id = (SELECT shuyuan_tenant()) OR (SELECT shuyuan_scope()) = '/'`;

const TABLES = [
  'identity_sources',
  'federated_identities',
  'federation_attempts',
  'federation_answers',
  'scim_tokens',
  'scim_users',
  'scim_groups',
  'scim_members',
];

/** 身份源 (identity sources) of platforms, who is who at them, and what a platform's own directory pushes to us (SCIM 2.0). */
export class Federation1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SOURCES);
    await runner.query(SCIM);
    for (const table of TABLES)
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${OF_TENANT}) WITH CHECK (${OF_TENANT});
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO shuyuan_app;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const SOURCES = `
  CREATE TABLE identity_sources (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('oidc', 'oauth2', 'cas', 'saml')),
    enabled boolean NOT NULL DEFAULT false,
    config jsonb NOT NULL,
    secret_sealed bytea,
    mapping jsonb NOT NULL DEFAULT '{}',
    linking jsonb NOT NULL DEFAULT '{}',
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, id)
  );
  CREATE UNIQUE INDEX identity_sources_name ON identity_sources (tenant_id, lower(name));

  -- Who someone of a source is here. Found by the source's own name for them and by nothing else.
  CREATE TABLE federated_identities (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    source_id uuid NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    linked_by text NOT NULL CHECK (linked_by IN ('agreed-key', 'confirmed', 'just-in-time')),
    linked_at timestamptz NOT NULL DEFAULT now(),
    last_sign_in_at timestamptz,
    CONSTRAINT federated_identities_source_fkey FOREIGN KEY (tenant_id, source_id) REFERENCES identity_sources (tenant_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX federated_identities_subject ON federated_identities (source_id, subject);
  CREATE UNIQUE INDEX federated_identities_account ON federated_identities (account_id, source_id);
  CREATE INDEX federated_identities_tenant ON federated_identities (tenant_id, linked_at);

  -- Sign-ins under way: bound to the browser that began, of use once, sealed where they carry secrets or people.
  CREATE TABLE federation_attempts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    state_hash bytea NOT NULL,
    tenant_id uuid NOT NULL,
    source_id uuid NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('sign-in', 'preview', 'link')),
    stage text NOT NULL DEFAULT 'begun' CHECK (stage IN ('begun', 'arrived', 'finished', 'failed')),
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    browser_hash bytea NOT NULL,
    return_to text,
    keep_sealed bytea,
    arrived_sealed bytea,
    failure text,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT federation_attempts_source_fkey FOREIGN KEY (tenant_id, source_id) REFERENCES identity_sources (tenant_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX federation_attempts_state ON federation_attempts (state_hash);
  CREATE INDEX federation_attempts_expiry ON federation_attempts (tenant_id, expires_at);

  -- Answers that have been used (SAML assertions), until they would be too old anyway.
  CREATE TABLE federation_answers (
    source_id uuid NOT NULL,
    answer_hash bytea NOT NULL,
    tenant_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (source_id, answer_hash),
    CONSTRAINT federation_answers_source_fkey FOREIGN KEY (tenant_id, source_id) REFERENCES identity_sources (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX federation_answers_expiry ON federation_answers (tenant_id, expires_at);`;

const SCIM = `
  CREATE TABLE scim_tokens (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    name text NOT NULL,
    token_hash bytea NOT NULL,
    hint text NOT NULL,
    created_by uuid,
    created_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    last_used_at timestamptz
  );
  CREATE UNIQUE INDEX scim_tokens_hash ON scim_tokens (token_hash);
  CREATE INDEX scim_tokens_tenant ON scim_tokens (tenant_id, created_at DESC);

  -- A user as the platform's directory describes them; the account is the same id's business here.
  CREATE TABLE scim_users (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants,
    account_id uuid NOT NULL REFERENCES accounts,
    user_name text NOT NULL,
    external_id text,
    resource jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, id)
  );
  CREATE UNIQUE INDEX scim_users_name ON scim_users (tenant_id, lower(user_name));
  CREATE UNIQUE INDEX scim_users_account ON scim_users (account_id);
  CREATE INDEX scim_users_external ON scim_users (tenant_id, external_id) WHERE external_id IS NOT NULL;

  CREATE TABLE scim_groups (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants,
    organisation_id uuid,
    display_name text NOT NULL,
    external_id text,
    resource jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    UNIQUE (tenant_id, id)
  );
  CREATE INDEX scim_groups_name ON scim_groups (tenant_id, lower(display_name));

  CREATE TABLE scim_members (
    group_id uuid NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    PRIMARY KEY (group_id, user_id),
    CONSTRAINT scim_members_group_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES scim_groups (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT scim_members_user_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES scim_users (tenant_id, id) ON DELETE CASCADE
  );
  CREATE INDEX scim_members_user ON scim_members (user_id);`;
