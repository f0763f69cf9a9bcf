import { Injectable, Logger } from '@nestjs/common';
import type { Text } from '#shuyuan/kernel';
import { OBJECT_PHASES, type ObjectPhase } from '#shuyuan/templates';
import type { Condition, Phase, Tenant, TenantPhase } from '#shuyuan/tenants';
import { detectDrift } from './drift/detect.js';
import { DriftService } from './drift/drift.service.js';
import { failureOf } from './failure-texts.js';
import { LeaseLostError } from './leases.js';
import { PhaseRecorder, withCondition } from './phase-recorder.js';
import { portalKeyHash } from './portal-key.js';
import { atRest, failed, paused, underWay } from './rest.js';
import { TearDown } from './tear-down.js';
import { TenantObjects, type ObjectSet } from './tenant-objects.js';
import { TenantStatus, type OpenPass } from './tenant-status.js';
import { namespaceOf } from './tenant-values.js';
import { quotaOf, usageOf } from './usage.js';
import { Verification } from './verification/verification.js';
import { WaitingRoom } from './waiting-room.js';

export interface Outcome {
  /** Look again after this long although nothing failed. */
  readonly requeueAfterMs?: number;
}

/** Condition that each phase which writes objects answers for; verification has conditions of its own. */
const CONDITIONS: Record<ObjectPhase, string> = {
  namespace: 'NamespaceReady',
  quota: 'LimitsReady',
  isolation: 'IsolationReady',
  access: 'AccessReady',
  portal: 'PortalDeployed',
  domain: 'DomainRouted',
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
  private passes = 0;

  constructor(
    private readonly status: TenantStatus,
    private readonly objects: TenantObjects,
    private readonly drift: DriftService,
    private readonly verification: Verification,
    private readonly tearDown: TearDown,
    private readonly room: WaitingRoom,
  ) {}

  /** One pass. Throws when a phase failed, after recording it, so that the queue tries again. */
  async reconcile(tenantId: string): Promise<Outcome> {
    this.room.called(tenantId);
    const pass = await this.status.open(tenantId);
    if (pass === undefined) return {};
    if (typeof pass === 'number') return { requeueAfterMs: pass };
    this.passes++;
    try {
      return await this.run(pass);
    } catch (error) {
      // Whoever took over does the rest.
      if (error instanceof LeaseLostError) return {};
      throw error;
    } finally {
      this.passes--;
      pass.lease.stop();
    }
  }

  private async run(pass: OpenPass): Promise<Outcome> {
    const { tenant } = pass;
    if (tenant.pausedReason !== null) return this.hold(pass, tenant.pausedReason);
    const graceMs = tenant.deleteAfter ? tenant.deleteAfter.getTime() - Date.now() : 0;
    if (tenant.desiredState === 'deleted' && graceMs <= 0) return this.tearDown.run(pass);
    // Its archive holds everything, so nothing of it has to run any more.
    if (tenant.desiredState === 'archived' && tenant.archiveId !== null) return this.tearDown.run(pass);

    const recorder = new PhaseRecorder(tenant, (records) => this.status.showPhases(tenant, records), this.passes);
    const before = new Map(pass.phases.map((p) => [p.phase, p]));
    let conditions: readonly Condition[] = tenant.conditions;
    let phase: Phase = 'namespace';
    try {
      let wrote = 0;
      if (tenant.kind === 'virtual') {
        // Begun first, so that a cluster that is away shows there.
        recorder.begin(phase, isSettled(before.get(phase), tenant));
        const set = await this.load(tenant);
        for (phase of OBJECT_PHASES) {
          const settledBefore = isSettled(before.get(phase), tenant);
          recorder.begin(phase, settledBefore);
          const written = await this.applyPhase(pass, set, phase);
          const message = { zh: `${LABELS[phase].zh}已就绪`, en: `${LABELS[phase].en}: in place` };
          // At rest nothing is written, neither in the cluster nor in our own tables.
          if (!settledBefore || written) recorder.end(phase, 'succeeded', 'Applied', message);
          conditions = withCondition(conditions, { type: CONDITIONS[phase], status: 'True', reason: 'Applied', message });
          wrote += written;
        }
        phase = 'verify';
        return await this.verify(pass, recorder, conditions, before.get(phase), set, wrote);
      }
      for (phase of OBJECT_PHASES) if (before.get(phase)?.status !== 'skipped') recorder.skip(phase, 'ConnectedPlatform', CONNECTED);
      phase = 'verify';
      return await this.verify(pass, recorder, conditions, before.get(phase), undefined, 0);
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      const failure = failureOf(error);
      recorder.end(phase, 'failed', failure.reason, failure.message);
      const type = phase === 'verify' ? 'PortalAnswers' : CONDITIONS[phase];
      conditions = withCondition(conditions, { type, status: 'False', ...failure });
      const message = { zh: `${LABELS[phase].zh}：${failure.message.zh}`, en: `${LABELS[phase].en}: ${failure.message.en}` };
      await this.status.finish(pass, await recorder.drain(), failed(conditions, failure.reason, message));
      this.logger.warn({ err: error, msg: `tenant ${tenant.id} generation ${tenant.generation}: ${phase} failed` });
      throw error;
    }
  }

  /** Reads what is there; what others did to a tenant at rest is put on record before it is put right. */
  private async load(tenant: Tenant): Promise<ObjectSet> {
    const set = await this.objects.load(tenant);
    if (tenant.observedGeneration === tenant.generation) await this.drift.found(tenant, detectDrift(set), 'pending');
    return set;
  }

  private async applyPhase({ lease }: OpenPass, set: ObjectSet, phase: ObjectPhase): Promise<number> {
    const written = await this.objects.apply(set, phase, lease.check);
    return phase === LAST_OBJECT_PHASE ? written + (await this.objects.prune(set, lease.check)) : written;
  }

  private async verify(
    pass: OpenPass,
    recorder: PhaseRecorder,
    before: readonly Condition[],
    phaseBefore: TenantPhase | undefined,
    set: ObjectSet | undefined,
    wrote: number,
  ): Promise<Outcome> {
    const { tenant } = pass;
    const settledBefore = isSettled(phaseBefore, tenant);
    recorder.begin('verify', settledBefore);
    let conditions = before;
    // Before the portal can be ready, for without it the key opens nothing.
    const key = { portalKeyHash: portalKeyHash(set?.wanted ?? []) };
    let message: Text = { zh: '', en: '' };
    for (const [type, finding] of await this.room.seat((patienceMs) => this.verification.run(tenant, set, patienceMs))) {
      message = finding.message;
      const status = finding.state === 'ok' ? 'True' : finding.state === 'stuck' ? 'False' : 'Unknown';
      conditions = withCondition(conditions, { type, status, reason: finding.reason, message });
      if (finding.state === 'ok') continue;
      recorder.end('verify', 'waiting', finding.reason, message);
      await this.status.finish(pass, await recorder.drain(), { ...underWay(tenant, conditions, finding.reason, message), ...key });
      const since = conditions.find((c) => c.type === type)!.lastTransitionTime;
      return { requeueAfterMs: this.room.again(tenant.id, new Date(since)) };
    }
    if (!settledBefore) recorder.end('verify', 'succeeded', 'Verified', message);
    // A worker before this one may have put it right and died before it said so.
    if (wrote > 0 || tenant.observedGeneration === tenant.generation) await this.drift.settled(tenant);
    const usage = usageOf(set?.place.peek(quotaOf(namespaceOf(tenant))));
    await this.status.finish(pass, await recorder.drain(), { ...atRest(tenant, conditions), ...key, usage });
    if (tenant.desiredState !== 'deleted') return {};
    return { requeueAfterMs: Math.max((tenant.deleteAfter?.getTime() ?? 0) - Date.now(), 1) };
  }

  /** 暂停维护: looks, tells what others changed meanwhile, and touches nothing. */
  private async hold(pass: OpenPass, reason: string): Promise<Outcome> {
    const { tenant } = pass;
    if (tenant.kind === 'virtual' && tenant.observedGeneration === tenant.generation) {
      const set = await this.objects.load(tenant).catch(() => undefined);
      if (set) await this.drift.found(tenant, detectDrift(set), 'held');
    }
    await this.status.finish(pass, [], paused(tenant, reason));
    return {};
  }
}

const isSettled = (before: TenantPhase | undefined, tenant: Tenant): boolean =>
  before?.status === 'succeeded' && before.generation === tenant.generation;

const LAST_OBJECT_PHASE: ObjectPhase = OBJECT_PHASES[OBJECT_PHASES.length - 1]!;
