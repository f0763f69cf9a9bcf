import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { parse } from 'yaml';

/**
 * The baseline of provision-174: the least a program can do to have objects applied and running. One pool of kept
 * connections, paths from a table, bodies encoded beforehand; nothing is compared, retried or recorded.
 */
export interface RawObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

export interface RawResult {
  /** All objects written. */
  writtenSeconds: number;
  /** All Deployments available. */
  readySeconds: number;
  requests: number;
}

const plurals: Record<string, string> = {
  Namespace: 'namespaces',
  ResourceQuota: 'resourcequotas',
  LimitRange: 'limitranges',
  NetworkPolicy: 'networkpolicies',
  ServiceAccount: 'serviceaccounts',
  Role: 'roles',
  RoleBinding: 'rolebindings',
  ConfigMap: 'configmaps',
  Secret: 'secrets',
  Deployment: 'deployments',
  Service: 'services',
  Ingress: 'ingresses',
  PodDisruptionBudget: 'poddisruptionbudgets',
};

export class RawKubeClient {
  private readonly pool: Pool;
  private readonly headers: Record<string, string>;
  private readonly connections: number;

  private constructor(server: string, ca: Buffer, token: string, connections: number) {
    this.connections = connections;
    this.pool = new Pool(server, { connections, pipelining: 1, allowH2: false, connect: { ca } });
    this.headers = { authorization: `Bearer ${token}` };
  }

  /** From a kubeconfig with a token, as the cluster harness writes it. */
  static async fromKubeconfig(path: string, connections = 32): Promise<RawKubeClient> {
    const config = parse(await readFile(path, 'utf8')) as Kubeconfig;
    const cluster = config.clusters[0]?.cluster;
    const token = config.users[0]?.user.token;
    if (!cluster || !token) throw new Error(`${path} has no cluster with a token`);
    return new RawKubeClient(cluster.server, Buffer.from(cluster['certificate-authority-data'], 'base64'), token, connections);
  }

  /** Applies everything, namespaces first, and waits until every Deployment among it is available. */
  async provision(objects: readonly RawObject[]): Promise<RawResult> {
    const started = performance.now();
    await this.write(objects);
    const writtenSeconds = (performance.now() - started) / 1000;
    await this.untilAvailable(objects.filter(({ kind }) => kind === 'Deployment'));
    return { writtenSeconds, readySeconds: (performance.now() - started) / 1000, requests: objects.length };
  }

  async write(objects: readonly RawObject[], { fieldManager = 'raw' } = {}): Promise<void> {
    const calls = objects.map((object) => ({
      first: object.kind === 'Namespace',
      path: `${pathOf(object)}?fieldManager=${fieldManager}&force=true`,
      body: JSON.stringify(object),
    }));
    await this.all(calls.filter(({ first }) => first));
    await this.all(calls.filter(({ first }) => !first));
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async all(calls: readonly { path: string; body: string }[]): Promise<void> {
    const queue = calls[Symbol.iterator]();
    const worker = async () => {
      for (const { path, body } of queue) await this.patch(path, body);
    };
    await Promise.all(Array.from({ length: this.connections }, worker));
  }

  private async patch(path: string, body: string): Promise<void> {
    const headers = { ...this.headers, 'content-type': 'application/apply-patch+yaml' };
    const response = await this.pool.request({ method: 'PATCH', path, headers, body });
    if (response.statusCode >= 300) throw new Error(`PATCH ${path}: ${response.statusCode} ${await response.body.text()}`);
    await response.body.dump();
  }

  private async untilAvailable(deployments: readonly RawObject[], timeoutMs = 120_000): Promise<void> {
    const waiting = new Set(deployments.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`));
    const deadline = performance.now() + timeoutMs;
    while (waiting.size > 0) {
      const response = await this.pool.request({ method: 'GET', path: '/apis/apps/v1/deployments', headers: this.headers });
      const { items } = (await response.body.json()) as DeploymentList;
      for (const { metadata, status } of items) {
        const available = status.conditions?.some(({ type, status }) => type === 'Available' && status === 'True');
        if (available && status.observedGeneration === metadata.generation) waiting.delete(`${metadata.namespace}/${metadata.name}`);
      }
      if (waiting.size === 0) return;
      if (performance.now() > deadline) throw new Error(`${waiting.size} Deployments not available after ${timeoutMs} ms`);
      await sleep(50);
    }
  }
}

interface Kubeconfig {
  clusters: { cluster: { server: string; 'certificate-authority-data': string } }[];
  users: { user: { token?: string } }[];
}

interface DeploymentList {
  items: {
    metadata: { name: string; namespace: string; generation: number };
    status: { observedGeneration?: number; conditions?: { type: string; status: string }[] };
  }[];
}

function pathOf({ apiVersion, kind, metadata: { name, namespace } }: RawObject): string {
  const plural = plurals[kind];
  if (!plural) throw new Error(`the raw client knows no path for ${kind}`);
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  return `${root}${namespace ? `/namespaces/${namespace}` : ''}/${plural}/${name}`;
}
