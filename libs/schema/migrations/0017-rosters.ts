import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of one platform. The control plane itself sees all of them by the root's scope, which no caller is given. */
const OF_TENANT = `tenant_id = (SELECT shuyuan_tenant()) OR (SELECT shuyuan_scope()) = '/'`;

const TABLES = [
  'roster_imports',
  'roster_parts',
  'roster_rows',
  'roster_organisations',
  'roster_reviews',
  'roster_effects',
  'rollovers',
  'rollover_classes',
];

/**
 * Rosters (名册): imports with what is staged of them, and what an import or a roll-over did, so that it can be undone.
 * Staged rows come out of the uploaded file again if PostgreSQL loses them, so they cost no WAL.
 */
export class Rosters1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS);
    await runner.query(STAGING);
    await runner.query(EFFECTS);
    await runner.query(ROLLOVERS);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${OF_TENANT}) WITH CHECK (${OF_TENANT});
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO shuyuan_app;`);
    }
    // COPY does not go into a table under row-level security, so it goes into a temporary one first.
    await runner.query(`DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO shuyuan_app', current_database()); END $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const IMPORTS = `
  CREATE TABLE roster_imports (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    format text NOT NULL CHECK (format IN ('table', 'oneroster')),
    source text NOT NULL,
    state text NOT NULL DEFAULT 'uploading' CHECK (state IN (
      'uploading', 'inspecting', 'mapping', 'reading', 'checking', 'checked', 'applying', 'stopped', 'applied', 'undoing', 'undone', 'failed')),
    -- What a stopped or failed one goes on with.
    resume_to text,
    file_name text NOT NULL,
    file_bytes bigint NOT NULL CHECK (file_bytes >= 0),
    received bigint NOT NULL DEFAULT 0,
    encoding text,
    sheets jsonb NOT NULL DEFAULT '[]',
    effective_on date NOT NULL,
    staged bigint NOT NULL DEFAULT 0,
    step integer NOT NULL DEFAULT 0,
    position bigint NOT NULL DEFAULT 0,
    done bigint NOT NULL DEFAULT 0,
    total bigint,
    counts jsonb NOT NULL DEFAULT '{}',
    message jsonb,
    created_by uuid,
    created_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT roster_imports_tenant_key UNIQUE (tenant_id, id),
    CONSTRAINT roster_imports_received_check CHECK (received <= file_bytes)
  );
  CREATE INDEX roster_imports_created ON roster_imports (tenant_id, created_at DESC, (id::text) DESC);
  -- Two that write people at once would each take the other's for missing.
  CREATE UNIQUE INDEX roster_imports_writing ON roster_imports (tenant_id) WHERE state IN ('applying', 'undoing');

  -- The uploaded file in pieces, sealed; gone once the import is finished and its time has passed.
  CREATE TABLE roster_parts (
    import_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    start bigint NOT NULL,
    bytes integer NOT NULL CHECK (bytes > 0),
    sealed bytea NOT NULL,
    PRIMARY KEY (import_id, start),
    CONSTRAINT roster_parts_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES roster_imports (tenant_id, id) ON DELETE CASCADE
  );
  ALTER TABLE roster_parts ALTER COLUMN sealed SET STORAGE EXTERNAL;`;

const STAGING = `
  CREATE UNLOGGED TABLE roster_rows (
    import_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    sheet smallint NOT NULL,
    line integer NOT NULL,
    kind text NOT NULL,
    -- Id of the person it would make.
    target_id uuid NOT NULL,
    -- The person it was found to be about.
    matched_id uuid,
    verdict text NOT NULL,
    -- What is wrong with the row itself, and what came of comparing it.
    problems text[] NOT NULL,
    notes text[] NOT NULL DEFAULT '{}',
    ref text,
    person_ref text,
    child_ref text,
    school_ref text,
    class_ref text,
    name text,
    name_key text,
    name_tail text,
    name_last text,
    gender text,
    birth_on date,
    document_kind text,
    document_sealed bytea,
    document_blind bytea,
    student_sealed bytea,
    student_blind bytea,
    teacher_sealed bytea,
    teacher_blind bytea,
    mobile_sealed bytea,
    mobile_blind bytea,
    role text,
    post text,
    subject text,
    relation text,
    child_seq bigint,
    child_blind bytea,
    from_on date,
    code text,
    school_name text,
    class_name text,
    stages text[],
    stage text,
    grade integer,
    entry_year integer,
    class_no integer,
    PRIMARY KEY (import_id, seq)
  );
  CREATE INDEX roster_rows_ref ON roster_rows (import_id, kind, ref) WHERE ref IS NOT NULL;
  CREATE INDEX roster_rows_told ON roster_rows (import_id, verdict, seq) WHERE verdict <> 'new';

  CREATE UNLOGGED TABLE roster_organisations (
    import_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    kind text NOT NULL,
    ref text NOT NULL,
    parent_ref text,
    target_id uuid NOT NULL,
    verdict text NOT NULL,
    seq bigint NOT NULL,
    name text NOT NULL,
    code text,
    stages text[] NOT NULL DEFAULT '{}',
    stage text,
    grade integer,
    entry_year integer,
    class_no integer,
    PRIMARY KEY (import_id, kind, ref)
  );

  -- What a person decided about a row that the rules could not (人工确认).
  CREATE TABLE roster_reviews (
    import_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    choice text NOT NULL CHECK (choice IN ('create', 'match', 'skip')),
    person_id uuid,
    decided_by uuid,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (import_id, seq),
    CONSTRAINT roster_reviews_match_check CHECK ((choice = 'match') = (person_id IS NOT NULL)),
    CONSTRAINT roster_reviews_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES roster_imports (tenant_id, id) ON DELETE CASCADE
  );`;

const EFFECTS = `
  -- What an import or a roll-over did, chunk by chunk: what it made, and how what it changed was before.
  CREATE TABLE roster_effects (
    job_id uuid NOT NULL,
    tenant_id uuid NOT NULL REFERENCES tenants,
    ordinal integer NOT NULL,
    entity text NOT NULL,
    created uuid[] NOT NULL DEFAULT '{}',
    changed jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (job_id, ordinal)
  );`;

const ROLLOVERS = `
  CREATE TABLE rollovers (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    school_year integer NOT NULL,
    effective_on date NOT NULL,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'applying', 'stopped', 'applied', 'undoing', 'undone', 'failed')),
    resume_to text,
    position integer NOT NULL DEFAULT 0,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    counts jsonb NOT NULL DEFAULT '{}',
    message jsonb,
    created_by uuid,
    created_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT rollovers_tenant_key UNIQUE (tenant_id, id)
  );
  CREATE INDEX rollovers_created ON rollovers (tenant_id, created_at DESC, (id::text) DESC);
  -- A year is turned once.
  CREATE UNIQUE INDEX rollovers_year ON rollovers (tenant_id, school_year) WHERE state <> 'undone';

  CREATE TABLE rollover_classes (
    rollover_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    ordinal integer NOT NULL,
    class_id uuid NOT NULL,
    school_name text NOT NULL,
    name text NOT NULL,
    stage text NOT NULL,
    grade integer NOT NULL,
    students integer NOT NULL,
    action text NOT NULL CHECK (action IN ('promote', 'graduate', 'keep')),
    new_name text,
    version integer NOT NULL,
    outcome text CHECK (outcome IN ('done', 'changed-since')),
    PRIMARY KEY (rollover_id, ordinal),
    CONSTRAINT rollover_classes_rollover_fkey FOREIGN KEY (tenant_id, rollover_id) REFERENCES rollovers (tenant_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX rollover_classes_class ON rollover_classes (rollover_id, class_id);`;
