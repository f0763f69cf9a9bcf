import { readFile } from 'node:fs/promises';
import { Pool } from 'undici';
import { parse } from 'yaml';

export interface LiveObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    namespace?: string;
    uid: string;
    resourceVersion: string;
    generation?: number;
    deletionTimestamp?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  [field: string]: unknown;
}

/** Path root of each kind that a tenant may be made of. */
export const KINDS: Record<string, string> = {
  resourcequotas: '/api/v1',
  limitranges: '/api/v1',
  serviceaccounts: '/api/v1',
  configmaps: '/api/v1',
  secrets: '/api/v1',
  services: '/api/v1',
  networkpolicies: '/apis/networking.k8s.io/v1',
  ingresses: '/apis/networking.k8s.io/v1',
  roles: '/apis/rbac.authorization.k8s.io/v1',
  rolebindings: '/apis/rbac.authorization.k8s.io/v1',
  deployments: '/apis/apps/v1',
  poddisruptionbudgets: '/apis/policy/v1',
  horizontalpodautoscalers: '/apis/autoscaling/v2',
};

export const collection = (resource: string, namespace: string): string => `${KINDS[resource]}/namespaces/${namespace}/${resource}`;

/** The tests' own, undisturbed way to the API server: as administrator, as a foreign manager, as the controllers. */
export class Direct {
  readonly pool: Pool;

  private constructor(
    server: string,
    ca: Buffer,
    private readonly token: string,
  ) {
    // Without bounds: each watch of each worker holds one.
    this.pool = new Pool(server, { connections: null, pipelining: 1, allowH2: false, connect: { ca }, headersTimeout: 0, bodyTimeout: 0 });
  }

  static async of(kubeconfig: string): Promise<Direct> {
    const config = parse(await readFile(kubeconfig, 'utf8')) as Kubeconfig;
    const { server, 'certificate-authority-data': ca } = config.clusters[0].cluster;
    return new Direct(server, Buffer.from(ca, 'base64'), config.users[0].user.token);
  }

  /** Body of the answer; undefined for 404. Throws for any other refusal. */
  async call<T = LiveObject>(
    method: 'GET' | 'PATCH' | 'DELETE' | 'POST' | 'PUT',
    path: string,
    body?: object,
    type = 'application/json',
  ): Promise<T | undefined> {
    const answer = await this.pool.request({
      method,
      path,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': type },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode === 404) return undefined;
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }

  async list(path: string): Promise<LiveObject[]> {
    return (await this.call<{ items: LiveObject[] }>('GET', path))?.items ?? [];
  }

  merge(path: string, body: object, manager = 'stranger'): Promise<LiveObject | undefined> {
    return this.call('PATCH', `${path}?fieldManager=${manager}`, body, 'application/merge-patch+json');
  }

  /** Follows a collection until `signal` aborts; starts anew when the stream ends. */
  async watch(path: string, signal: AbortSignal, onObject: (object: LiveObject, type: string) => void): Promise<void> {
    while (!signal.aborted) {
      try {
        const list = await this.call<{ items: LiveObject[]; metadata: { resourceVersion: string } }>('GET', path);
        for (const item of list?.items ?? []) onObject(item, 'ADDED');
        await this.follow(`${path}?watch=1&resourceVersion=${list?.metadata.resourceVersion}`, signal, onObject);
      } catch (error) {
        if (!signal.aborted) process.stderr.write(`[chaos] watch ${path}: ${(error as Error).message}\n`);
      }
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async follow(path: string, signal: AbortSignal, onObject: (object: LiveObject, type: string) => void): Promise<void> {
    const answer = await this.pool.request({ method: 'GET', path, signal, headers: { authorization: `Bearer ${this.token}` } });
    let rest = '';
    answer.body.setEncoding('utf8');
    for await (const chunk of answer.body) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line) as { type: string; object: LiveObject };
        if (event.type === 'ERROR') return;
        onObject(event.object, event.type);
      }
    }
  }
}

interface Kubeconfig {
  clusters: [{ cluster: { server: string; 'certificate-authority-data': string } }];
  users: [{ user: { token: string } }];
}
