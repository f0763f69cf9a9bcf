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
