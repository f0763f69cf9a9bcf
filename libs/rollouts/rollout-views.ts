import { Injectable } from '@nestjs/common';
import { Database, currentContext, inLanguage } from '#shuyuan/kernel';
import type { Tenant } from '#shuyuan/tenants';
import { RolloutDto, RolloutSummaryDto, RolloutTargetDto, RolloutWaveDto, type RolloutTotalsDto } from './rollout.dto.js';
import { possibleActions, type TargetState } from './rollout-states.js';
import type { RolloutTarget } from './rollout-target.entity.js';
import type { RolloutWave } from './rollout-wave.entity.js';
import type { Rollout } from './rollout.entity.js';

interface Count {
  readonly id: string;
  readonly wave: number;
  readonly state: TargetState;
  readonly n: number;
}

const time = (at: Date | null): string | null => at?.toISOString() ?? null;
const sum = (counts: readonly Count[], state?: TargetState): number =>
  counts.filter((c) => !state || c.state === state).reduce((total, c) => total + c.n, 0);

const totalsOf = (counts: readonly Count[]): RolloutTotalsDto => ({
  targets: sum(counts),
  pending: sum(counts, 'pending'),
  running: sum(counts, 'running'),
  ready: sum(counts, 'ready'),
  failed: sum(counts, 'failed'),
  skipped: sum(counts, 'skipped'),
  rolledBack: sum(counts, 'rolled-back'),
});

/** How rollouts are shown. Counts are made of the targets that the reader may see. */
@Injectable()
export class RolloutViews {
  constructor(private readonly database: Database) {}

  async summaries(rollouts: readonly Rollout[]): Promise<RolloutSummaryDto[]> {
    const counts = await this.counts(rollouts.map((r) => r.id));
    return rollouts.map((rollout) => summary(rollout, counts));
  }

  async detail(rollout: Rollout, waves: readonly RolloutWave[]): Promise<RolloutDto> {
    const counts = await this.counts([rollout.id]);
    return Object.assign(new RolloutDto(), summary(rollout, counts), { waves: waves.map((wave) => waveDto(wave, counts)) });
  }

  /** For the event log: in both languages, with what anyone could do who may. */
  async event(rollout: Rollout): Promise<object> {
    const counts = await this.counts([rollout.id]);
    const actions = possibleActions(rollout.state, rollout.goingBack);
    return { ...summary(rollout, counts), message: rollout.message, actions };
  }

  target(target: RolloutTarget & { tenant: Tenant }): RolloutTargetDto {
    const { tenantId, wave, from, state, reason, tenant } = target;
    const message = target.message ?? (state === 'running' ? tenant.message : null);
    return Object.assign(new RolloutTargetDto(), {
      ...{ tenantId, wave, from, state, reason, tenantName: tenant.name, slug: tenant.slug },
      message: message && inLanguage(message),
      startedAt: time(target.startedAt),
      finishedAt: time(target.finishedAt),
    });
  }

  private async counts(ids: readonly string[]): Promise<Count[]> {
    return this.database.tx((manager) =>
      manager.query(
        `SELECT rollout_id AS id, wave, state, count(*)::int AS n FROM rollout_targets WHERE rollout_id = ANY ($1) GROUP BY 1, 2, 3`,
        [ids],
      ),
    );
  }
}

function summary(rollout: Rollout, counts: readonly Count[]): RolloutSummaryDto {
  const { id, to, state, reason, soakSeconds, maxFailures, deadlineSeconds, version } = rollout;
  const may = currentContext()?.principal?.permissions.includes('rollout.write') ?? false;
  return Object.assign(new RolloutSummaryDto(), {
    ...{ id, to, state, reason, soakSeconds, maxFailures, deadlineSeconds, version },
    createdBy: rollout.createdByName,
    createdAt: rollout.createdAt.toISOString(),
    finishedAt: time(rollout.finishedAt),
    totals: totalsOf(counts.filter((c) => c.id === id)),
    message: rollout.message && inLanguage(rollout.message),
    actions: may ? [...possibleActions(state, rollout.goingBack)] : [],
  });
}

function waveDto(wave: RolloutWave, counts: readonly Count[]): RolloutWaveDto {
  const { ordinal, name, state } = wave;
  const own = counts.filter((c) => c.wave === ordinal);
  return Object.assign(new RolloutWaveDto(), {
    ...{ ordinal, name, state, total: sum(own), ready: sum(own, 'ready'), failed: sum(own, 'failed'), skipped: sum(own, 'skipped') },
    startedAt: time(wave.startedAt),
    finishedAt: time(wave.finishedAt),
    soakUntil: time(wave.soakUntil),
  });
}
