import type { KubeObject } from '#shuyuan/cluster';
import { conditionOf, ok, stuck, waiting, type Finding, type StatusCondition } from './finding.js';

interface DeploymentStatus {
  readonly observedGeneration?: number;
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly availableReplicas?: number;
  readonly conditions?: readonly StatusCondition[];
}

interface ContainerStatus {
  readonly name: string;
  readonly state?: { readonly waiting?: { readonly reason?: string; readonly message?: string } };
  readonly lastState?: { readonly terminated?: { readonly reason?: string; readonly exitCode?: number } };
}

interface PodStatus {
  readonly conditions?: readonly StatusCondition[];
  readonly containerStatuses?: readonly ContainerStatus[];
}

/** The workload by its Deployment's own status: every replica is of the wanted version and available. */
export function deploymentFinding(wanted: KubeObject, live: KubeObject | undefined): Finding {
  const status = (live?.status ?? {}) as DeploymentStatus;
  const seen = (status.observedGeneration ?? 0) >= Number(live?.metadata['generation'] ?? 1);
  const specOf = (object: KubeObject | undefined): number | undefined => (object?.spec as { replicas?: number } | undefined)?.replicas;
  // Where an autoscaler decides, we say nothing of it.
  const replicas = specOf(wanted) ?? specOf(live) ?? 1;
  const available = status.availableReplicas ?? 0;
  const current = (status.updatedReplicas ?? 0) >= replicas && (status.replicas ?? 0) === (status.updatedReplicas ?? 0);
  if (live && seen && current && available === replicas) {
    return ok('WorkloadAvailable', '门户工作负载已就绪', 'The portal workload is available');
  }
  return stalled(status) ?? progress(replicas, available);
}

function progress(replicas: number, available: number): Finding {
  if (replicas === 0) return waiting('DeploymentNotStopped', '正在等待门户工作负载停止', 'Waiting for the portal workload to stop');
  const count = `${available}/${replicas}`;
  return waiting('DeploymentNotAvailable', `正在等待门户工作负载就绪（${count}）`, `Waiting for the portal workload (${count})`);
}

/** What the controller itself says of a Deployment that gets no pods. */
function stalled({ conditions }: DeploymentStatus): Finding | undefined {
  const failure = conditionOf(conditions, 'ReplicaFailure');
  if (failure?.status === 'True') {
    const raw = failure.message ?? failure.reason ?? '';
    if (/exceeded quota/i.test(raw))
      return stuck(
        'QuotaDenied',
        '配额不足，无法创建门户容器，请扩大平台套餐',
        'The quota leaves no room for the portal; choose a larger plan',
        raw,
      );
    if (/admission webhook|violates PodSecurity|denied the request/i.test(raw))
      return stuck(
        'AdmissionRefused',
        '集群的准入策略拒绝了门户容器，请运维人员检查准入策略与模板',
        "The cluster's admission policy refused the portal; have the operator compare policy and template",
        raw,
      );
    return stuck(
      'ReplicaFailure',
      '无法创建门户容器，请把原始信息交给运维人员',
      'The portal could not be created; give the message to the operator',
      raw,
    );
  }
  const progressing = conditionOf(conditions, 'Progressing');
  if (progressing?.status === 'False')
    return stuck(
      progressing.reason ?? 'DeploymentStuck',
      '门户工作负载未能在限定时间内启动，请查看原因',
      'The portal workload did not start in its time; see why',
      progressing.message ?? '',
    );
  return undefined;
}

/** Why pods do not start, in the order of what would have to be put right first. Undefined when none says why. */
export function podFinding(pods: readonly KubeObject[]): Finding | undefined {
  for (const pod of pods) {
    const { conditions, containerStatuses } = (pod.status ?? {}) as PodStatus;
    const scheduled = conditionOf(conditions, 'PodScheduled');
    if (scheduled?.status === 'False' && scheduled.reason === 'Unschedulable')
      return stuck(
        'Unschedulable',
        '集群没有可用的节点运行门户，请运维人员扩容或检查节点',
        'No node can run the portal; have the operator add or check nodes',
        scheduled.message ?? '',
      );
    for (const container of containerStatuses ?? []) {
      const found = containerFinding(container);
      if (found) return found;
    }
  }
  return undefined;
}

function containerFinding({ state, lastState }: ContainerStatus): Finding | undefined {
  const { reason = '', message = '' } = state?.waiting ?? {};
  switch (reason) {
    case 'ErrImagePull':
    case 'ImagePullBackOff':
    case 'InvalidImageName':
      return stuck(
        'ImagePullFailed',
        '门户镜像拉取失败，请运维人员检查镜像地址、仓库与凭据（PORTAL_IMAGE）',
        'The portal image cannot be pulled; check its name, registry and credentials (PORTAL_IMAGE)',
        message || reason,
      );
    case 'CrashLoopBackOff': {
      const last = lastState?.terminated;
      return stuck(
        'CrashLoop',
        '门户容器反复退出，请运维人员查看容器日志',
        'The portal keeps exiting; read its log',
        last ? `${last.reason ?? 'exit'} ${last.exitCode ?? ''}`.trim() : message,
      );
    }
    case 'CreateContainerConfigError':
    case 'CreateContainerError':
      return stuck(
        'ContainerConfigError',
        '门户容器的配置有误，请运维人员检查模板与密钥',
        'The configuration of the portal container is wrong; check template and secret',
        message || reason,
      );
    default:
      return undefined;
  }
}
