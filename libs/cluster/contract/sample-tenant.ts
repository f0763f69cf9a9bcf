import type { KubeObject } from '../kube-object.js';

/** The fourteen objects a tenant is usually made of, the namespace first. Written the way people write: limits as "1000m", defaults left out. */
export function sampleTenant(name: string, replicas = 1): KubeObject[] {
  const labels = { 'app.kubernetes.io/managed-by': 'shuyuan', 'shuyuan.dev/tenant': name };
  const meta = (own: string) => ({ name: own, namespace: name, labels });
  const app = { matchLabels: { app: 'portal' } };
  const rbac = 'rbac.authorization.k8s.io/v1';
  const net = 'networking.k8s.io/v1';
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } },
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: meta('quota'),
      spec: { hard: { 'requests.cpu': '2000m', 'requests.memory': '4096Mi', pods: '20' } },
    },
    {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: meta('limits'),
      spec: {
        limits: [{ type: 'Container', default: { cpu: '500m', memory: '512Mi' }, defaultRequest: { cpu: '0.05', memory: '64Mi' } }],
      },
    },
    { apiVersion: net, kind: 'NetworkPolicy', metadata: meta('deny'), spec: { podSelector: {}, policyTypes: ['Ingress'] } },
    {
      apiVersion: net,
      kind: 'NetworkPolicy',
      metadata: meta('allow-ingress'),
      spec: {
        podSelector: app,
        ingress: [
          {
            from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } }],
            ports: [{ port: 8080 }],
          },
        ],
      },
    },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta('portal'), automountServiceAccountToken: false },
    {
      apiVersion: rbac,
      kind: 'Role',
      metadata: meta('reader'),
      rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] }],
    },
    {
      apiVersion: rbac,
      kind: 'RoleBinding',
      metadata: meta('reader'),
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
      subjects: [{ kind: 'ServiceAccount', name: 'portal', namespace: name }],
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('site'), data: { title: '兰考县数字教育资源公共服务平台', cpu: '1000m' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: meta('keys'), stringData: { session: 'kept secret' } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: meta('portal'),
      spec: {
        replicas,
        selector: app,
        template: {
          metadata: { labels: { app: 'portal' } },
          spec: {
            serviceAccountName: 'portal',
            containers: [
              {
                name: 'portal',
                image: 'registry.invalid/portal:1',
                ports: [{ containerPort: 8080 }],
                env: [{ name: 'TENANT', value: name }],
                resources: { requests: { cpu: '100m', memory: '0.125Gi' }, limits: { cpu: '1000m', memory: '1024Mi' } },
                volumeMounts: [{ name: 'site', mountPath: '/site' }],
              },
            ],
            volumes: [{ name: 'site', configMap: { name: 'site' } }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: meta('portal'),
      spec: { selector: { app: 'portal' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    },
    {
      apiVersion: net,
      kind: 'Ingress',
      metadata: meta('portal'),
      spec: {
        rules: [
          {
            host: `${name}.example.org`,
            http: {
              paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'portal', port: { number: 80 } } } }],
            },
          },
        ],
      },
    },
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: meta('portal'),
      spec: { minAvailable: 0, selector: app },
    },
  ];
}
