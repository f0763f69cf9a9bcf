import { Injectable, Logger } from '@nestjs/common';
import { SitesService } from '#shuyuan/content';
import { Database, tenantScope, type Text } from '#shuyuan/kernel';
import { OBJECT_PHASES, type ObjectPhase } from '#shuyuan/templates';
import { PHASES, type Condition, type Phase, type Tenant, type TenantPhase } from '#shuyuan/tenants';
import { failureOf } from './failure-texts.js';
import { PhaseRecorder, withCondition } from './phase-recorder.js';
import { TearDown } from './tear-down.js';
import { TenantObjects, type ObjectSet } from './tenant-objects.js';
import { TenantStatus, type Status } from './tenant-status.js';
import { Verification, type PhaseResult } from './verification.js';

export interface Outcome {
  /** Look again after this long although nothing failed. */
  readonly requeueAfterMs?: number;
}

/** Condition that each phase answers for. */
const CONDITIONS: Record<Phase, string> = {
  namespace: 'NamespaceReady',
  quota: 'LimitsReady',
  isolation: 'IsolationReady',
  access: 'AccessReady',
  portal: 'PortalDeployed',
  domain: 'DomainRouted',
  verify: 'PortalAnswers',
};

const LABELS: Record<Phase, Text> = {
  namespace: { zh: '命名空间', en: 'Namespace' },
  quota: { zh: '配额与限制', en: 'Quota and limits' },
  isolation: { zh: '网络隔离', en: 'Network isolation' },
  access: { zh: '访问授权', en: 'Access' },
  portal: { zh: '门户', en: 'Portal' },
  domain: { zh: '域名', en: 'Domain' },
  verify: { zh: '验证', en: 'Verification' },
};
const CONNECTED: Text = { zh: '接入平台自有环境，无需开通', en: 'A connected platform has an environment of its own' };

/**
 * Makes the world match a tenant's row. Level-triggered: it asks what is wanted and what is there, never what happened,
 * so it may run at any time, twice, or after dying anywhere.
 */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);

  constructor(
    private readonly database: Database,
    private readonly status: TenantStatus,
    private readonly objects: TenantObjects,
    private readonly sites: SitesService,
    private readonly verification: Verification,
    private readonly tearDown: TearDown,
  ) {}

  /** One pass. Throws when a phase failed, after recording it, so that the queue tries again. */
  async reconcile(tenantId: string): Promise<Outcome> {
    const found = await this.status.read(tenantId);
    if (!found || found.tenant.state === 'deleted') return {};
    const { tenant, phases } = found;
    const graceMs = tenant.deleteAfter ? tenant.deleteAfter.getTime() - Date.now() : 0;
    if (tenant.desiredState === 'deleted' && graceMs <= 0) return this.tearDown.run(tenant);

    const recorder = new PhaseRecorder(tenant, (records) => this.status.showPhases(tenant, records));
    const before = new Map(phases.map((p) => [p.phase, p]));
    let conditions: Condition[] = tenant.conditions;
    let set: ObjectSet | undefined;
    for (const phase of PHASES) {
      if (tenant.kind === 'connected' && phase !== 'verify') {
        if (before.get(phase)?.status !== 'skipped') recorder.skip(phase, 'ConnectedPlatform', CONNECTED);
        continue;
      }
      const settledBefore = isSettled(before.get(phase), tenant);
      recorder.begin(phase, settledBefore);
      let result: PhaseResult;
      try {
        // Read inside the first phase, so that a cluster that is away shows there.
        if (tenant.kind === 'virtual') set ??= await this.objects.load(tenant);
        result = phase === 'verify' ? await this.verification.run(tenant, set) : await this.applyPhase(tenant, set, phase);
      } catch (error) {
        const failure = failureOf(error);
        recorder.end(phase, 'failed', failure.reason, failure.message);
        conditions = withCondition(conditions, { type: CONDITIONS[phase], status: 'False', ...failure });
        await this.finish(tenant, recorder, {
          state: 'failed',
          message: { zh: `${LABELS[phase].zh}：${failure.message.zh}`, en: `${LABELS[phase].en}: ${failure.message.en}` },
          conditions,
          observed: false,
        });
        this.logger.warn({ err: error, msg: `tenant ${tenant.id} generation ${tenant.generation}: ${phase} failed` });
        throw error;
      }
      if (result.wait) {
        recorder.end(phase, 'waiting', result.reason, result.message);
        conditions = withCondition(conditions, {
          type: CONDITIONS[phase],
          status: 'Unknown',
          reason: result.reason,
          message: result.message,
        });
        await this.finish(tenant, recorder, {
          state: tenant.desiredState === 'active' ? 'provisioning' : 'suspending',
          message: result.message,
          conditions,
          observed: false,
        });
        return { requeueAfterMs: result.wait };
      }
      // At rest nothing is written, neither in the cluster nor in our own tables.
      if (!settledBefore || result.wrote) recorder.end(phase, 'succeeded', result.reason, result.message);
      conditions = withCondition(conditions, { type: CONDITIONS[phase], status: 'True', reason: result.reason, message: result.message });
    }
    await this.finish(tenant, recorder, settled(tenant, conditions));
    return tenant.desiredState === 'deleted' ? { requeueAfterMs: Math.max(graceMs, 1) } : {};
  }

  private async applyPhase(tenant: Tenant, set: ObjectSet | undefined, phase: Exclude<Phase, 'verify'>): Promise<PhaseResult> {
    if (!set) throw new Error('objects were not loaded');
    const written = await this.objects.apply(set, phase);
    if (phase === 'portal') {
      await this.database.as(tenantScope(tenant.id), () =>
        this.sites.createDefault(tenant.id, {
          unitName: tenant.unitName,
          platformName: tenant.name,
          responsibleUnit: tenant.responsibleUnit,
        }),
      );
    }
    const pruned = phase === LAST_OBJECT_PHASE ? await this.objects.prune(set) : 0;
    const message = { zh: `${LABELS[phase].zh}已就绪`, en: `${LABELS[phase].en}: in place` };
    return { reason: 'Applied', message, wrote: written + pruned };
  }

  private async finish(tenant: Tenant, recorder: PhaseRecorder, status: Status): Promise<void> {
    await this.status.finish(tenant, await recorder.drain(), status);
  }
}

const isSettled = (before: TenantPhase | undefined, tenant: Tenant): boolean =>
  before?.status === 'succeeded' && before.generation === tenant.generation;

const LAST_OBJECT_PHASE: ObjectPhase = OBJECT_PHASES[OBJECT_PHASES.length - 1]!;

/** What a tenant comes to rest as, by what is wanted of it. */
const REST: Record<
  Tenant['desiredState'],
  Pick<Status, 'state' | 'message'> & { readonly ready: Omit<Condition, 'type' | 'lastTransitionTime'> }
> = {
  active: {
    state: 'ready',
    message: null,
    ready: { status: 'True', reason: 'AllPhasesDone', message: { zh: '平台已开通', en: 'The platform is open' } },
  },
  suspended: {
    state: 'suspended',
    message: { zh: '平台已暂停服务，数据保留', en: 'The platform is suspended; its data is kept' },
    ready: { status: 'False', reason: 'Suspended', message: { zh: '平台已暂停', en: 'The platform is suspended' } },
  },
  archived: {
    state: 'archiving',
    message: { zh: '平台已停止，正在归档', en: 'The platform is stopped and being archived' },
    ready: { status: 'False', reason: 'Archiving', message: { zh: '平台正在归档', en: 'The platform is being archived' } },
  },
  deleted: {
    state: 'deleting',
    message: { zh: '平台将在宽限期后清除，此前可以恢复', en: 'The platform goes after the grace period; until then it can be restored' },
    ready: { status: 'False', reason: 'DeletionPlanned', message: { zh: '平台即将删除', en: 'The platform is about to be deleted' } },
  },
};

function settled(tenant: Tenant, conditions: Condition[]): Status {
  const { ready, ...rest } = REST[tenant.desiredState];
  return { ...rest, conditions: withCondition(conditions, { type: 'Ready', ...ready }), observed: true };
}
