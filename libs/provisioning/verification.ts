import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cluster, refOf, type KubeObject } from '#shuyuan/cluster';
import type { Text } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import { PortalProbe } from './portal-probe.js';
import type { ObjectSet } from './tenant-objects.js';

export interface PhaseResult {
  readonly reason: string;
  readonly message: Text;
  /** Objects written. */
  readonly wrote?: number;
  /** Not there yet: look again after this many milliseconds. */
  readonly wait?: number;
}

interface Replicas {
  replicas?: number;
}

/** Asked often at first, as most is there at once, then less so: 174 tenants waiting together would keep the cluster busy. */
const FIRST_POLL_MS = 100;
const LONGEST_POLL_MS = 1000;
/** How long one pass waits on the spot before it makes room for others. */
const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 1500;

/** The last phase: what was asked for is really there. */
@Injectable()
export class Verification {
  constructor(
    private readonly cluster: Cluster,
    private readonly probe: PortalProbe,
  ) {}

  async run(tenant: Tenant, set: ObjectSet | undefined): Promise<PhaseResult> {
    const deployment = set?.wanted.find((o) => o.object.kind === 'Deployment')?.object;
    const until = Date.now() + PATIENCE_MS;
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 2, LONGEST_POLL_MS)) {
      const result = (deployment && (await this.deploymentResult(tenant, deployment))) ?? (await this.portalResult(tenant));
      if (!result.wait || Date.now() + pause > until) return result;
      await sleep(pause);
    }
  }

  /** Undefined once the workload is as wanted. */
  private async deploymentResult(tenant: Tenant, wanted: KubeObject): Promise<PhaseResult | undefined> {
    const live = await this.cluster.get(refOf(wanted));
    const status = (live?.status ?? {}) as {
      observedGeneration?: number;
      availableReplicas?: number;
      conditions?: { type: string; status: string; reason?: string; message?: string }[];
    };
    const seen = (status.observedGeneration ?? 0) >= Number(live?.metadata.generation ?? 1);
    // An autoscaler decides where we say nothing.
    const replicas = (wanted.spec as Replicas).replicas ?? (live?.spec as Replicas | undefined)?.replicas ?? 1;
    if (seen && (status.availableReplicas ?? 0) === replicas) return undefined;
    const stuck = status.conditions?.find(
      (c) => (c.type === 'ReplicaFailure' && c.status === 'True') || (c.type === 'Progressing' && c.status === 'False'),
    );
    if (stuck) {
      const detail = stuck.message ?? stuck.reason ?? '';
      return {
        wait: LOOK_AGAIN_MS,
        reason: stuck.reason ?? 'DeploymentStuck',
        message: { zh: `门户工作负载未能启动，请查看原因（${detail}）`, en: `The portal workload did not start; see why (${detail})` },
      };
    }
    const count = `${status.availableReplicas ?? 0}/${replicas}`;
    return {
      wait: LOOK_AGAIN_MS,
      reason: 'DeploymentNotAvailable',
      message:
        tenant.desiredState === 'active'
          ? { zh: `正在等待门户工作负载就绪（${count}）`, en: `Waiting for the portal workload (${count})` }
          : { zh: '正在等待门户工作负载停止', en: 'Waiting for the portal workload to stop' },
    };
  }

  private async portalResult(tenant: Tenant): Promise<PhaseResult> {
    // During the grace period the portal no longer shows the tenant, so there is nothing to ask.
    if (tenant.desiredState === 'deleted')
      return { reason: 'Withdrawn', message: { zh: '门户已停止对外展示', en: 'The portal is no longer shown' } };
    const probe = await this.probe.ask(tenant);
    if (probe.kind === 'ok')
      return {
        reason: 'PortalAnswered',
        message:
          tenant.desiredState === 'active'
            ? { zh: '门户以本平台域名正常响应', en: 'The portal answers under its own host name' }
            : { zh: '门户已显示暂停服务', en: 'The portal says that it is suspended' },
      };
    if (probe.kind === 'no-probe')
      return {
        reason: 'WorkloadAvailable',
        message: {
          zh: '工作负载已就绪；未设置门户探测地址（PORTAL_PROBE_URL），未从外部验证域名',
          en: 'The workload is available; the host name was not tried from outside, as PORTAL_PROBE_URL is not set',
        },
      };
    return { wait: LOOK_AGAIN_MS, reason: 'PortalNotAnswering', message: probe.message };
  }
}
