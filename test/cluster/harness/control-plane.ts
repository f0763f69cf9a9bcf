import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children, freePort } from './children.js';
import { toolPath } from './versions.js';

export interface ControlPlane {
  /** Path of a kubeconfig for a cluster administrator. */
  kubeconfig: string;
  server: string;
  /** Kubeconfig text for another bearer of a token (same server and authority). */
  kubeconfigFor(token: string): string;
  /** A further user, without any right of its own. */
  plainUser: { name: string; token: string };
  /** Who asked for what, a JSON line each (audit level Metadata); only with the option `audit`. */
  auditLog: string;
  pids: Record<string, number | undefined>;
  stop(): Promise<void>;
}

export interface ControlPlaneOptions {
  /** Keep an audit log, which costs a little time for each request. */
  audit?: boolean;
}

export interface ControlPlaneOptions {
  /** etcd and API server only, for tests that play the controllers' part themselves. */
  bare?: boolean;
}

/**
 * etcd, kube-apiserver (RBAC), controller-manager, scheduler and kwok as the kubelet, all on 127.0.0.1 with free ports
 * and data in a temporary folder. Real admission, quota, garbage collection and roll-outs; no containers, so no image
 * pulls, no packets for network policies and no ingress data path.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const folder = await mkdtemp(join(tmpdir(), 'shuyuan-cluster-'));
  const children = new Children(folder);
  const stop = async () => {
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await start(folder, children, options)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  folder: string,
  children: Children,
  { audit = false, bare = false }: ControlPlaneOptions,
): Promise<Omit<ControlPlane, 'stop'>> {
  const [clientPort, peerPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const file = (name: string) => join(folder, name);
  const adminToken = randomBytes(24).toString('hex');
  const plainUser = { name: 'plain', token: randomBytes(24).toString('hex') };
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(file('sa.key'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFile(file('sa.pub'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(file('tokens.csv'), `${adminToken},admin,1,"system:masters"\n${plainUser.token},${plainUser.name},2\n`, { mode: 0o600 });

  const auditLog = file('audit.jsonl');
  const auditPolicy = file('audit-policy.yaml');
  if (audit) await writeFile(auditPolicy, JSON.stringify(everyRequestOnce));

  const etcd = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  children.start(toolPath('etcd'), [
    ...['--name=shuyuan', `--data-dir=${file('etcd')}`, '--unsafe-no-fsync', '--log-level=warn'],
    ...[`--listen-client-urls=${etcd}`, `--advertise-client-urls=${etcd}`],
    ...[`--listen-peer-urls=${peer}`, `--initial-advertise-peer-urls=${peer}`, `--initial-cluster=shuyuan=${peer}`],
  ]);
  await children.until('etcd', async () => (await fetch(`${etcd}/health`)).ok, 20_000);

  children.start(toolPath('kube-apiserver'), [
    ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', '--advertise-address=127.0.0.1', `--secure-port=${apiPort}`],
    ...[`--cert-dir=${file('pki')}`, `--token-auth-file=${file('tokens.csv')}`, '--authorization-mode=RBAC'],
    ...['--service-account-issuer=https://kubernetes.default.svc', `--service-account-key-file=${file('sa.pub')}`],
    ...[`--service-account-signing-key-file=${file('sa.key')}`, '--service-cluster-ip-range=10.96.0.0/16'],
    ...['--endpoint-reconciler-type=none', '--profiling=false'],
    ...(audit ? [`--audit-policy-file=${auditPolicy}`, `--audit-log-path=${auditLog}`, '--audit-log-mode=blocking'] : []),
  ]);
  const server = `https://127.0.0.1:${apiPort}`;
  // The server signs its own certificate into --cert-dir; the file carries the whole chain and serves as the authority.
  const authority = () => readFile(file('pki/apiserver.crt'), 'utf8');
  const call = async (method: string, path: string, body?: unknown) =>
    send(method, `${server}${path}`, { ca: await authority(), token: adminToken }, body);
  await children.until('kube-apiserver', async () => (await call('GET', '/readyz')).status === 200, 60_000);

  const ca = await authority();
  const kubeconfigFor = (token: string) => kubeconfigText(server, ca, token);
  const kubeconfig = file('kubeconfig.yaml');
  await writeFile(kubeconfig, kubeconfigFor(adminToken), { mode: 0o600 });
  if (bare) return { kubeconfig, server, kubeconfigFor, plainUser, auditLog, pids: children.pids() };
  // At their default of 20-50 requests a second the controllers' own throttle would be what a test measures.
  const common = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--kube-api-qps=2000', '--kube-api-burst=4000'];
  children.start(toolPath('kube-controller-manager'), [
    ...[...common, '--secure-port=0', `--service-account-private-key-file=${file('sa.key')}`],
    ...[`--root-ca-file=${file('pki/apiserver.crt')}`, '--concurrent-namespace-syncs=20', '--profiling=false'],
  ]);
  children.start(toolPath('kube-scheduler'), [...common, '--secure-port=0', '--profiling=false']);
  children.start(toolPath('kwok'), [
    ...[`--kubeconfig=${kubeconfig}`, `--config=${toolPath('stages.yaml')}`],
    ...['--manage-all-nodes=true', '--node-lease-duration-seconds=40'],
  ]);

  await call('POST', '/api/v1/nodes', roomyNode);
  await children.until(
    'a ready node and the controllers',
    async () => {
      const [node, account] = await Promise.all([
        call('GET', `/api/v1/nodes/${roomyNode.metadata.name}`),
        call('GET', '/api/v1/namespaces/default/serviceaccounts/default'),
      ]);
      const conditions = (JSON.parse(node.body) as NodeStatus).status?.conditions ?? [];
      return account.status === 200 && conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
    },
    60_000,
  );
  return { kubeconfig, server, kubeconfigFor, plainUser, auditLog, pids: children.pids() };
}

const everyRequestOnce = {
  apiVersion: 'audit.k8s.io/v1',
  kind: 'Policy',
  // A watch is complete only when it ends, so its start is kept too.
  omitStages: ['RequestReceived'],
  rules: [{ level: 'Metadata' }],
};

interface NodeStatus {
  status?: { conditions?: { type: string; status: string }[] };
}

const room = { cpu: '10000', memory: '10Ti', pods: '10000', 'ephemeral-storage': '10Ti' };
const roomyNode = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'roomy', labels: { 'kubernetes.io/hostname': 'roomy' }, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
  status: { allocatable: room, capacity: room },
};

function kubeconfigText(server: string, ca: string, token: string): string {
  // JSON is YAML.
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name: 'u', user: { token } }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'c',
  });
}

function send(method: string, url: string, auth: { ca: string; token: string }, body?: unknown): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${auth.token}`, 'content-type': 'application/json' };
    const outgoing = request(url, { method, ca: auth.ca, headers, timeout: 5000, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    outgoing.on('error', reject).on('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
