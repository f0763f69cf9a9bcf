import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, caller, invalidFields, kernelErrors, keysetPage, type Page } from '#shuyuan/kernel';
import { PLAN_FORM, PlanDto, type CreatePlanDto, type PlansQuery } from './plan.dto.js';
import { Plan } from './plan.entity.js';
import { planErrors } from './plans.errors.js';

/** What a platform gets when nobody says otherwise: its current version. */
const DEFAULT_PLAN = 'standard';

/** The newest version in force of its name. */
const CURRENT =
  'p.retired_at IS NULL AND NOT EXISTS (SELECT 1 FROM plans newer WHERE newer.name = p.name AND newer.version > p.version AND newer.retired_at IS NULL)';

/** Plans (套餐) of the province. Each change is a new version; a tenant keeps the amounts of the one it was given. */
@Injectable()
export class PlansService {
  constructor(private readonly database: Database) {}

  async list(query: PlansQuery): Promise<Page<PlanDto>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Plan, 'p').where('true');
      if (query.name) find.andWhere('p.name = :name', { name: query.name });
      if (query.current !== undefined) find.andWhere(query.current ? CURRENT : `NOT (${CURRENT})`);
      const order = { column: 'p.name', type: 'text', descending: false } as const;
      const { rows, nextCursor, total } = await keysetPage(find, `lpad(p.version::text, 6, '0')`, order, query);
      return { items: await this.described(manager, rows), nextCursor, total };
    });
  }

  async get(id: string): Promise<PlanDto> {
    return this.database.tx(async (manager) => (await this.described(manager, [await this.find(manager, id)]))[0]!);
  }

  /** The next version of that name. */
  async create(dto: CreatePlanDto): Promise<PlanDto> {
    const { displayName } = caller();
    return this.database.tx(async (manager) => {
      // Two at once get a version each.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('plans'), hashtext($1))`, [dto.name]);
      const version = ((await manager.maximum(Plan, 'version', { name: dto.name })) ?? 0) + 1;
      const id = `${dto.name}@${version}`;
      const { zh, en } = dto.title;
      await manager.insert(Plan, { ...dto, title: { zh, en }, id, version, createdBy: displayName });
      return this.get(id);
    });
  }

  /** 停用: nobody can choose it any more; who is on it stays. */
  async retire(id: string): Promise<PlanDto> {
    return this.database.tx(async (manager) => {
      const { name } = await this.find(manager, id);
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('plans'), hashtext($1))`, [name]);
      const inForce = await manager.query<{ id: string }[]>(`SELECT id FROM plans WHERE name = $1 AND retired_at IS NULL`, [name]);
      if (name === DEFAULT_PLAN && inForce.every((p) => p.id === id)) throw planErrors['plan.needed']({ name });
      await manager.query(`UPDATE plans SET retired_at = now() WHERE id = $1 AND retired_at IS NULL`, [id]);
      return this.get(id);
    });
  }

  /** The version to put a platform on; without an id the default plan's current one. */
  async choose(id: string | undefined): Promise<Plan> {
    return this.database.tx(async (manager) => {
      const plan = id
        ? await manager.findOneBy(Plan, { id })
        : await manager.createQueryBuilder(Plan, 'p').where('p.name = :name', { name: DEFAULT_PLAN }).andWhere(CURRENT).getOne();
      if (!plan) throw invalidFields([{ field: 'plan', code: 'plan-unknown' }]);
      if (plan.retiredAt) throw planErrors['plan.retired']({ plan: plan.id });
      return plan;
    });
  }

  private async find(manager: EntityManager, id: string): Promise<Plan> {
    const plan = PLAN_FORM.test(id) ? await manager.findOneBy(Plan, { id }) : null;
    if (!plan) throw kernelErrors['resource.not-found']();
    return plan;
  }

  private async described(manager: EntityManager, plans: readonly Plan[]): Promise<PlanDto[]> {
    const ids = plans.map((p) => p.id);
    const facts: { id: string; current: boolean; tenants: number }[] = await manager.query(
      `SELECT p.id, ${CURRENT} AS current,
              (SELECT count(*)::int FROM tenants t WHERE t.plan = p.id AND t.state <> 'deleted') AS tenants
         FROM plans p WHERE p.id = ANY ($1)`,
      [ids],
    );
    return plans.map((plan) =>
      PlanDto.of(
        plan,
        facts.find(({ id }) => id === plan.id)!,
      ),
    );
  }
}
