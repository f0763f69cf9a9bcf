import { ClusterError, KubernetesCluster, type Cluster } from '#shuyuan/cluster';
import { within, type Text } from '#shuyuan/kernel';
import type { ClusterHealthState } from './registered-cluster.entity.js';

const PATIENCE_MS = 5000;

export interface Finding {
  readonly health: Exclude<ClusterHealthState, 'unknown'>;
  readonly kubernetesVersion: string | null;
  readonly message: Text | null;
}

/** Asks a cluster for its version and, without storing anything, whether we may make a namespace there. */
export async function probe(cluster: Cluster): Promise<Finding> {
  let kubernetesVersion: string | null = null;
  try {
    await within(
      PATIENCE_MS,
      (async () => {
        kubernetesVersion = (await cluster.ping()).version;
        // The version is told to anybody; a namespace is the first thing that a platform needs.
        await cluster.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shuyuan-access-check' } }, { dryRun: true });
      })(),
    );
    return { health: 'healthy', kubernetesVersion, message: null };
  } catch (error) {
    return { ...unhealthy(error), kubernetesVersion };
  }
}

/** As `probe`, over a connection of its own that ends with it. */
export async function probeKubeconfig(text: string): Promise<Finding> {
  let cluster: KubernetesCluster | undefined;
  try {
    cluster = await KubernetesCluster.connect({ from: 'text', text });
    return await probe(cluster);
  } catch (error) {
    return { ...unhealthy(error), kubernetesVersion: null };
  } finally {
    await cluster?.close();
  }
}

export function unhealthy(error: unknown): Pick<Finding, 'health' | 'message'> {
  const { code, message } = error instanceof ClusterError ? error : { code: 'unreachable', message: (error as Error).message };
  if (code === 'unauthorized') {
    return {
      health: 'unauthorized',
      message: { zh: `集群拒绝了所用凭据，请更换：${message}`, en: `The cluster refuses the credentials; replace them: ${message}` },
    };
  }
  if (code === 'forbidden') {
    return {
      health: 'unauthorized',
      message: {
        zh: `凭据权限不足，不能创建命名空间，请由集群管理员授权：${message}`,
        en: `The credentials may not create namespaces; have the cluster's administrator grant it: ${message}`,
      },
    };
  }
  return {
    health: 'unreachable',
    message: {
      zh: `无法连接集群，请检查网络和 API 服务器：${message}`,
      en: `The cluster cannot be reached; check the network and its API server: ${message}`,
    },
  };
}
