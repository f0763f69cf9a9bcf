import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever hangs on an account is seen by whoever sees the account. */
const OF_ONE_ACCOUNT = 'EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id)';
/** Read and written before anyone is signed in, by the control plane alone. */
const OF_NOBODY = `shuyuan_scope() = '/'`;

const TABLES: Record<string, string> = {
  totp_factors: OF_ONE_ACCOUNT,
  passkeys: OF_ONE_ACCOUNT,
  sms_factors: OF_ONE_ACCOUNT,
  recovery_codes: OF_ONE_ACCOUNT,
  picture_passwords: OF_ONE_ACCOUNT,
  known_devices: OF_ONE_ACCOUNT,
  account_notices: OF_ONE_ACCOUNT,
  sign_in_challenges: OF_NOBODY,
  sign_in_failures: OF_NOBODY,
  class_codes: `tenant_id = shuyuan_tenant() OR shuyuan_scope() = '/'`,
};

/** Factors, what is open between two steps of signing in, failures to slow down, devices that are known, class codes. */
export class SignIn1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTORS);
    await runner.query(SIGN_IN);
    for (const [table, condition] of Object.entries(TABLES)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${condition}) WITH CHECK (${condition});
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO shuyuan_app;`);
    }
    await runner.query(FOLLOW_PERSON);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const FACTORS = `
  CREATE TABLE totp_factors (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    secret_sealed bytea NOT NULL,
    confirmed_at timestamptz,
    -- A code is good once: none of this time step or before it is taken again.
    last_step bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE passkeys (
    id text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    public_key bytea NOT NULL,
    counter bigint NOT NULL DEFAULT 0,
    transports text[] NOT NULL DEFAULT '{}',
    name text NOT NULL,
    backed_up boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz
  );
  CREATE INDEX passkeys_account ON passkeys (account_id);
  CREATE TABLE sms_factors (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    mobile_sealed bytea NOT NULL,
    mobile_hint text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE recovery_codes (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, code_hash)
  );
  CREATE TABLE picture_passwords (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    hash text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE class_codes (
    class_id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL,
    code text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT class_codes_class_fkey FOREIGN KEY (tenant_id, class_id) REFERENCES organisations (tenant_id, id) ON DELETE CASCADE
  );`;

const SIGN_IN = `
  CREATE TABLE sign_in_challenges (
    token_hash bytea PRIMARY KEY,
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    purpose text NOT NULL CHECK (purpose IN ('second-factor', 'passkey-sign-in', 'passkey-enrol', 'sms-enrol')),
    data jsonb NOT NULL DEFAULT '{}',
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_challenges_expiry ON sign_in_challenges (expires_at);
  -- Lost in a crash with no harm done: what slows guessing down starts again.
  CREATE UNLOGGED TABLE sign_in_failures (
    key bytea PRIMARY KEY,
    failures integer NOT NULL,
    admitted boolean NOT NULL DEFAULT true,
    last_at timestamptz NOT NULL DEFAULT now(),
    blocked_until timestamptz
  );
  CREATE INDEX sign_in_failures_last ON sign_in_failures (last_at);
  CREATE TABLE known_devices (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    device_hash bytea NOT NULL,
    source text NOT NULL,
    user_agent text,
    ip text,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, device_hash)
  );
  CREATE TABLE account_notices (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    kind text NOT NULL,
    data jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz
  );
  CREATE INDEX account_notices_account ON account_notices (account_id, created_at DESC);`;

/** A person who moves to another platform takes the account along; a login name that is taken there gets a number behind it. */
const FOLLOW_PERSON = `
  CREATE FUNCTION account_follows_person() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      held record;
      wish text;
      n integer := 1;
    BEGIN
      SELECT id, login_name INTO held FROM public.accounts WHERE person_id = NEW.id;
      IF NOT FOUND THEN RETURN NULL; END IF;
      wish := held.login_name;
      WHILE EXISTS (SELECT FROM public.accounts WHERE tenant_id = NEW.tenant_id AND lower(login_name) = lower(wish)) LOOP
        n := n + 1;
        wish := held.login_name || '-' || n;
      END LOOP;
      UPDATE public.accounts SET tenant_id = NEW.tenant_id, login_name = wish WHERE id = held.id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER persons_account AFTER UPDATE OF tenant_id ON persons FOR EACH ROW
    WHEN (OLD.tenant_id IS DISTINCT FROM NEW.tenant_id) EXECUTE FUNCTION account_follows_person();`;
