import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { components } from '../../console/src/api/schema.js';
import { answer } from '../api/client.js';
import { allPages } from '../api/pages.js';
import { LIMIT, leaf, option, repeated, whole, type Branch } from '../command.js';
import { EXIT, usage } from '../failures.js';
import { labels } from '../labels.js';
import { TITLE, column, time } from '../output/columns.js';
import { fields, rows, sentence } from '../output/print.js';
import { standardInput } from '../session/prompt.js';

type Cluster = components['schemas']['ClusterDto'];
interface Wish {
  readonly kubeconfig?: string;
  readonly label?: string[];
  readonly platforms?: number;
  readonly cpuMillis?: number;
  readonly memoryMiB?: number;
  readonly cordon?: boolean;
}

const columns = [
  column<Cluster>(TITLE.cluster, (c) => c.name),
  column<Cluster>({ zh: '适配器', en: 'ADAPTER' }, (c) => c.adapter),
  column<Cluster>({ zh: '健康', en: 'HEALTH' }, (c) => c.health),
  column<Cluster>(TITLE.version, (c) => c.kubernetesVersion),
  column<Cluster>({ zh: '断路器', en: 'BREAKER' }, (c) => c.breaker),
  column<Cluster>(TITLE.tenants, (c) => (c.capacity.platforms === null ? c.tenants : `${c.tenants} / ${c.capacity.platforms}`)),
  column<Cluster>({ zh: '停止接收', en: 'CORDONED' }, (c) => c.cordoned),
  column<Cluster>({ zh: '标签', en: 'LABELS' }, (c) =>
    Object.entries(c.labels)
      .map((pair) => pair.join('='))
      .join(','),
  ),
  column<Cluster>({ zh: '检查于', en: 'CHECKED' }, (c) => time(c.checkedAt)),
  column<Cluster>(TITLE.message, (c) => c.message),
];
const KUBECONFIG = option('--kubeconfig <file>', { zh: 'kubeconfig 文件，- 为标准输入', en: 'kubeconfig file; - for standard input' });
const PLACE = [
  option(
    '--label <key=value>',
    { zh: '标签，可多次；给出时取代原有的', en: 'label; may be repeated; replaces those before' },
    { parse: repeated },
  ),
  option('--platforms <n>', { zh: '最多平台数', en: 'platforms it takes' }, { parse: whole }),
  option('--cpu-millis <n>', { zh: 'CPU 容量', en: 'CPU it has' }, { parse: whole }),
  option('--memory-mib <n>', { zh: '内存容量', en: 'memory it has' }, { parse: whole, key: 'memoryMiB' }),
];
const at = (name: string) => ({ path: { name } });

export function clusterCommands(cluster: Branch): void {
  leaf<{ limit?: number }>(
    cluster,
    { usage: 'ls', about: { zh: '列出集群', en: 'List clusters' }, options: [LIMIT] },
    async (run, { limit }) =>
      run.print(await allPages((query) => answer(run.api.GET('/api/v1/clusters', { params: { query } })), limit), rows(columns)),
  );
  leaf(cluster, { usage: 'get <cluster>', about: { zh: '一个集群', en: 'One cluster' } }, async (run, _options, name) =>
    run.print(await answer(run.api.GET('/api/v1/clusters/{name}', { params: at(name) })), fields(columns)),
  );
  leaf<Wish & { kubeconfig: string }>(
    cluster,
    {
      usage: 'add <name>',
      about: { zh: '登记一个集群', en: 'Register a cluster' },
      options: [{ ...KUBECONFIG, required: true }, ...PLACE],
    },
    async (run, { kubeconfig, label, platforms, cpuMillis, memoryMiB }, name) => {
      const capacity = { platforms: platforms ?? null, cpuMillis, memoryMiB };
      const body = { name, kubeconfig: await secretFile(kubeconfig), labels: labels(label ?? []), capacity };
      const header = { 'Idempotency-Key': randomUUID() };
      run.print(await answer(run.api.POST('/api/v1/clusters', { params: { header }, body })), fields(columns));
    },
  );
  leaf<Wish>(
    cluster,
    {
      usage: 'set <cluster>',
      about: { zh: '修改标签、容量、凭据；未写的项不变', en: 'Change labels, capacity, credentials; what is not written stays' },
      options: [
        ...PLACE,
        option('--cordon', { zh: '不再接收新平台', en: 'take no new platforms' }),
        option('--no-cordon', { zh: '重新接收新平台', en: 'take new platforms again' }),
        KUBECONFIG,
      ],
    },
    async (run, { kubeconfig, label, platforms, cpuMillis, memoryMiB, cordon }, name) => {
      let now = await answer(run.api.GET('/api/v1/clusters/{name}', { params: at(name) }));
      const ifMatch = () => ({ ...at(name), header: { 'If-Match': `"${now.version}"` } });
      if (label ?? platforms ?? cpuMillis ?? memoryMiB ?? cordon !== undefined) {
        const { capacity: had } = now;
        const capacity = {
          platforms: platforms ?? had.platforms,
          cpuMillis: cpuMillis ?? had.cpuMillis,
          memoryMiB: memoryMiB ?? had.memoryMiB,
        };
        const body = { labels: label ? labels(label) : now.labels, capacity, cordoned: cordon ?? now.cordoned };
        now = await answer(run.api.PUT('/api/v1/clusters/{name}', { params: ifMatch(), body }));
      }
      if (kubeconfig !== undefined) {
        const body = { kubeconfig: await secretFile(kubeconfig) };
        now = await answer(run.api.PUT('/api/v1/clusters/{name}/credentials', { params: ifMatch(), body }));
      }
      run.print(now, fields(columns));
    },
  );
  leaf(
    cluster,
    { usage: 'check <cluster>', about: { zh: '检查连接与权限', en: 'Check that it answers and lets us work' } },
    async (run, _options, name) => {
      const checked = await answer(run.api.POST('/api/v1/clusters/{name}/check', { params: at(name) }));
      run.print(checked, fields(columns));
      if (checked.health !== 'healthy') process.exitCode = EXIT.refused;
    },
  );
  leaf(
    cluster,
    { usage: 'rm <cluster>', about: { zh: '注销（其上没有平台时）', en: 'Remove one that has no platforms' } },
    async (run, _options, name) => {
      await run.confirm({ zh: `要注销集群 ${name} 吗？`, en: `Remove the cluster ${name}?` });
      await run.api.DELETE('/api/v1/clusters/{name}', { params: at(name) });
      run.print({ name, removed: true }, sentence({ zh: `已注销 ${name}`, en: `${name} is removed` }));
    },
  );
}

/** Credentials come from a file or a pipe, never from the arguments, which every process may read. */
async function secretFile(path: string): Promise<string> {
  if (path === '-') return standardInput();
  return readFile(path, 'utf8').catch(() => {
    throw usage({ zh: `不能读取文件 ${path}`, en: `The file ${path} cannot be read` });
  });
}
