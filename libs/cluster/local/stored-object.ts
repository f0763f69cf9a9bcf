import { randomUUID } from 'node:crypto';
import type { KubeObject } from '../kube-object.js';
import { canonicalJson } from '../objects/applied-hash.js';
import { withEncodedSecret } from '../objects/secret-data.js';

const LOCAL_REASON = 'LocalAdapter';
const LOCAL_MESSAGE = 'The local cluster adapter keeps objects only; no workload runs.';

/**
 * What the store holds after `wanted` was applied over `live`: everything the one field manager says, plus what the
 * server adds (identity, times, generation, status). The resource version is the store's to give.
 */
export function storedObject(wanted: KubeObject, live: KubeObject | undefined, now: string): KubeObject {
  const { status: _ignored, ...body } = withEncodedSecret(withoutNulls(wanted));
  const before = live?.metadata;
  const generation = (before?.['generation'] as number | undefined) ?? 0;
  const moved = !live || canonicalJson(live['spec']) !== canonicalJson(body['spec']);
  const stored: KubeObject = {
    ...body,
    metadata: {
      ...body.metadata,
      uid: before?.['uid'] ?? randomUUID(),
      creationTimestamp: before?.['creationTimestamp'] ?? now,
      generation: generation + (moved ? 1 : 0),
    },
  };
  if (stored.kind === 'Namespace') {
    stored.metadata.labels = { ...stored.metadata.labels, 'kubernetes.io/metadata.name': stored.metadata.name };
  }
  const status = statusOf(stored, live, now);
  return status ? { ...stored, status } : stored;
}

/** Equal but for the resource version, which only the store moves. */
export function sameStored(a: KubeObject, b: KubeObject): boolean {
  return canonicalJson(withoutVersion(a)) === canonicalJson(withoutVersion(b));
}

function withoutVersion(object: KubeObject): KubeObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: undefined } };
}

function withoutNulls<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_key, field: unknown) => (field === null ? undefined : field))) as T;
}

function statusOf(object: KubeObject, live: KubeObject | undefined, now: string): Record<string, unknown> | undefined {
  if (object.kind === 'Namespace') return { phase: 'Active' };
  if (object.kind !== 'Deployment') return undefined;
  const since = ((live?.['status'] as DeploymentStatus | undefined)?.conditions ?? [])[0]?.lastTransitionTime ?? now;
  const condition = { status: 'True', reason: LOCAL_REASON, message: LOCAL_MESSAGE, lastTransitionTime: since };
  const replicas = (object['spec'] as { replicas?: number } | undefined)?.replicas ?? 1;
  const counts = { replicas, updatedReplicas: replicas, readyReplicas: replicas, availableReplicas: replicas };
  return {
    observedGeneration: object.metadata['generation'],
    ...(replicas > 0 ? counts : { replicas }),
    conditions: [
      { type: 'Available', ...condition },
      { type: 'Progressing', ...condition },
    ],
  };
}

interface DeploymentStatus {
  conditions?: { lastTransitionTime?: string }[];
}
