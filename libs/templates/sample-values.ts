import type { TemplateValues } from './template-version.js';

/** Values of a tenant that does not exist: what a version is checked with before anybody has it. Keys are every value the platform gives. */
export const SAMPLE_VALUES = {
  tenantId: '7c1c0c1e-8a55-4a64-9f0e-0b5a2f3d4c5b',
  slug: 'sample',
  namespace: 'tenant-sample',
  name: '郑州市金水区',
  unitCode: '410105',
  parentCode: '410100',
  host: 'sample.localhost',
  image: 'shuyuan/portal:0.1.0',
  sourceUrl: 'http://shuyuan-api.shuyuan.svc:80',
  replicas: 1,
  maxReplicas: 1,
  useAutoscaler: false,
  useIngress: true,
  ingressClass: 'nginx',
  useGateway: false,
  gatewayName: 'portals',
  gatewayNamespace: 'gateways',
  useCertificate: false,
  useGatewayCertificate: false,
  certificateIssuer: 'letsencrypt',
  tlsHost: null,
  tlsSecret: null,
  cpu: '2000m',
  memory: '4096Mi',
  storage: '50Gi',
  portalKey: 'k'.repeat(43),
} as const satisfies TemplateValues;

/** Each way a tenant can be rendered: every condition at least once true and once false. */
export const SAMPLE_VARIANTS: Readonly<Record<string, TemplateValues>> = {
  plain: SAMPLE_VALUES,
  certificate: { ...SAMPLE_VALUES, useCertificate: true, tlsHost: SAMPLE_VALUES.host, tlsSecret: 'portal-tls' },
  autoscaled: { ...SAMPLE_VALUES, useAutoscaler: true, replicas: null, maxReplicas: 4 },
  gateway: { ...SAMPLE_VALUES, useIngress: false, useGateway: true },
  'gateway with certificate': { ...SAMPLE_VALUES, useIngress: false, useGateway: true, useCertificate: true, useGatewayCertificate: true },
  suspended: { ...SAMPLE_VALUES, replicas: 0 },
};
