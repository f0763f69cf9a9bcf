import { Cluster, FIELD_MANAGER } from '../cluster.js';
import type { ApplyOptions, ClusterHealth } from '../cluster.js';
import { ClusterError } from '../cluster.errors.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectQuery, ObjectRef } from '../kube-object.js';
import type { Watch, WatchEvent, WatchQuery } from '../watch.js';
import { withEncodedSecret } from '../objects/secret-data.js';
import { loadAccess } from './access.js';
import type { AccessSource, ClusterAccess } from './access.js';
import { Discovery } from './discovery.js';
import { KubeHttp } from './kube-http.js';
import type { KubeHttpOptions, KubeRequest, KubeResponse } from './kube-http.js';
import { KubeWatch, usualTimes } from './kube-watch.js';
import type { WatchTimes } from './kube-watch.js';
import { pagesOf } from './object-lists.js';

export type KubernetesClusterOptions = KubeHttpOptions & {
  /** Told of every request that may change something, before it is sent. */
  onWrite?: (request: KubeRequest) => void;
  watchTimes?: Partial<WatchTimes>;
};

/** The Cluster port on a real Kubernetes API server. */
export class KubernetesCluster extends Cluster {
  readonly adapter = 'kubernetes';
  private readonly http: KubeHttp;
  private readonly discovery: Discovery;
  private readonly watches = new Set<Watch>();
  private sent = 0;

  constructor(
    access: ClusterAccess,
    private readonly options: KubernetesClusterOptions = {},
  ) {
    super();
    this.http = new KubeHttp(access, options);
    this.discovery = new Discovery(this.http);
  }

  static async connect(source: AccessSource, options?: KubernetesClusterOptions): Promise<KubernetesCluster> {
    return new KubernetesCluster(await loadAccess(source), options);
  }

  get writes(): number {
    return this.sent;
  }

  async apply(object: KubeObject, options: ApplyOptions = {}): Promise<KubeObject> {
    const ref = refOf(object);
    const query = new URLSearchParams({ fieldManager: FIELD_MANAGER, fieldValidation: 'Strict' });
    if (options.force) query.set('force', 'true');
    if (options.dryRun) query.set('dryRun', 'All');
    const request: KubeRequest = {
      method: 'PATCH',
      path: `${await this.path(ref)}?${query}`,
      // JSON is YAML, and the server parses it faster.
      contentType: 'application/apply-patch+yaml',
      body: withEncodedSecret(object),
      what: `apply ${describeRef(ref)}`,
    };
    return (await (options.dryRun ? this.http.send<KubeObject>(request) : this.write<KubeObject>(request))).body;
  }

  async get(ref: ObjectRef): Promise<KubeObject | undefined> {
    const path = await this.path(ref);
    return absentIsUndefined(async () => {
      const what = `read ${describeRef(ref)}`;
      return (await this.http.send<KubeObject>({ method: 'GET', path, what })).body;
    });
  }

  async list({ apiVersion, kind, namespace, labels }: ObjectQuery): Promise<KubeObject[]> {
    const path = await this.collection(apiVersion, kind, namespace);
    const what = `list ${kind}${namespace ? ` in ${namespace}` : ''}`;
    let found: KubeObject[] = [];
    for await (const { objects, first } of pagesOf(this.http, { apiVersion, kind, path, labels, what })) {
      found = first ? objects : found.concat(objects);
    }
    return found;
  }

  async delete(ref: ObjectRef): Promise<boolean> {
    const path = await this.path(ref);
    const request: KubeRequest = {
      method: 'DELETE',
      path: `${path}?propagationPolicy=Background`,
      what: `delete ${describeRef(ref)}`,
    };
    try {
      await this.write(request);
      return true;
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      if (error.code === 'not-found') return false;
      // Already on its way out: what was asked for is happening.
      if (error.code === 'terminating') return true;
      throw error;
    }
  }

  watch(query: WatchQuery, tell: (event: WatchEvent) => void): Watch {
    const times = { ...usualTimes, ...this.options.watchTimes };
    const watch = new KubeWatch(this.http, this.discovery, query, tell, times);
    this.watches.add(watch);
    const close = () => {
      this.watches.delete(watch);
      watch.close();
    };
    return { close };
  }

  health(): ClusterHealth {
    return { ...this.http.health(), writes: this.sent };
  }

  async ping(): Promise<{ version: string }> {
    const request: KubeRequest = { method: 'GET', path: '/version', what: 'reach the cluster', once: true };
    const { body } = await this.http.send<{ gitVersion: string }>(request);
    return { version: body.gitVersion };
  }

  async close(): Promise<void> {
    for (const watch of this.watches) watch.close();
    await this.http.close();
  }

  private write<T>(request: KubeRequest): Promise<KubeResponse<T>> {
    this.sent++;
    this.options.onWrite?.(request);
    return this.http.send<T>(request);
  }

  private async path({ apiVersion, kind, name, namespace }: ObjectRef): Promise<string> {
    const { namespaced } = await this.discovery.resource(apiVersion, kind);
    if (!name) throw new ClusterError('invalid', `A ${kind} without a name cannot be addressed.`);
    // The server decodes a path before it splits it, so no escaping keeps such a name in its place.
    if (!fitsInPath(name)) throw new ClusterError('invalid', `metadata.name: "${name}" must not contain "/" or "%".`);
    if (namespaced && !namespace) throw new ClusterError('invalid', `${kind} ${name} lacks its namespace.`);
    if (!namespaced && namespace) {
      throw new ClusterError('invalid', `${kind} ${name} lives outside of namespaces, yet names ${namespace}.`);
    }
    return `${await this.collection(apiVersion, kind, namespace)}/${encodeURIComponent(name)}`;
  }

  private async collection(apiVersion: string, kind: string, namespace: string | undefined): Promise<string> {
    if (namespace && !fitsInPath(namespace)) {
      throw new ClusterError('invalid', `metadata.namespace: "${namespace}" must not contain "/" or "%".`);
    }
    return this.discovery.collectionPath(apiVersion, kind, namespace);
  }
}

function fitsInPath(segment: string): boolean {
  return !/[/%]/.test(segment) && segment !== '.' && segment !== '..';
}

async function absentIsUndefined<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ClusterError && error.code === 'not-found') return undefined;
    throw error;
  }
}
