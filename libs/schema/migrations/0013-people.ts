import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PEOPLE_FUNCTIONS } from './0013-people-functions.js';

/** Rows of one platform. The control plane itself sees all of them by the root's scope, which no caller is given. */
const OF_TENANT = `tenant_id = (SELECT shuyuan_tenant()) OR (SELECT shuyuan_scope()) = '/'`;

/** A transfer belongs to the platform that gives and the one that takes. */
const OF_BOTH = `from_tenant_id = (SELECT shuyuan_tenant()) OR to_tenant_id = (SELECT shuyuan_tenant()) OR (SELECT shuyuan_scope()) = '/'`;

const TABLES: Record<string, string> = {
  organisations: OF_TENANT,
  persons: OF_TENANT,
  person_keys: OF_TENANT,
  guardianships: OF_TENANT,
  enrolments: OF_TENANT,
  employments: OF_TENANT,
  consent_texts: OF_TENANT,
  consents: OF_TENANT,
  data_requests: OF_TENANT,
  person_merges: OF_TENANT,
  person_pairs_apart: OF_TENANT,
  person_transfers: OF_BOTH,
};

/**
 * People and organisations (人员与机构). A person keeps its id for life: when the home platform changes, persons and what
 * describes them move (ON UPDATE CASCADE over tenant_id); enrolments and employments stay with the school they happened
 * at. References to a person whose home may be another platform therefore have no foreign key.
 */
export class People1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS);
    await runner.query(PERSONS);
    await runner.query(CAREERS);
    await runner.query(CONSENTS);
    await runner.query(MERGES);
    await runner.query(PEOPLE_FUNCTIONS);
    for (const [table, condition] of Object.entries(TABLES)) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_scope ON ${table} USING (${condition}) WITH CHECK (${condition});
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO shuyuan_app;`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}

const ORGANISATIONS = `
  CREATE TABLE organisations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    kind text NOT NULL CHECK (kind IN ('school', 'department', 'class')),
    parent_id uuid,
    name text NOT NULL,
    code text,
    stages text[] NOT NULL DEFAULT '{}',
    stage text,
    grade integer,
    entry_year integer,
    class_no integer,
    opened_on date,
    closed_on date,
    source text NOT NULL DEFAULT 'manual',
    source_ref text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT organisations_tenant_key UNIQUE (tenant_id, id),
    CONSTRAINT organisations_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES organisations (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT organisations_parent_check CHECK (parent_id <> id AND (kind = 'school' OR parent_id IS NOT NULL)),
    CONSTRAINT organisations_class_check CHECK (kind <> 'class' OR (stage IS NOT NULL AND grade IS NOT NULL AND entry_year IS NOT NULL)),
    CONSTRAINT organisations_open_check CHECK (closed_on >= opened_on)
  );
  CREATE UNIQUE INDEX organisations_school_code ON organisations (tenant_id, code) WHERE kind = 'school' AND closed_on IS NULL;
  CREATE UNIQUE INDEX organisations_source ON organisations (tenant_id, source, source_ref) WHERE source_ref IS NOT NULL;
  CREATE INDEX organisations_code ON organisations (code) WHERE kind = 'school';
  CREATE INDEX organisations_parent ON organisations (tenant_id, parent_id);
  CREATE INDEX organisations_name ON organisations (tenant_id, kind, name, (id::text));`;

const PERSONS = `
  CREATE TABLE persons (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL REFERENCES tenants,
    name text NOT NULL,
    name_key text NOT NULL,
    name_tail text NOT NULL,
    name_last text,
    gender text CHECK (gender IN ('male', 'female')),
    birth_on date,
    id_document_kind text,
    id_document_sealed bytea,
    student_number_sealed bytea,
    teacher_number_sealed bytea,
    mobile_sealed bytea,
    source text NOT NULL DEFAULT 'manual',
    source_ref text,
    merged_into uuid,
    erased_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT persons_tenant_key UNIQUE (tenant_id, id),
    CONSTRAINT persons_document_check CHECK ((id_document_kind IS NULL) = (id_document_sealed IS NULL)),
    CONSTRAINT persons_merged_check CHECK (merged_into <> id),
    CONSTRAINT persons_tail_check CHECK (name_tail = substr(name_key, 2))
  );
  CREATE UNIQUE INDEX persons_source ON persons (tenant_id, source, source_ref) WHERE source_ref IS NOT NULL;
  -- A name is found from its first character, from its second (given name) and from its last part. btree comparisons are
  -- leakproof, so they reach the index under row-level security, where LIKE and GIN would not.
  CREATE INDEX persons_name ON persons (tenant_id, name_key COLLATE "C", id);
  CREATE INDEX persons_name_tail ON persons (tenant_id, name_tail COLLATE "C", id);
  CREATE INDEX persons_name_last ON persons (tenant_id, name_last COLLATE "C", id) WHERE name_last IS NOT NULL;

  CREATE INDEX persons_merged ON persons (merged_into) WHERE merged_into IS NOT NULL;

  -- What a person can be recognised by across the province: keyed hashes only. Not unique: duplicates are found, not refused.
  CREATE TABLE person_keys (
    person_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('id-document', 'student-number', 'teacher-number', 'mobile')),
    blind bytea NOT NULL CHECK (octet_length(blind) = 32),
    PRIMARY KEY (person_id, kind, blind),
    CONSTRAINT person_keys_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons (tenant_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  );
  CREATE INDEX person_keys_blind ON person_keys (blind, kind);
  CREATE INDEX person_keys_tenant ON person_keys (tenant_id, person_id);

  CREATE TABLE guardianships (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    child_id uuid NOT NULL,
    guardian_id uuid NOT NULL,
    relation text NOT NULL CHECK (relation IN ('father', 'mother', 'grandparent', 'sibling', 'other-relative', 'organisation', 'other')),
    main boolean NOT NULL DEFAULT false,
    from_on date NOT NULL,
    to_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT guardianships_child_fkey FOREIGN KEY (tenant_id, child_id) REFERENCES persons (tenant_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT guardianships_other_check CHECK (child_id <> guardian_id),
    CONSTRAINT guardianships_dates_check CHECK (to_on >= from_on)
  );
  CREATE UNIQUE INDEX guardianships_live ON guardianships (child_id, guardian_id) WHERE to_on IS NULL;
  CREATE UNIQUE INDEX guardianships_main ON guardianships (child_id) WHERE main AND to_on IS NULL;
  CREATE INDEX guardianships_guardian ON guardianships (guardian_id);
  CREATE INDEX guardianships_tenant ON guardianships (tenant_id, child_id);`;

const CAREERS = `
  CREATE TABLE enrolments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    school_id uuid NOT NULL,
    class_id uuid,
    from_on date NOT NULL,
    to_on date,
    end_reason text CHECK (end_reason IN ('moved-class', 'promoted', 'graduated', 'transferred', 'withdrawn', 'suspended', 'died', 'error')),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT enrolments_school_fkey FOREIGN KEY (tenant_id, school_id) REFERENCES organisations (tenant_id, id),
    CONSTRAINT enrolments_class_fkey FOREIGN KEY (tenant_id, class_id) REFERENCES organisations (tenant_id, id),
    CONSTRAINT enrolments_end_check CHECK (to_on >= from_on AND (to_on IS NULL) = (end_reason IS NULL))
  );
  -- 一人一籍: one place at a time.
  CREATE UNIQUE INDEX enrolments_live ON enrolments (person_id) WHERE to_on IS NULL;
  CREATE INDEX enrolments_person ON enrolments (person_id, from_on);
  CREATE INDEX enrolments_class ON enrolments (class_id) WHERE to_on IS NULL;
  CREATE INDEX enrolments_school ON enrolments (tenant_id, school_id);

  CREATE TABLE employments (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    post text NOT NULL CHECK (post IN ('head', 'deputy-head', 'teacher', 'class-teacher', 'subject-teacher', 'staff')),
    subject text,
    from_on date NOT NULL,
    to_on date,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT employments_organisation_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisations (tenant_id, id),
    CONSTRAINT employments_end_check CHECK (to_on >= from_on)
  );
  CREATE UNIQUE INDEX employments_live ON employments (person_id, organisation_id, post, coalesce(subject, '')) WHERE to_on IS NULL;
  CREATE INDEX employments_person ON employments (person_id, from_on);
  CREATE INDEX employments_organisation ON employments (tenant_id, organisation_id);`;

const CONSENTS = `
  -- 儿童个人信息保护规则: what guardians are asked to agree to, with who answers for it.
  CREATE TABLE consent_texts (
    tenant_id uuid NOT NULL REFERENCES tenants,
    version integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    scopes text[] NOT NULL,
    responsible_name text NOT NULL,
    responsible_contact text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, version)
  );

  CREATE TABLE consents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    given_by uuid NOT NULL,
    text_version integer NOT NULL,
    scopes text[] NOT NULL,
    method text NOT NULL CHECK (method IN ('signed-in', 'paper', 'in-person')),
    given_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawal_reason text,
    CONSTRAINT consents_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons (tenant_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX consents_live ON consents (person_id) WHERE withdrawn_at IS NULL;
  CREATE INDEX consents_given ON consents (tenant_id, given_at DESC, (id::text) DESC);

  -- 查阅复制、更正、删除 (个人信息保护法 §45-47).
  CREATE TABLE data_requests (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('export', 'correction', 'erasure')),
    asked_by text NOT NULL CHECK (asked_by IN ('self', 'guardian')),
    guardian_id uuid,
    reason text NOT NULL,
    corrections_sealed bytea,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'done-in-part', 'refused')),
    answer text,
    outcome jsonb,
    due_on date NOT NULL,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid,
    decided_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT data_requests_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES persons (tenant_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  );
  CREATE INDEX data_requests_created ON data_requests (tenant_id, created_at DESC, (id::text) DESC);
  CREATE INDEX data_requests_person ON data_requests (tenant_id, person_id);`;

const MERGES = `
  -- Two records of one person joined, with what it takes to part them again (numbers stay sealed in it).
  CREATE TABLE person_merges (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    tenant_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    gone_id uuid NOT NULL,
    reason text NOT NULL,
    record jsonb NOT NULL,
    merged_by uuid,
    merged_by_name text NOT NULL,
    merged_at timestamptz NOT NULL DEFAULT now(),
    undone_by uuid,
    undone_at timestamptz,
    CONSTRAINT person_merges_kept_fkey FOREIGN KEY (tenant_id, kept_id) REFERENCES persons (tenant_id, id) ON UPDATE CASCADE ON DELETE CASCADE
  );
  CREATE INDEX person_merges_merged ON person_merges (tenant_id, merged_at DESC, (id::text) DESC);
  CREATE UNIQUE INDEX person_merges_live ON person_merges (gone_id) WHERE undone_at IS NULL;

  -- Looked at and found to be two people. The smaller id first.
  CREATE TABLE person_pairs_apart (
    tenant_id uuid NOT NULL,
    a uuid NOT NULL,
    b uuid NOT NULL CHECK (a < b),
    reason text NOT NULL,
    decided_by uuid,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, a, b)
  );

  CREATE TABLE person_transfers (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    from_tenant_id uuid NOT NULL REFERENCES tenants,
    from_tenant_name text NOT NULL,
    to_tenant_id uuid NOT NULL REFERENCES tenants,
    to_tenant_name text NOT NULL,
    asked_by_side text NOT NULL CHECK (asked_by_side IN ('from', 'to')),
    asked_by uuid,
    asked_at timestamptz NOT NULL DEFAULT now(),
    reason text NOT NULL,
    school_id uuid,
    class_id uuid,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused', 'withdrawn')),
    answered_by uuid,
    answered_at timestamptz,
    answer text,
    with_guardians uuid[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT person_transfers_sides_check CHECK (from_tenant_id <> to_tenant_id)
  );
  CREATE UNIQUE INDEX person_transfers_live ON person_transfers (person_id) WHERE state = 'waiting';
  CREATE INDEX person_transfers_from ON person_transfers (from_tenant_id, asked_at DESC);
  CREATE INDEX person_transfers_to ON person_transfers (to_tenant_id, asked_at DESC);`;
