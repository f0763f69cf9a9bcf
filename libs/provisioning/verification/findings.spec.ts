import { describe, expect, test } from '@jest/globals';
import type { KubeObject } from '#shuyuan/cluster';
import { certificateFinding } from './certificate.js';
import { routeFinding } from './route.js';
import { deploymentFinding, podFinding } from './workload.js';

const deployment = (spec: object, status?: object): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'portal', namespace: 'tenant-a', generation: 3 },
  spec,
  ...(status ? { status } : {}),
});
const wanted = deployment({ replicas: 2 });
const healthy = { observedGeneration: 3, replicas: 2, updatedReplicas: 2, availableReplicas: 2 };

describe('the workload', () => {
  test.each([
    ['available', wanted, healthy, 'ok', 'WorkloadAvailable'],
    ['not there', wanted, undefined, 'waiting', 'DeploymentNotAvailable'],
    ['seen at an older generation', wanted, { ...healthy, observedGeneration: 2 }, 'waiting', 'DeploymentNotAvailable'],
    ['one of two', wanted, { ...healthy, availableReplicas: 1 }, 'waiting', 'DeploymentNotAvailable'],
    ['pods of the version before', wanted, { ...healthy, replicas: 3, updatedReplicas: 2 }, 'waiting', 'DeploymentNotAvailable'],
    ['scaled to zero', deployment({ replicas: 0 }), { observedGeneration: 3 }, 'ok', 'WorkloadAvailable'],
    ['not yet scaled to zero', deployment({ replicas: 0 }), healthy, 'waiting', 'DeploymentNotStopped'],
    ['left to an autoscaler', deployment({}), healthy, 'ok', 'WorkloadAvailable'],
  ])('%s', (_, what, status, state, reason) => {
    const live = status && deployment({ replicas: (what.spec as { replicas?: number }).replicas ?? 2 }, status);
    expect(deploymentFinding(what, live)).toMatchObject({ state, reason });
  });

  test.each([
    ['pods "x" is forbidden: exceeded quota: tenant, requested: limits.cpu=500m', 'QuotaDenied'],
    ['admission webhook "policy.example" denied the request: no', 'AdmissionRefused'],
    ['pods "x" is forbidden: violates PodSecurity "restricted:latest"', 'AdmissionRefused'],
    ['serviceaccount "portal" not found', 'ReplicaFailure'],
  ])('cannot make pods: %s', (message, reason) => {
    const status = { ...healthy, availableReplicas: 0, conditions: [{ type: 'ReplicaFailure', status: 'True', message }] };
    const found = deploymentFinding(wanted, deployment({ replicas: 2 }, status));
    expect(found).toMatchObject({ state: 'stuck', reason });
    expect(found.message.zh).toContain(message);
    expect(found.message.en).toContain(message);
  });

  const pod = (status: object): KubeObject => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, status });
  const waitingFor = (reason: string, rest: object = {}): KubeObject =>
    pod({ containerStatuses: [{ name: 'portal', state: { waiting: { reason, message: 'raw words' } }, ...rest }] });
  test.each([
    [
      pod({ conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes' }] }),
      'Unschedulable',
      '0/3 nodes',
    ],
    [waitingFor('ErrImagePull'), 'ImagePullFailed', 'raw words'],
    [waitingFor('ImagePullBackOff'), 'ImagePullFailed', 'raw words'],
    [waitingFor('CrashLoopBackOff', { lastState: { terminated: { reason: 'Error', exitCode: 7 } } }), 'CrashLoop', 'Error 7'],
    [waitingFor('CreateContainerConfigError'), 'ContainerConfigError', 'raw words'],
  ])('pods say why: %#', (one, reason, raw) => {
    const found = podFinding([pod({}), one]);
    expect(found).toMatchObject({ state: 'stuck', reason });
    expect(found?.message.zh).toContain(raw);
  });

  test('pods that are merely slow say nothing', () => {
    expect(
      podFinding([pod({}), waitingFor('ContainerCreating'), pod({ conditions: [{ type: 'PodScheduled', status: 'True' }] })]),
    ).toBeUndefined();
  });
});

describe('the route', () => {
  const ingress = (status?: object): KubeObject => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'portal' },
    status,
  });
  const httpRoute = (...parents: object[]): KubeObject => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'portal' },
    status: { parents },
  });
  const accepted = (status: string, rest: object = {}): object => ({ conditions: [{ type: 'Accepted', status, ...rest }] });
  test.each([
    ['an address', ingress({ loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } }), 'ok', 'RouteAdmitted'],
    ['nobody reports', ingress({ loadBalancer: {} }), 'ok', 'NoControllerReports'],
    ['no gateway reports', httpRoute(), 'ok', 'NoControllerReports'],
    ['accepted', httpRoute(accepted('True')), 'ok', 'RouteAdmitted'],
    ['refused', httpRoute(accepted('False', { reason: 'NoMatchingListener', message: 'no listener' })), 'stuck', 'RouteRefused'],
    ['undecided', httpRoute(accepted('Unknown')), 'waiting', 'RoutePending'],
    ['not there', undefined, 'waiting', 'RouteMissing'],
  ])('%s', (_, live, state, reason) => expect(routeFinding(live)).toMatchObject({ state, reason }));
});

describe('the certificate', () => {
  const certificate = (status?: object): KubeObject => ({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'portal' },
    status,
  });
  const now = Date.parse('2026-11-24T00:00:00Z');
  const ready = (status: string, message?: string): object => ({ type: 'Ready', status, message });
  test.each([
    ['issued', { conditions: [ready('True')], notAfter: '2027-01-01T00:00:00Z' }, 'ok', 'CertificateValid'],
    ['run out, whatever else it says', { conditions: [ready('True')], notAfter: '2026-11-01T00:00:00Z' }, 'stuck', 'CertificateExpired'],
    ['on its way', { conditions: [ready('False', 'waiting for DNS')] }, 'waiting', 'CertificatePending'],
    ['nothing said yet', undefined, 'waiting', 'CertificatePending'],
    [
      'given up',
      { conditions: [ready('False'), { type: 'Issuing', status: 'False', reason: 'Failed', message: 'rate limited' }] },
      'stuck',
      'CertificateFailed',
    ],
  ])('%s', (_, status, state, reason) => expect(certificateFinding(certificate(status), now)).toMatchObject({ state, reason }));
});
