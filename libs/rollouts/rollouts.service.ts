import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, caller, checkVersion, kernelErrors, keysetPage, type Page } from '#shuyuan/kernel';
import { Tenant, TenantQueue } from '#shuyuan/tenants';
import { refuseOverlap } from './overlap.js';
import { RolloutEngine } from './rollout-engine.js';
import type { RolloutsQuery, TargetsQuery } from './rollout-input.dto.js';
import { RolloutQueue } from './rollout-queue.js';
import { possibleActions, type RolloutAction } from './rollout-states.js';
import { RolloutTarget } from './rollout-target.entity.js';
import { texts } from './rollout-texts.js';
import { RolloutWave } from './rollout-wave.entity.js';
import { Rollout } from './rollout.entity.js';
import { rolloutErrors } from './rollouts.errors.js';

const NEWEST_FIRST = { column: 'r.createdAt', type: 'timestamptz', descending: true } as const;
const BY_SLUG = { column: 't.slug', type: 'text', descending: false } as const;

export interface RolloutActionInput {
  readonly reason: string;
  readonly ifMatch?: string;
}

/** Reading rollouts, and what people decide about one that is there. Moving it on is the engine's. */
@Injectable()
export class RolloutsService {
  constructor(
    private readonly database: Database,
    private readonly engine: RolloutEngine,
    private readonly queue: RolloutQueue,
    private readonly tenants: TenantQueue,
  ) {}

  /** Throws 404 for what does not exist or lies outside the caller's scope. */
  async get(id: string): Promise<{ rollout: Rollout; waves: RolloutWave[] }> {
    return this.database.tx(async (manager) => {
      const rollout = await manager.findOneBy(Rollout, { id });
      if (!rollout) throw kernelErrors['resource.not-found']();
      return { rollout, waves: await manager.find(RolloutWave, { where: { rolloutId: id }, order: { ordinal: 'ASC' } }) };
    });
  }

  async list(query: RolloutsQuery): Promise<Page<Rollout>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Rollout, 'r').where('true');
      if (query.state) find.andWhere('r.state = :state', { state: query.state });
      const { rows, nextCursor, total } = await keysetPage(find, 'r.id', NEWEST_FIRST, query);
      return { items: rows, nextCursor, total };
    });
  }

  async targets(id: string, query: TargetsQuery): Promise<Page<RolloutTarget & { tenant: Tenant }>> {
    await this.get(id);
    return this.database.tx(async (manager) => {
      const find = manager
        .createQueryBuilder(RolloutTarget, 'g')
        .innerJoinAndMapOne('g.tenant', Tenant, 't', 't.id = g.tenantId')
        .where('g.rolloutId = :id', { id });
      if (query.wave !== undefined) find.andWhere('g.wave = :wave', { wave: query.wave });
      if (query.state) find.andWhere('g.state = :state', { state: query.state });
      const { rows, nextCursor, total } = await keysetPage(find, 'g.tenant_id', BY_SLUG, query);
      return { items: rows as (RolloutTarget & { tenant: Tenant })[], nextCursor, total };
    });
  }

  /** 停止: no further tenant is begun; those under way run to their end. */
  stop(id: string, input: RolloutActionInput): Promise<Rollout> {
    return this.act(id, 'stop', input, async (rollout, manager) => {
      await manager.query(`UPDATE rollout_waves SET state = 'stopped' WHERE rollout_id = $1 AND state IN ('running', 'soaking')`, [id]);
      rollout.state = 'stopped';
      rollout.message = texts.stopped(caller().displayName, input.reason);
    });
  }

  /** 继续. After it had stopped itself, those that failed get their time once more, and the wave is watched anew. */
  resume(id: string, input: RolloutActionInput): Promise<Rollout> {
    return this.act(id, 'resume', input, async (rollout, manager) => {
      const anew = rollout.state === 'failed';
      if (anew) await this.tryAgain(manager, rollout);
      await manager.query(
        `UPDATE rollout_waves SET state = CASE WHEN soak_until IS NULL OR $2 THEN 'running' ELSE 'soaking' END,
                soak_until = CASE WHEN $2 THEN NULL ELSE soak_until END WHERE rollout_id = $1 AND state = 'stopped'`,
        [id, anew],
      );
      rollout.state = 'running';
      rollout.message = texts.resumed(caller().displayName, input.reason);
    });
  }

  /** 回退: every tenant that was changed goes back to the version it had, all at once. */
  rollback(id: string, input: RolloutActionInput): Promise<Rollout> {
    return this.act(id, 'rollback', input, async (rollout, manager) => {
      if (rollout.goingBack) await this.tryAgain(manager, rollout);
      await manager.query(`UPDATE rollout_waves SET state = 'stopped' WHERE rollout_id = $1 AND state IN ('running', 'soaking')`, [id]);
      rollout.state = 'rolling-back';
      rollout.goingBack = true;
      rollout.message = texts.rollingBack(caller().displayName, input.reason);
    });
  }

  private act(
    id: string,
    action: RolloutAction,
    input: RolloutActionInput,
    apply: (rollout: Rollout, manager: EntityManager) => Promise<void>,
  ): Promise<Rollout> {
    return this.database.tx(async (manager) => {
      const rollout = await manager.findOne(Rollout, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!rollout) throw kernelErrors['resource.not-found']();
      checkVersion(input.ifMatch, rollout.version);
      if (!possibleActions(rollout.state, rollout.goingBack).includes(action))
        throw rolloutErrors['rollout.action-not-allowed']({ state: rollout.state, action });
      if (rollout.finishedAt) await this.takeUp(manager, id);
      await apply(rollout, manager);
      rollout.version += 1;
      rollout.finishedAt = null;
      await manager.save(rollout);
      await this.engine.hold(manager, rollout);
      await this.engine.announce(rollout);
      await this.queue.lookAt(id);
      return rollout;
    });
  }

  /** One that had ended holds nothing; meanwhile its tenants may be in another. */
  private async takeUp(manager: EntityManager, rolloutId: string): Promise<void> {
    const targets = await manager.find(RolloutTarget, { select: { rolloutId: true, tenantId: true }, where: { rolloutId } });
    await refuseOverlap(
      manager,
      targets.map((t) => t.tenantId),
      rolloutId,
    );
  }

  private async tryAgain(manager: EntityManager, { id, deadlineSeconds }: Rollout): Promise<void> {
    const [rows] = await manager.query<[{ tenantId: string }[], number]>(
      `UPDATE rollout_targets SET state = 'running', reason = NULL, message = NULL, finished_at = NULL, deadline_at = now() + make_interval(secs => $2)
        WHERE rollout_id = $1 AND state = 'failed' RETURNING tenant_id AS "tenantId"`,
      [id, deadlineSeconds],
    );
    await this.tenants.lookAtMany(rows.map((row) => row.tenantId));
  }
}
