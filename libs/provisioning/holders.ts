import { ClusterError, type Cluster, type KubeObject } from '#shuyuan/cluster';
import type { Text } from '#shuyuan/kernel';
import type { Kind } from './places/place.js';

/** What is looked for by name in a namespace that does not go. Of other kinds the cluster itself says how many there are. */
const KINDS: readonly Kind[] = [
  ...['Pod', 'PersistentVolumeClaim', 'ConfigMap', 'Secret', 'Service', 'ServiceAccount'].map((kind) => ({ apiVersion: 'v1', kind })),
  ...['Deployment', 'StatefulSet', 'ReplicaSet'].map((kind) => ({ apiVersion: 'apps/v1', kind })),
  { apiVersion: 'batch/v1', kind: 'Job' },
  ...['Ingress', 'NetworkPolicy'].map((kind) => ({ apiVersion: 'networking.k8s.io/v1', kind })),
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' },
  { apiVersion: 'cert-manager.io/v1', kind: 'Certificate' },
];
/** Nobody reads more of them in one sentence. */
const NAMED_AT_MOST = 5;

interface NamespaceStatus {
  readonly conditions?: readonly { type: string; status: string; message?: string }[];
}

export interface Held {
  readonly reason: string;
  readonly message: Text;
}

/** Why a namespace that is being removed is still there: the objects and finalizers that hold it, by name. */
export async function holdersOf(cluster: Cluster, namespace: KubeObject): Promise<Held> {
  const name = namespace.metadata.name;
  const held = await finalized(cluster, name);
  const own = finalizersOf(namespace);
  if (held.length > 0 || own.length > 0) {
    const list = [
      ...held.map((o) => `${o.kind} ${o.metadata.name} (${finalizersOf(o).join(', ')})`),
      ...own.map((f) => `Namespace ${name} (${f})`),
    ];
    const shown = list.slice(0, NAMED_AT_MOST).join('、');
    const shownEn = list.slice(0, NAMED_AT_MOST).join(', ');
    const more = list.length - NAMED_AT_MOST;
    return {
      reason: 'FinalizersRemaining',
      message: {
        zh: `命名空间 ${name} 尚未清除：${shown}${more > 0 ? ` 等 ${list.length} 个对象` : ''}的终结器（finalizer）还在；请让其控制器完成清理，或确认无用后移除终结器，系统随后自动继续`,
        en: `Namespace ${name} is still there: held by the finalizers of ${shownEn}${more > 0 ? ` and ${more} more` : ''}; let their controllers finish, or remove the finalizers once they are of no use: it goes on by itself`,
      },
    };
  }
  const said = saidBy(namespace);
  return said
    ? {
        reason: 'ContentRemaining',
        message: {
          zh: `命名空间 ${name} 正在清除，集群说明：${said}`,
          en: `Namespace ${name} is being removed; the cluster says: ${said}`,
        },
      }
    : { reason: 'Removing', message: { zh: `正在清除命名空间 ${name}`, en: `Removing namespace ${name}` } };
}

const finalizersOf = (object: KubeObject): string[] => (object.metadata['finalizers'] as string[] | undefined) ?? [];

async function finalized(cluster: Cluster, namespace: string): Promise<KubeObject[]> {
  const lists = await Promise.all(
    KINDS.map((kind) =>
      cluster.list({ ...kind, namespace }).catch((error: unknown) => {
        // A kind the cluster does not know, or that we may not read: the cluster's own words have to do.
        if (error instanceof ClusterError && (error.code === 'not-found' || error.code === 'forbidden')) return [];
        throw error;
      }),
    ),
  );
  return lists.flat().filter((object) => finalizersOf(object).length > 0);
}

/** NamespaceFinalizersRemaining and NamespaceContentRemaining name resources and finalizers of any kind; others tell of failures. */
function saidBy(namespace: KubeObject): string {
  const { conditions = [] } = (namespace.status ?? {}) as NamespaceStatus;
  return conditions
    .filter((c) => c.status === 'True' && c.message)
    .map((c) => c.message)
    .join(' ');
}
