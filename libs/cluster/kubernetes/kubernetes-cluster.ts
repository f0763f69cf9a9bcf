import { Cluster, FIELD_MANAGER } from '../cluster.js';
import type { Applied, ApplyOptions } from '../cluster.js';
import { ClusterError } from '../cluster.errors.js';
import { describeRef, refOf } from '../kube-object.js';
import type { KubeObject, ObjectQuery, ObjectRef } from '../kube-object.js';
import { withEncodedSecret } from '../objects/secret-data.js';
import { loadAccess } from './access.js';
import type { AccessSource, ClusterAccess } from './access.js';
import { ChangeWatch } from './change-watch.js';
import { Discovery } from './discovery.js';
import { KubeHttp } from './kube-http.js';
import type { KubeHttpOptions, KubeRequest, KubeResponse } from './kube-http.js';

export type KubernetesClusterOptions = KubeHttpOptions & {
  /** Told of every request that may change something, before it is sent. */
  onWrite?: (request: KubeRequest) => void;
};

/** A page of a list; the API server keeps its place for five minutes. */
const LIST_PAGE = 500;

/** The Cluster port on a real Kubernetes API server. */
export class KubernetesCluster extends Cluster {
  readonly adapter = 'kubernetes';
  private readonly http: KubeHttp;
  private readonly discovery: Discovery;
  private readonly watch = new ChangeWatch();
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

  async apply(object: KubeObject, options: ApplyOptions = {}): Promise<Applied> {
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
    const startedAt = Date.now();
    const response = await (options.dryRun ? this.http.send<KubeObject>(request) : this.write<KubeObject>(request));
    return { object: response.body, changed: !options.dryRun && this.watch.changed(response, startedAt) };
  }

  async get(ref: ObjectRef): Promise<KubeObject | undefined> {
    const path = await this.path(ref);
    return absentIsUndefined(async () => {
      const what = `read ${describeRef(ref)}`;
      return (await this.http.send<KubeObject>({ method: 'GET', path, what })).body;
    });
  }

  async list({ apiVersion, kind, namespace, labels = {} }: ObjectQuery): Promise<KubeObject[]> {
    const path = await this.collection(apiVersion, kind, namespace);
    const labelSelector = Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(',');
    const found: KubeObject[] = [];
    let from: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(LIST_PAGE) });
      if (labelSelector) query.set('labelSelector', labelSelector);
      if (from) query.set('continue', from);
      const { body } = await this.http.send<ObjectList>({
        method: 'GET',
        path: `${path}?${query}`,
        what: `list ${kind}${namespace ? ` in ${namespace}` : ''}`,
      });
      // The items of a list leave out what all have in common.
      for (const item of body.items) found.push({ ...item, apiVersion, kind });
      from = body.metadata.continue;
    } while (from);
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

  async ping(): Promise<{ version: string }> {
    const request: KubeRequest = { method: 'GET', path: '/version', what: 'reach the cluster', once: true };
    const { body } = await this.http.send<{ gitVersion: string }>(request);
    return { version: body.gitVersion };
  }

  async close(): Promise<void> {
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

interface ObjectList {
  metadata: { continue?: string };
  items: KubeObject[];
}

async function absentIsUndefined<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ClusterError && error.code === 'not-found') return undefined;
    throw error;
  }
}
