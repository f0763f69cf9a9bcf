import type { KubeObject } from '#shuyuan/cluster';

const definition = (group: string, version: string, kind: string, plural: string): KubeObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: `${plural}.${group}`,
    // The server lets nobody define kinds in Kubernetes' own groups without this.
    ...(group.endsWith('.k8s.io') ? { annotations: { 'api-approved.kubernetes.io': 'unapproved, test only' } } : {}),
  },
  spec: {
    group,
    scope: 'Namespaced',
    names: { plural, singular: kind.toLowerCase(), kind },
    versions: [
      {
        name: version,
        served: true,
        storage: true,
        subresources: { status: {} },
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: Object.fromEntries(
              ['spec', 'status'].map((part) => [part, { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }]),
            ),
          },
        },
      },
    ],
  },
});

/** Names and scopes of the kinds as their projects define them; the fields are left open. */
export const optionalKinds: KubeObject[] = [
  definition('gateway.networking.k8s.io', 'v1', 'HTTPRoute', 'httproutes'),
  definition('gateway.networking.k8s.io', 'v1beta1', 'ReferenceGrant', 'referencegrants'),
  definition('cert-manager.io', 'v1', 'Certificate', 'certificates'),
  definition('monitoring.coreos.com', 'v1', 'PodMonitor', 'podmonitors'),
];
