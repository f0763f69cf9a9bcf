/**
 * Where the local adapter keeps its objects. The role that uses it needs SELECT, INSERT, UPDATE and DELETE on the table
 * and USAGE on the sequence (a resource version is never given twice, also after a delete).
 */
export const CLUSTER_OBJECTS_DDL = `
CREATE SEQUENCE cluster_objects_resource_version;

CREATE TABLE cluster_objects (
  api_version text NOT NULL,
  kind text NOT NULL,
  namespace text NOT NULL DEFAULT '',
  name text NOT NULL,
  resource_version bigint NOT NULL,
  labels jsonb NOT NULL DEFAULT '{}',
  object jsonb NOT NULL,
  PRIMARY KEY (api_version, kind, namespace, name)
);

CREATE INDEX cluster_objects_labels ON cluster_objects USING gin (labels jsonb_path_ops);
CREATE INDEX cluster_objects_namespace ON cluster_objects (namespace) WHERE namespace <> '';
`;

/** Where changes of `cluster_objects` are told, as JSON (see ObjectChange). */
export const CHANGES_CHANNEL = 'cluster_objects';

/**
 * How the local adapter's watches hear of changes, also of those made with SQL of one's own: in the order of commits,
 * which resource versions alone do not give. An edit that leaves the resource version as it was moves it.
 */
export const CLUSTER_OBJECTS_WATCH_DDL = `
CREATE FUNCTION cluster_object_moves() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.resource_version = OLD.resource_version AND NEW.object IS DISTINCT FROM OLD.object THEN
      NEW.resource_version := nextval('cluster_objects_resource_version');
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER cluster_object_moves BEFORE UPDATE ON cluster_objects
  FOR EACH ROW EXECUTE FUNCTION cluster_object_moves();

CREATE FUNCTION cluster_object_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    changed cluster_objects := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  BEGIN
    IF TG_OP = 'DELETE' THEN
      changed.resource_version := nextval('cluster_objects_resource_version');
    END IF;
    PERFORM pg_notify('${CHANGES_CHANNEL}', json_build_object(
      'apiVersion', changed.api_version, 'kind', changed.kind, 'namespace', changed.namespace, 'name', changed.name,
      'version', changed.resource_version::text, 'gone', TG_OP = 'DELETE')::text);
    RETURN NULL;
  END $$;
CREATE TRIGGER cluster_object_changed AFTER INSERT OR UPDATE OR DELETE ON cluster_objects
  FOR EACH ROW EXECUTE FUNCTION cluster_object_changed();
`;
