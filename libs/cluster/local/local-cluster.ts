import { Cluster } from '../cluster.js';
import type { Applied, ApplyOptions } from '../cluster.js';
import { ClusterError } from '../cluster.errors.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectQuery, ObjectRef } from '../kube-object.js';
import { knownKinds } from './known-kinds.js';
import type { LocalKind } from './known-kinds.js';
import { sameStored, storedObject } from './stored-object.js';
import { validate, validateScope } from './validate.js';

/** One statement, committed on its own: the adapter never needs two in one transaction. */
export interface LocalClusterDatabase {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

export interface LocalClusterOptions {
  /** Further kinds to accept, as a CustomResourceDefinition would. */
  kinds?: readonly LocalKind[];
  now?: () => Date;
}

/** Two writers on one object: each attempt lets one of them through. */
const ATTEMPTS = 100;

const isNamespace = "api_version = 'v1' AND kind = 'Namespace' AND namespace = ''";

/**
 * The Cluster port on PostgreSQL, so that a newcomer sees the whole job without a cluster. Objects are kept as a real
 * server would show them; nothing runs, quotas are not enforced, and there is one field manager, so no field conflicts.
 */
export class LocalCluster extends Cluster {
  readonly adapter = 'local';
  private readonly kinds: ReadonlyMap<string, LocalKind>;
  private readonly now: () => Date;
  private sent = 0;

  constructor(
    private readonly database: LocalClusterDatabase,
    options: LocalClusterOptions = {},
  ) {
    super();
    const accepted = [...knownKinds, ...(options.kinds ?? [])];
    this.kinds = new Map(accepted.map((kind) => [`${kind.apiVersion}/${kind.kind}`, kind]));
    this.now = options.now ?? (() => new Date());
  }

  get writes(): number {
    return this.sent;
  }

  async apply(wanted: KubeObject, options: ApplyOptions = {}): Promise<Applied> {
    const ref = refOf(wanted);
    const kind = this.kindOf(ref);
    validateScope(ref, kind);
    validate(wanted, kind);
    if (!options.dryRun) this.sent++;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const live = await this.get(ref);
      if (live?.metadata['deletionTimestamp']) throw terminating(ref, ref.name);
      if (!live || options.dryRun) await this.requireNamespace(ref);
      const next = storedObject(wanted, live, this.timestamp());
      if (live && sameStored(live, next)) return { object: live, changed: false };
      if (options.dryRun) return { object: next, changed: false };
      const version = live ? await this.replace(next, live) : await this.insert(next);
      if (version) return { object: withVersion(next, version), changed: true };
    }
    throw new ClusterError('conflict', `Cannot apply ${describeRef(ref)}: others kept writing it.`, { status: 409 });
  }

  async get(ref: ObjectRef): Promise<KubeObject | undefined> {
    validateScope(ref, this.kindOf(ref));
    const rows = await this.rows<StoredRow>(
      `read ${describeRef(ref)}`,
      'SELECT object, resource_version FROM cluster_objects WHERE api_version = $1 AND kind = $2 AND namespace = $3 AND name = $4',
      keyOf(ref),
    );
    return rows.map(objectOf)[0];
  }

  async list(query: ObjectQuery): Promise<KubeObject[]> {
    this.kindOf(query);
    const rows = await this.rows<StoredRow>(
      `list ${query.kind}`,
      `SELECT object, resource_version FROM cluster_objects
       WHERE api_version = $1 AND kind = $2 AND ($3::text IS NULL OR namespace = $3) AND labels @> $4::jsonb
       ORDER BY namespace COLLATE "C", name COLLATE "C"`,
      [query.apiVersion, query.kind, query.namespace ?? null, JSON.stringify(query.labels ?? {})],
    );
    return rows.map(objectOf);
  }

  async delete(ref: ObjectRef): Promise<boolean> {
    validateScope(ref, this.kindOf(ref));
    this.sent++;
    if (ref.kind === 'Namespace') await this.emptyNamespace(ref);
    const rows = await this.rows(
      `delete ${describeRef(ref)}`,
      'DELETE FROM cluster_objects WHERE api_version = $1 AND kind = $2 AND namespace = $3 AND name = $4 RETURNING name',
      keyOf(ref),
    );
    return rows.length > 0;
  }

  async ping(): Promise<{ version: string }> {
    await this.rows('reach the cluster', 'SELECT 1 FROM cluster_objects LIMIT 1');
    return { version: 'local' };
  }

  /** The database is the caller's. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  /** As on a real server: first no more objects may come in (see insert), then those inside go. */
  private async emptyNamespace({ name }: ObjectRef): Promise<void> {
    await this.rows(
      `delete Namespace ${name}`,
      `UPDATE cluster_objects SET
         object = jsonb_set(jsonb_set(object, '{status,phase}', '"Terminating"'), '{metadata,deletionTimestamp}', to_jsonb($2::text)),
         resource_version = nextval('cluster_objects_resource_version')
       WHERE ${isNamespace} AND name = $1`,
      [name, this.timestamp()],
    );
    await this.rows(`empty Namespace ${name}`, 'DELETE FROM cluster_objects WHERE namespace = $1', [name]);
  }

  private async requireNamespace(ref: ObjectRef): Promise<void> {
    if (!ref.namespace) return;
    const namespace = await this.get({ apiVersion: 'v1', kind: 'Namespace', name: ref.namespace });
    if (!namespace) {
      const message = `Cannot apply ${describeRef(ref)}: namespaces "${ref.namespace}" not found`;
      throw new ClusterError('not-found', message, { status: 404 });
    }
    if (namespace.metadata['deletionTimestamp']) throw terminating(ref, ref.namespace);
  }

  /** The new resource version, or undefined when somebody else was first or the namespace has gone meanwhile. */
  private async insert(object: KubeObject): Promise<string | undefined> {
    const ref = refOf(object);
    // The share lock on the namespace makes its deletion wait for this row, so that none is left behind.
    const namespace = `SELECT 1 FROM cluster_objects WHERE ${isNamespace} AND name = $3
                       AND NOT object -> 'metadata' ? 'deletionTimestamp' FOR SHARE`;
    const rows = await this.rows<Pick<StoredRow, 'resource_version'>>(
      `apply ${describeRef(ref)}`,
      `${ref.namespace ? `WITH home AS (${namespace})` : ''}
       INSERT INTO cluster_objects (api_version, kind, namespace, name, object, labels, resource_version)
       SELECT $1, $2, $3, $4, $5::jsonb, $6::jsonb, nextval('cluster_objects_resource_version')
       ${ref.namespace ? 'FROM home' : ''}
       ON CONFLICT DO NOTHING RETURNING resource_version`,
      [...keyOf(ref), ...columnsOf(object)],
    );
    return rows[0]?.resource_version;
  }

  /** The new resource version, or undefined when the object has moved since it was read. */
  private async replace(object: KubeObject, live: KubeObject): Promise<string | undefined> {
    const ref = refOf(object);
    const rows = await this.rows<Pick<StoredRow, 'resource_version'>>(
      `apply ${describeRef(ref)}`,
      `UPDATE cluster_objects SET object = $5::jsonb, labels = $6::jsonb,
         resource_version = nextval('cluster_objects_resource_version')
       WHERE api_version = $1 AND kind = $2 AND namespace = $3 AND name = $4 AND resource_version = $7
       RETURNING resource_version`,
      [...keyOf(ref), ...columnsOf(object), live.metadata['resourceVersion']],
    );
    return rows[0]?.resource_version;
  }

  private kindOf({ apiVersion, kind }: { apiVersion: string; kind: string }): LocalKind {
    const known = this.kinds.get(`${apiVersion}/${kind}`);
    if (known) return known;
    throw new ClusterError('not-found', `The local cluster does not know kind ${kind} (${apiVersion}).`, { status: 404 });
  }

  private timestamp(): string {
    // Kubernetes' times have no fractions.
    return this.now().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  private async rows<T>(what: string, sql: string, params?: unknown[]): Promise<T[]> {
    try {
      return await this.database.query<T>(sql, params);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
      throw new ClusterError('unreachable', `Cannot ${what}: the database of the local cluster failed (${reason})`, { cause });
    }
  }
}

interface StoredRow {
  object: KubeObject;
  /** bigint, which pg hands over as text. */
  resource_version: string;
}

function keyOf({ apiVersion, kind, namespace, name }: ObjectRef): unknown[] {
  return [apiVersion, kind, namespace ?? '', name];
}

function columnsOf(object: KubeObject): unknown[] {
  const { resourceVersion: _column, ...metadata } = object.metadata;
  return [JSON.stringify({ ...object, metadata }), JSON.stringify(object.metadata.labels ?? {})];
}

function objectOf({ object, resource_version }: StoredRow): KubeObject {
  return withVersion(object, resource_version);
}

function withVersion(object: KubeObject, version: string): KubeObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
}

function terminating(ref: ObjectRef, namespace: string): ClusterError {
  const message = `Cannot apply ${describeRef(ref)}: namespace ${namespace} is being terminated`;
  return new ClusterError('terminating', message, { status: 403 });
}
