import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, EventLog, ROOT_SCOPE } from '#shuyuan/kernel';
import { TemplateChanges, Tenant } from '#shuyuan/tenants';
import { decide, type Decision } from './decide-rollout.js';
import type { TargetFacts } from './judge-target.js';
import { HOLDING } from './rollout-states.js';
import { RolloutTarget } from './rollout-target.entity.js';
import { RolloutWave } from './rollout-wave.entity.js';
import { RolloutViews } from './rollout-views.js';
import { Rollout } from './rollout.entity.js';

/** Somebody changed a tenant between our reading and our locking it. */
const CHANGED_MEANWHILE_MS = 200;

interface Found extends Omit<TargetFacts, 'tenant'> {
  readonly tenant: Tenant;
}

/**
 * Moves a rollout on. Level-triggered: one look is one transaction that reads all rows, decides what is next and writes
 * that, so it may happen at any time, twice, or never end: the next one finds the rows as they are.
 */
@Injectable()
export class RolloutEngine {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplateChanges,
    private readonly events: EventLog,
    private readonly views: RolloutViews,
  ) {}

  /** One look. Gives when to look again although nothing happens. */
  async look(id: string): Promise<Date | null> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      // Two looks at once would decide the same twice; the second waits and then finds less to do.
      const rollout = await manager.findOne(Rollout, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!rollout) return null;
      const waves = await manager.findBy(RolloutWave, { rolloutId: id });
      const targets = await this.targets(manager, id);
      const now = new Date();
      const decision = decide(rollout, waves, targets, now);
      const { start, back, verdicts } = decision;
      const begun = await this.setVersions(manager, rollout, targets, decision, now);
      await this.settle(manager, id, decision, now);
      if (decision.waves.length > 0)
        await manager.save(
          RolloutWave,
          decision.waves.map((w) => ({ ...w, rolloutId: id })),
        );
      const turned = decision.state !== rollout.state;
      if (turned) await this.turn(manager, rollout, decision, now);
      if (turned || verdicts.size > 0) await this.hold(manager, rollout);
      if (turned || begun > 0 || verdicts.size > 0 || decision.waves.length > 0) await this.announce(rollout);
      if (begun < start.length + back.length) return new Date(now.getTime() + CHANGED_MEANWHILE_MS);
      return decision.lookAgainAt;
    });
  }

  /** Tells listeners how the rollout stands. Runs in the transaction of the change itself. */
  async announce(rollout: Rollout): Promise<void> {
    await this.events.append({ type: 'rollout.changed', scopePath: rollout.scopePath, data: await this.views.event(rollout) });
  }

  /** Keeps the tenants from other rollouts, or lets them go. Those under way stay until they have settled. */
  async hold(manager: EntityManager, { id, state }: Rollout): Promise<void> {
    await manager.query(
      `UPDATE rollout_targets SET held = $2 OR state = 'running' WHERE rollout_id = $1 AND held <> ($2 OR state = 'running')`,
      [id, HOLDING.includes(state)],
    );
  }

  private async targets(manager: EntityManager, id: string): Promise<Found[]> {
    const rows = await manager
      .createQueryBuilder(RolloutTarget, 'g')
      .innerJoinAndMapOne('g.tenant', Tenant, 't', 't.id = g.tenantId')
      .where('g.rolloutId = :id', { id })
      .orderBy('g.tenantId')
      .getMany();
    return (rows as (RolloutTarget & { tenant: Tenant })[]).map((row) => Object.assign(row, { name: row.tenant.name }));
  }

  /** Only tenants that still stand as they were when the decision was made; the others are decided anew. */
  private async setVersions(
    manager: EntityManager,
    rollout: Rollout,
    targets: readonly Found[],
    { start, back }: Decision,
    now: Date,
  ): Promise<number> {
    const read = new Map(targets.map((t) => [t.tenantId, t]));
    const goingBack = back.length > 0;
    const changed = await this.templates.change(
      [...start, ...back],
      { action: goingBack ? 'rollback' : 'rollout', reason: rollout.reason },
      (tenant) => {
        const target = read.get(tenant.id);
        if (tenant.version !== target?.tenant.version) return undefined;
        return goingBack ? target.from : rollout.to;
      },
    );
    if (changed.length === 0) return 0;
    await manager.query(
      `UPDATE rollout_targets g SET state = 'running', going_back = $4, generation = c.generation, reason = NULL, message = NULL,
              started_at = coalesce(started_at, $5), deadline_at = $5 + make_interval(secs => $6), finished_at = NULL
         FROM unnest($2::uuid[], $3::int[]) AS c(tenant_id, generation)
        WHERE g.rollout_id = $1 AND g.tenant_id = c.tenant_id`,
      [rollout.id, changed.map((t) => t.id), changed.map((t) => t.generation), goingBack, now, rollout.deadlineSeconds],
    );
    return changed.length;
  }

  private async settle(manager: EntityManager, id: string, { verdicts }: Decision, now: Date): Promise<void> {
    if (verdicts.size === 0) return;
    const rows = [...verdicts].map(([tenantId, verdict]) => ({ tenantId, ...verdict }));
    await manager.query(
      `UPDATE rollout_targets g SET state = v.state, reason = v.reason, message = v.message,
              finished_at = CASE WHEN v.state IN ('pending', 'running') THEN NULL ELSE $3::timestamptz END
         FROM jsonb_to_recordset($2::jsonb) AS v("tenantId" uuid, state text, reason text, message jsonb)
        WHERE g.rollout_id = $1 AND g.tenant_id = v."tenantId"`,
      [id, JSON.stringify(rows), now],
    );
  }

  private async turn(manager: EntityManager, rollout: Rollout, decision: Decision, now: Date): Promise<void> {
    rollout.state = decision.state;
    if (decision.message !== undefined) rollout.message = decision.message;
    if (decision.state !== 'running' && decision.state !== 'soaking') {
      rollout.finishedAt = now;
      rollout.version += 1;
    }
    await manager.save(rollout);
  }
}
