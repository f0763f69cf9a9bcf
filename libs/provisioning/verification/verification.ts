import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { refOf, type KubeObject } from '#shuyuan/cluster';
import type { Text } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import type { ObjectSet } from '../tenant-objects.js';
import { namespaceOf } from '../tenant-values.js';
import { certificateFinding } from './certificate.js';
import { ok, waiting, type Finding } from './finding.js';
import { PortalProbe } from './portal-probe.js';
import { routeFinding } from './route.js';
import { deploymentFinding, podFinding } from './workload.js';

/** What is looked at, each a condition of its own. */
export const CHECKS = ['WorkloadAvailable', 'RouteAdmitted', 'CertificateValid', 'PortalAnswers'] as const;
export type Check = (typeof CHECKS)[number];

const PROBE_AGAIN_MS = 250;

const ROUTES = new Set(['Ingress', 'HTTPRoute']);

/** The last phase: what was asked for is really there. Ends with the first check that is not as wanted. */
@Injectable()
export class Verification {
  constructor(private readonly probe: PortalProbe) {}

  /** Waits up to `patienceMs` for what is not there yet. */
  async run(tenant: Tenant, set: ObjectSet | undefined, patienceMs: number): Promise<Map<Check, Finding>> {
    const until = performance.now() + patienceMs;
    const found = new Map<Check, Finding>();
    const wantedOf = (matches: (o: KubeObject) => boolean): KubeObject | undefined => set?.wanted.find((o) => matches(o.object))?.object;
    const deployment = wantedOf((o) => o.kind === 'Deployment');
    const route = wantedOf((o) => ROUTES.has(o.kind));
    const certificate = wantedOf((o) => o.kind === 'Certificate');
    const steps: [Check, () => Promise<Finding>][] = [];
    if (set && deployment) steps.push(['WorkloadAvailable', () => this.workload(tenant, set, deployment, until)]);
    if (set && route) steps.push(['RouteAdmitted', () => this.watched(tenant, set, route, routeFinding, until)]);
    if (set && certificate) steps.push(['CertificateValid', () => this.watched(tenant, set, certificate, certificateFinding, until)]);
    steps.push(['PortalAnswers', () => this.portal(tenant, until)]);
    for (const [check, step] of steps) {
      const finding = await step();
      found.set(check, finding);
      if (finding.state !== 'ok') break;
    }
    return found;
  }

  private async workload(tenant: Tenant, set: ObjectSet, wanted: KubeObject, until: number): Promise<Finding> {
    const judge = (live: KubeObject | undefined): Finding => deploymentFinding(wanted, live);
    const found = await this.watched(tenant, set, wanted, judge, until);
    return found.state === 'ok' ? found : (podFinding(await this.pods(tenant, set)) ?? found);
  }

  private pods(tenant: Tenant, { place }: ObjectSet): Promise<KubeObject[]> {
    if (place.cluster.adapter === 'local') return Promise.resolve([]);
    // The finding of the Deployment stands where the pods may not be listed.
    return place.cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace: namespaceOf(tenant) }).catch(() => []);
  }

  /** Until it is as wanted, or will not be without help. */
  private async watched(
    tenant: Tenant,
    { place }: ObjectSet,
    wanted: KubeObject,
    judge: (live: KubeObject | undefined) => Finding,
    until: number,
  ): Promise<Finding> {
    const left = Math.max(0, until - performance.now());
    return judge(await place.waitFor(tenant.id, refOf(wanted), (live) => judge(live).state !== 'waiting', left));
  }

  private async portal(tenant: Tenant, until: number): Promise<Finding> {
    // During the grace period the portal no longer shows the tenant, and an archived one is on its way out.
    if (tenant.desiredState === 'deleted' || tenant.desiredState === 'archived')
      return ok('Withdrawn', '门户已停止对外展示', 'The portal is no longer shown');
    for (;;) {
      const probe = await this.probe.ask(tenant);
      if (probe.kind === 'no-probe')
        return ok(
          'NotProbed',
          '工作负载已就绪；未设置门户探测地址（PORTAL_PROBE_URL），未从外部验证域名',
          'The workload is available; the host name was not tried from outside, as PORTAL_PROBE_URL is not set',
        );
      if (probe.kind === 'ok')
        return tenant.desiredState === 'active'
          ? ok('PortalAnswered', '门户以本平台域名正常响应', 'The portal answers under its own host name')
          : ok('PortalSuspended', '门户已显示暂停服务', 'The portal says that it is suspended');
      if (performance.now() + PROBE_AGAIN_MS > until) return notAnswering(probe.message);
      await sleep(PROBE_AGAIN_MS);
    }
  }
}

const notAnswering = (message: Text): Finding => waiting('PortalNotAnswering', message.zh, message.en);
