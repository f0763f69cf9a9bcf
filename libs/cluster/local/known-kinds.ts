/** A kind the local adapter accepts, and the fields that stand at its top beside apiVersion, kind and metadata. */
export interface LocalKind {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
  fields: readonly string[];
}

function kinds(apiVersion: string, namespaced: boolean, fields: Record<string, readonly string[]>): LocalKind[] {
  return Object.entries(fields).map(([kind, names]) => ({ apiVersion, kind, namespaced, fields: names }));
}

const data = ['data', 'binaryData', 'immutable'];
const rules = ['rules'];
const binding = ['subjects', 'roleRef'];

/** Built-in kinds that a tenant is made of, and the usual ones of an add-on that the product may render. */
export const knownKinds: readonly LocalKind[] = [
  ...kinds('v1', false, { Namespace: ['spec'] }),
  ...kinds('v1', true, {
    ConfigMap: data,
    Secret: ['data', 'stringData', 'type', 'immutable'],
    ServiceAccount: ['secrets', 'imagePullSecrets', 'automountServiceAccountToken'],
    Service: ['spec'],
    ResourceQuota: ['spec'],
    LimitRange: ['spec'],
    PersistentVolumeClaim: ['spec'],
  }),
  ...kinds('apps/v1', true, { Deployment: ['spec'], StatefulSet: ['spec'] }),
  ...kinds('batch/v1', true, { Job: ['spec'], CronJob: ['spec'] }),
  ...kinds('networking.k8s.io/v1', true, { NetworkPolicy: ['spec'], Ingress: ['spec'] }),
  ...kinds('policy/v1', true, { PodDisruptionBudget: ['spec'] }),
  ...kinds('autoscaling/v2', true, { HorizontalPodAutoscaler: ['spec'] }),
  ...kinds('rbac.authorization.k8s.io/v1', true, { Role: rules, RoleBinding: binding }),
  ...kinds('rbac.authorization.k8s.io/v1', false, {
    ClusterRole: [...rules, 'aggregationRule'],
    ClusterRoleBinding: binding,
  }),
  ...kinds('cert-manager.io/v1', true, { Certificate: ['spec'] }),
  ...kinds('gateway.networking.k8s.io/v1', true, { HTTPRoute: ['spec'] }),
  ...kinds('gateway.networking.k8s.io/v1beta1', true, { ReferenceGrant: ['spec'] }),
];
