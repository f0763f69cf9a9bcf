import { ClusterError } from '../cluster.errors.js';
import type { ClusterHealth } from '../cluster.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectQuery, ObjectRef } from '../kube-object.js';

/** One statement, committed on its own: the adapter never needs two in one transaction. */
export interface LocalClusterDatabase {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /**
   * Calls `heard` with the payload of each NOTIFY on `channel`, and `missed` when some may have been lost (the listening
   * connection is there, or there again). Returns the function that ends it.
   */
  listen(channel: string, heard: (payload: string) => void, missed: () => void): () => void;
}

interface StoredRow {
  object: KubeObject;
  /** bigint, which pg hands over as text. */
  resource_version: string;
}

const isNamespace = "api_version = 'v1' AND kind = 'Namespace' AND namespace = ''";
const isObject = 'api_version = $1 AND kind = $2 AND namespace = $3 AND name = $4';

/** The rows of `cluster_objects`. Writes are guarded by the resource version, so no transaction spans two statements. */
export class ObjectStore {
  lastError: ClusterHealth['lastError'];

  constructor(private readonly database: LocalClusterDatabase) {}

  async get(ref: ObjectRef): Promise<KubeObject | undefined> {
    const sql = `SELECT object, resource_version FROM cluster_objects WHERE ${isObject}`;
    const rows = await this.rows<StoredRow>(`read ${describeRef(ref)}`, sql, keyOf(ref));
    return rows.map(objectOf)[0];
  }

  async list({ apiVersion, kind, namespace, labels = {} }: ObjectQuery): Promise<KubeObject[]> {
    const rows = await this.rows<StoredRow>(
      `list ${kind}`,
      `SELECT object, resource_version FROM cluster_objects
       WHERE api_version = $1 AND kind = $2 AND ($3::text IS NULL OR namespace = $3) AND labels @> $4::jsonb
       ORDER BY namespace COLLATE "C", name COLLATE "C"`,
      [apiVersion, kind, namespace ?? null, JSON.stringify(labels)],
    );
    return rows.map(objectOf);
  }

  /** Those of one kind that are there. */
  async several(of: { apiVersion: string; kind: string }, names: { namespace: string; name: string }[]): Promise<KubeObject[]> {
    const rows = await this.rows<StoredRow>(
      `read ${of.kind}`,
      `SELECT object, resource_version FROM cluster_objects JOIN unnest($3::text[], $4::text[]) AS asked (namespace, name)
         USING (namespace, name)
       WHERE api_version = $1 AND kind = $2`,
      [of.apiVersion, of.kind, names.map(({ namespace }) => namespace), names.map(({ name }) => name)],
    );
    return rows.map(objectOf);
  }

  /** The object as stored, or undefined when somebody else was first or the namespace has gone meanwhile. */
  async insert(object: KubeObject): Promise<KubeObject | undefined> {
    const ref = refOf(object);
    // The share lock on the namespace makes its deletion wait for this row, so that none is left behind.
    const home = `WITH home AS (SELECT 1 FROM cluster_objects WHERE ${isNamespace} AND name = $3
                    AND NOT object -> 'metadata' ? 'deletionTimestamp' FOR SHARE)`;
    return this.written(
      object,
      `${ref.namespace ? home : ''}
       INSERT INTO cluster_objects (api_version, kind, namespace, name, object, labels, resource_version)
       SELECT $1, $2, $3, $4, $5::jsonb, $6::jsonb, nextval('cluster_objects_resource_version')
       ${ref.namespace ? 'FROM home' : ''}
       ON CONFLICT DO NOTHING RETURNING object, resource_version`,
      [...keyOf(ref), ...columnsOf(object)],
    );
  }

  /** The object as stored, or undefined when it has moved since `live` was read. */
  async replace(object: KubeObject, live: KubeObject): Promise<KubeObject | undefined> {
    return this.written(
      object,
      `UPDATE cluster_objects SET object = $5::jsonb, labels = $6::jsonb,
         resource_version = nextval('cluster_objects_resource_version')
       WHERE ${isObject} AND resource_version = $7 RETURNING object, resource_version`,
      [...keyOf(refOf(object)), ...columnsOf(object), live.metadata['resourceVersion']],
    );
  }

  async remove(ref: ObjectRef): Promise<boolean> {
    const sql = `DELETE FROM cluster_objects WHERE ${isObject} RETURNING name`;
    return (await this.rows(`delete ${describeRef(ref)}`, sql, keyOf(ref))).length > 0;
  }

  /** As on a real server: first no more objects may come in (see insert), then those inside go. */
  async emptyNamespace(name: string, now: string): Promise<void> {
    await this.rows(
      `delete Namespace ${name}`,
      `UPDATE cluster_objects SET
         object = jsonb_set(jsonb_set(object, '{status,phase}', '"Terminating"'), '{metadata,deletionTimestamp}', to_jsonb($2::text)),
         resource_version = nextval('cluster_objects_resource_version')
       WHERE ${isNamespace} AND name = $1`,
      [name, now],
    );
    await this.rows(`empty Namespace ${name}`, 'DELETE FROM cluster_objects WHERE namespace = $1', [name]);
  }

  async ping(): Promise<void> {
    await this.rows('reach the cluster', 'SELECT 1 FROM cluster_objects LIMIT 1');
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.rows('hear of changes', 'SELECT pg_notify($1, $2)', [channel, payload]);
  }

  private async written(object: KubeObject, sql: string, params: unknown[]): Promise<KubeObject | undefined> {
    const rows = await this.rows<StoredRow>(`apply ${describeRef(refOf(object))}`, sql, params);
    return rows.map(objectOf)[0];
  }

  private async rows<T>(what: string, sql: string, params?: unknown[]): Promise<T[]> {
    try {
      return await this.database.query<T>(sql, params);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
      const message = `Cannot ${what}: the database of the local cluster failed (${reason})`;
      this.lastError = { code: 'unreachable', message, at: new Date() };
      throw new ClusterError('unreachable', message, { cause });
    }
  }
}

function keyOf({ apiVersion, kind, namespace, name }: ObjectRef): unknown[] {
  return [apiVersion, kind, namespace ?? '', name];
}

function columnsOf(object: KubeObject): unknown[] {
  const { resourceVersion: _column, ...metadata } = object.metadata;
  return [JSON.stringify({ ...object, metadata }), JSON.stringify(object.metadata.labels ?? {})];
}

function objectOf({ object, resource_version }: StoredRow): KubeObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(resource_version) } };
}
