import { setTimeout as sleep } from 'node:timers/promises';
import { KINDS, collection, type Direct, type LiveObject } from './direct.js';

/**
 * What controller-manager, scheduler and kubelet do for a tenant, for the bare API server: a Deployment's status
 * follows its spec, and a namespace on its way out is emptied and let go. Also keeps what each Secret ever held.
 */
export class Controllers {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>[];
  /** Namespaces whose workload never comes up. */
  readonly stuck = new Set<string>();
  readonly keys = new Map<string, string[]>();

  constructor(
    private readonly direct: Direct,
    bare: boolean,
  ) {
    const { signal } = this.stopping;
    this.running = [direct.watch('/api/v1/secrets', signal, (secret, type) => type !== 'DELETED' && this.remember(secret))];
    if (!bare) return;
    this.running.push(
      direct.watch('/apis/apps/v1/deployments', signal, (it, type) => type !== 'DELETED' && this.quietly(() => this.roll(it))),
      direct.watch(
        '/api/v1/namespaces',
        signal,
        (it, type) => type !== 'DELETED' && it.metadata.deletionTimestamp && this.quietly(() => this.empty(it)),
      ),
    );
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private remember(secret: LiveObject): void {
    const key = (secret['data'] as Record<string, string> | undefined)?.['PORTAL_KEY'];
    const namespace = secret.metadata.namespace;
    if (!key || !namespace) return;
    const known = this.keys.get(namespace) ?? [];
    if (known.at(-1) !== key) this.keys.set(namespace, [...known, key]);
  }

  private async roll(deployment: LiveObject): Promise<void> {
    const { name, namespace = '', generation } = deployment.metadata;
    const status = deployment['status'] as { observedGeneration?: number } | undefined;
    if (status?.observedGeneration === generation) return;
    const { replicas } = deployment['spec'] as { replicas: number };
    await sleep(10);
    await this.direct.merge(
      `${collection('deployments', namespace)}/${name}/status`,
      { status: this.statusOf(namespace, replicas, generation) },
      'kube-controller-manager',
    );
  }

  private statusOf(namespace: string, replicas: number, observedGeneration: number | undefined): object {
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const condition = (type: string, ok: boolean, reason: string) => ({
      ...{ type, status: ok ? 'True' : 'False', reason, message: reason },
      ...{ lastTransitionTime: now, lastUpdateTime: now },
    });
    if (this.stuck.has(namespace) && replicas > 0) {
      const conditions = [
        condition('Available', false, 'MinimumReplicasUnavailable'),
        condition('Progressing', false, 'ProgressDeadlineExceeded'),
      ];
      return {
        observedGeneration,
        replicas,
        updatedReplicas: replicas,
        readyReplicas: null,
        availableReplicas: null,
        unavailableReplicas: replicas,
        conditions,
      };
    }
    const count = replicas > 0 ? replicas : null;
    const conditions = [condition('Available', true, 'MinimumReplicasAvailable'), condition('Progressing', true, 'NewReplicaSetAvailable')];
    return {
      observedGeneration,
      replicas: count,
      updatedReplicas: count,
      readyReplicas: count,
      availableReplicas: count,
      unavailableReplicas: null,
      conditions,
    };
  }

  private async empty(namespace: LiveObject): Promise<void> {
    const { name } = namespace.metadata;
    const spec = namespace['spec'] as { finalizers?: string[] };
    if (!spec.finalizers?.length) return;
    await Promise.all(Object.keys(KINDS).map((resource) => this.direct.call('DELETE', collection(resource, name))));
    await this.direct.call('PUT', `/api/v1/namespaces/${name}/finalize`, { ...namespace, spec: { finalizers: [] } });
  }

  /** Two of these may meet over one object; the watch brings the next state, and with it another try. */
  private quietly(work: () => Promise<void>): void {
    work().catch((error: Error) => {
      if (!this.stopping.signal.aborted && !error.message.includes(': 409 '))
        process.stderr.write(`[chaos] controllers: ${error.message}\n`);
    });
  }
}
