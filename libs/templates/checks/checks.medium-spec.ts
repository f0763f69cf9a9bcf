import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/support/client.js';
import { DEPLOYMENT, TemplateBench, templatePath as path, type TemplateAnswer as Answer } from '../../../test/support/template-bench.js';
import type { TemplateFile } from '../template-files.js';

describe('template versions', () => {
  let bench: TemplateBench;
  let author: TestClient;
  const changed = (file: string, from: string, to: string) => bench.changed(file, from, to);
  const upload = (own?: readonly TemplateFile[]) => bench.upload(own);

  beforeAll(async () => {
    bench = await TemplateBench.start();
    ({ author } = bench);
  }, 60_000);
  afterAll(() => bench?.platform.close());

  it.each([
    ['workload', DEPLOYMENT, 'privileged: false', 'privileged: true', /privileged/],
    ['workload', DEPLOYMENT, 'privileged: false', 'privileged: $(useIngress)', /privileged/],
    ['workload', DEPLOYMENT, 'runAsNonRoot: true', 'runAsNonRoot: false', /runAsNonRoot|true/],
    ['workload', DEPLOYMENT, 'runAsUser: 10001', 'runAsUser: 0', /root/],
    ['workload', DEPLOYMENT, 'drop: [ALL]', 'drop: [ALL], add: [SYS_ADMIN]', /capability/],
    ['workload', DEPLOYMENT, 'enableServiceLinks: false', 'hostNetwork: true', /allowed/],
    ['workload', DEPLOYMENT, 'enableServiceLinks: false', 'hostPID: true', /allowed/],
    ['workload', DEPLOYMENT, 'emptyDir: { sizeLimit: 64Mi }', 'hostPath: { path: / }', /volume/],
    ['workload', DEPLOYMENT, 'containerPort: 8080', 'containerPort: 8080, hostPort: 80', /host ports/],
    ['workload', DEPLOYMENT, '      automountServiceAccountToken: false\n', '', /must say false/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: docker.io/evil/miner', /allowed registry/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: registry.example/henan-evil/x', /allowed registry/],
    ['images', DEPLOYMENT, 'image: $(image)', 'image: registry.example/$(slug)', /allowed registry/],
    ['kinds', 'manifests/access/service-account.yaml', 'kind: ServiceAccount', 'kind: Pod', /Pod/],
    ['kinds', 'manifests/access/tenant-operator-binding.yaml', 'kind: RoleBinding', 'kind: ClusterRoleBinding', /ClusterRoleBinding/],
    ['kinds', 'manifests/portal/service.yaml', 'namespace: $(namespace)', 'namespace: kube-system', /namespace/],
    ['kinds', 'manifests/portal/service.yaml', 'name: portal, n', 'name: portal, finalizers: [a/b], n', /may not set/],
    ['kinds', 'manifests/namespace/namespace.yaml', 'enforce: restricted', 'enforce: privileged', /restricted/],
    ['isolation', 'manifests/isolation/default-deny.yaml', '[Ingress, Egress]', '[Ingress]', /denies everything/],
    ['isolation', 'manifests/isolation/allow-dns.yaml', '- to:', '- notTo:', /everybody/],
    ['isolation', 'manifests/isolation/allow-ingress-controller.yaml', 'matchLabels: { shuyuan.dev/role: ingress }', '{}', /everybody/],
    [
      'isolation',
      'manifests/isolation/allow-ingress-controller.yaml',
      '{ shuyuan.dev/role: ingress }',
      '{ shuyuan.dev/role: $(slug) }',
      /placeholders/,
    ],
    ['kinds', 'manifests/namespace/namespace.yaml', '  labels:', '  labels:\n    shuyuan.dev/role: platform', /set by the platform/],
    ['isolation', 'manifests/quota/resource-quota.yaml', 'limits.cpu: $(cpu)', 'limits.cpu: 1000m', /ResourceQuota/],
    [
      'access',
      'manifests/access/tenant-operator-binding.yaml',
      'kind: Role, name: tenant-operator',
      'kind: ClusterRole, name: cluster-admin',
      /Role of this/,
    ],
    ['access', 'manifests/access/tenant-operator-binding.yaml', 'shuyuan:unit:$(unitCode)', 'system:authenticated', /groups/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'verbs: [get, list, watch]', 'verbs: ["*"]', /wildcards/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'resources: [deployments', 'resources: [secrets, deployments', /secrets/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'verbs: [get, list, watch]', 'verbs: [get, escalate]', /escalate/],
    ['access', 'manifests/access/tenant-operator-role.yaml', 'resources: [deployments', 'resources: [pods/exec, deployments', /exec/],
    ['routing', 'manifests/portal/service.yaml', 'type: ClusterIP', 'type: LoadBalancer', /ClusterIP/],
    ['routing', 'manifests/portal/service.yaml', 'type: ClusterIP', 'type: ExternalName\n  externalName: example.org', /ClusterIP/],
    ['routing', 'manifests/domain/ingress.yaml', '- host: $(host)', '- host: www.henan.gov.cn', /host/],
    ['routing', 'manifests/domain/http-route.yaml', 'hostnames: [$(host)]', 'hostnames: ["*.example.org"]', /host/],
    ['secrets', 'manifests/portal/secret.yaml', '$(portalKey)', 'hunter2', /placeholder/],
    ['values', 'values.defaults.json', '"pods": "20",', '', /pods/],
    ['dry-run', 'manifests/portal/config-map.yaml', 'kind: ConfigMap', 'kind: ConfigMap\nsurprise: {}', /surprise/],
  ])('are held up by the check of %s in %s: %s becomes %s', async (check, file, from, to, message) => {
    const { id } = await upload(changed(file, from, to));
    const refused = await author.post<Answer>(path(id, 'propose'));
    expect([refused.status, refused.body.code]).toEqual([409, 'template.checks-failed']);
    const { checks } = (await author.get<Answer>(path(id))).body;
    expect(checks.filter((c) => c.name === check && !c.ok).map((c) => `${c.path} ${c.message}`)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  it('may name an image of an allowed registry', async () => {
    for (const image of ['registry.example/henan/portal:2', 'ghcr.io/shuyuan/portal@sha256:abc']) {
      const { id } = await upload(changed(DEPLOYMENT, 'image: $(image)', `image: ${image}`));
      expect((await author.post<Answer>(path(id, 'propose'))).status).toBe(200);
    }
  });
});
