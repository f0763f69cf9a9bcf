import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of an account: everyone's own, a platform's people for that platform, administrators down the tree. */
const OF_ACCOUNTS = `shuyuan_scope() = '/' OR id = shuyuan_principal() OR tenant_id = shuyuan_tenant() OR starts_with(scope_path, shuyuan_scope())`;

/** Whatever hangs on an account is seen by whoever sees the account. */
const OF_ONE_ACCOUNT = `EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)`;

/** What signs in (账号) apart from what it may do: administrators (管理员) keep their office, people get accounts as well. */
export class Accounts1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('shuyuan.scope', '/', true)`);
    await runner.query(ACCOUNTS);
    await runner.query(SESSIONS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const ACCOUNTS = `
  CREATE TABLE accounts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('administrator', 'person')),
    tenant_id uuid,
    person_id uuid,
    login_name text NOT NULL,
    display_name text NOT NULL,
    password_hash text,
    password_changed_at timestamptz,
    must_change_password boolean NOT NULL DEFAULT false,
    scope_path text,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_sign_in_at timestamptz,
    disabled_at timestamptz,
    disabled_reason text,
    CONSTRAINT accounts_home_check CHECK ((kind = 'administrator') = (scope_path IS NOT NULL) AND (kind = 'person') = (tenant_id IS NOT NULL))
  );
  CREATE UNIQUE INDEX accounts_administrator_login ON accounts (lower(login_name)) WHERE kind = 'administrator';
  CREATE UNIQUE INDEX accounts_person_login ON accounts (tenant_id, lower(login_name)) WHERE kind = 'person';
  CREATE UNIQUE INDEX accounts_person ON accounts (person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX accounts_scope ON accounts (scope_path text_pattern_ops);

  INSERT INTO accounts (id, kind, login_name, display_name, password_hash, password_changed_at, scope_path, created_at, last_sign_in_at, disabled_at)
    SELECT id, 'administrator', login_name, display_name, password_hash, created_at, scope_path, created_at, last_sign_in_at, disabled_at FROM administrators;
  ALTER TABLE administrators
    DROP COLUMN login_name, DROP COLUMN display_name, DROP COLUMN password_hash,
    DROP COLUMN created_at, DROP COLUMN last_sign_in_at, DROP COLUMN disabled_at,
    ALTER COLUMN id DROP DEFAULT,
    ADD CONSTRAINT administrators_id_fkey FOREIGN KEY (id) REFERENCES accounts;

  ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
  ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
  CREATE POLICY accounts_scope ON accounts USING (${OF_ACCOUNTS}) WITH CHECK (${OF_ACCOUNTS});
  GRANT SELECT, INSERT, UPDATE ON accounts TO shuyuan_app;`;

const SESSIONS = `
  DROP POLICY sessions_scope ON sessions;
  ALTER TABLE sessions DROP CONSTRAINT sessions_administrator_id_fkey;
  ALTER TABLE sessions RENAME COLUMN administrator_id TO account_id;
  ALTER INDEX sessions_administrator RENAME TO sessions_account;
  ALTER TABLE sessions
    ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts ON DELETE CASCADE,
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN user_agent text,
    ADD COLUMN ip text,
    ADD COLUMN factors text[] NOT NULL DEFAULT '{}',
    ADD COLUMN auth_at timestamptz NOT NULL DEFAULT now();
  ALTER TABLE sessions ALTER COLUMN id DROP DEFAULT;
  CREATE UNIQUE INDEX sessions_id ON sessions (id);
  CREATE POLICY sessions_scope ON sessions USING (${OF_ONE_ACCOUNT}) WITH CHECK (${OF_ONE_ACCOUNT});`;
