import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Template versions live in the database: immutable once written, published by a second person. */
export class Templates1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template_versions (
        id text PRIMARY KEY,
        name text NOT NULL,
        version text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'proposed', 'published', 'withdrawn')),
        digest text NOT NULL,
        files jsonb NOT NULL,
        notes text NOT NULL,
        checks jsonb,
        checked_at timestamptz,
        created_by jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        proposed_by jsonb,
        published_by jsonb,
        published_at timestamptz,
        reason text,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT template_versions_id_check CHECK (id = name || '@' || version),
        -- 双人复核, whatever the code does. What ships with the program (created by nobody) was reviewed with it.
        CONSTRAINT template_versions_second_person_check CHECK (
          created_by IS NULL OR state IN ('draft', 'proposed') OR
          coalesce(published_by->>'id' <> created_by->>'id' AND published_by->>'id' <> proposed_by->>'id', false))
      );
      CREATE INDEX template_versions_created ON template_versions (created_at DESC, id DESC);

      CREATE FUNCTION template_versions_keep() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'template version % is never deleted', OLD.id; END IF;
          IF (NEW.id, NEW.name, NEW.version, NEW.digest, NEW.files, NEW.notes, NEW.created_by, NEW.created_at)
             IS DISTINCT FROM (OLD.id, OLD.name, OLD.version, OLD.digest, OLD.files, OLD.notes, OLD.created_by, OLD.created_at) THEN
            RAISE EXCEPTION 'template version % is immutable', OLD.id;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER template_versions_keep BEFORE UPDATE OR DELETE ON template_versions
        FOR EACH ROW EXECUTE FUNCTION template_versions_keep();

      GRANT SELECT, INSERT, UPDATE ON template_versions TO shuyuan_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Not undone: restore the backup taken before the upgrade instead.'));
  }
}
