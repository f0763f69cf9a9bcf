import { Injectable } from '@nestjs/common';
import { Database, checkVersion, kernelErrors, requiredVersion } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { NO_AMOUNT, RESOURCES, amountOf, describe, isWithin, minus, type Amount } from './amount.js';
import type { BudgetDto, BudgetViolationDto } from './budget.dto.js';
import { Budget } from './budget.entity.js';
import { budgetErrors } from './budgets.errors.js';
import { BUDGET_LOCK, BudgetsService, usedOf } from './budgets.service.js';

/** Every budget in the caller's scope with what its children hold; sums leave `integer`, and a double holds them exactly. */
const TREE = `
  SELECT b.unit_code AS "unitCode", r.name AS "unitName", r.reports_to AS "parentCode", b.version, platforms.n AS platforms,
         jsonb_build_object('cpuMillis', b.cpu_millis, 'memoryMiB', b.memory_mib, 'storageGiB', b.storage_gib) AS amount,
         jsonb_build_object('cpuMillis', b.used_cpu_millis, 'memoryMiB', b.used_memory_mib, 'storageGiB', b.used_storage_gib) AS used,
         jsonb_build_object('budgets', budgets.sums, 'platforms', platforms.sums) AS children
    FROM budgets b JOIN regions r ON r.code = b.unit_code
    CROSS JOIN LATERAL (
      SELECT jsonb_build_object('cpuMillis', coalesce(sum(c.cpu_millis), 0), 'memoryMiB', coalesce(sum(c.memory_mib), 0), 'storageGiB', coalesce(sum(c.storage_gib), 0)) AS sums
        FROM budgets c JOIN regions cr ON cr.code = c.unit_code WHERE cr.reports_to = b.unit_code) budgets
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS n, jsonb_build_object('cpuMillis', coalesce(sum(t.cpu_millis), 0), 'memoryMiB', coalesce(sum(t.memory_mib), 0), 'storageGiB', coalesce(sum(t.storage_gib), 0)) AS sums
        FROM tenants t WHERE t.budget_unit = b.unit_code) platforms
   ORDER BY b.unit_code`;

export interface Precondition {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

/** The tree of budgets: reading it, editing its nodes, and the proof that its sums are right. */
@Injectable()
export class BudgetTreeService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly budgets: BudgetsService,
  ) {}

  async list(): Promise<BudgetDto[]> {
    return this.database.tx((manager) => manager.query(TREE));
  }

  /** What every node has recorded as used against what its children hold. */
  async check(): Promise<BudgetViolationDto[]> {
    const nodes = await this.list();
    return nodes.flatMap(({ unitCode, used, children }) =>
      RESOURCES.map((resource) => ({
        unitCode,
        resource,
        recorded: used[resource],
        actual: children.budgets[resource] + children.platforms[resource],
      })).filter(({ recorded, actual }) => recorded !== actual),
    );
  }

  /**
   * Gives a unit another budget, taken from its parent's or given back. Throws 409 with the numbers when less than what is
   * used is wanted, or more than the parent has left; 412 when it was changed meanwhile.
   */
  async set(unitCode: string, amount: Amount, precondition: Precondition): Promise<BudgetDto> {
    const unit = await this.regions.get(unitCode);
    const parent = unit.reportsTo;
    if (unit.level === 'county')
      throw budgetErrors['budget.not-a-giver']({ unit: unit.name, giver: (await this.regions.get(parent!)).name });
    return this.database.tx(async (manager) => {
      const lock = (code: string) => manager.findOne(Budget, { where: { unitCode: code }, lock: BUDGET_LOCK });
      // One after the other: whether there is a budget is known only once the parent is held.
      if (parent) await lock(parent);
      const budget = await lock(unitCode);
      meets(precondition, budget);
      const used = budget ? usedOf(budget) : NO_AMOUNT;
      if (!isWithin(used, amount))
        throw budgetErrors['budget.below-used']({ unit: unit.name, used: describe(used), wanted: describe(amount) });
      if (parent) await this.budgets.take(parent, minus(amount, budget ?? NO_AMOUNT));
      await manager.save(Budget, {
        ...(budget ?? { unitCode, scopePath: await this.regions.scopePath(unitCode) }),
        ...amountOf(amount),
        version: (budget?.version ?? 0) + 1,
      });
      return (await this.list()).find((b) => b.unitCode === unitCode)!;
    });
  }
}

/** `If-None-Match: *` makes a new one, `If-Match` changes the one that was seen; without either nobody knows what is meant. */
function meets({ ifMatch, ifNoneMatch }: Precondition, budget: Budget | null): void {
  if (ifNoneMatch === '*') {
    if (budget) throw kernelErrors['precondition.failed']();
    return;
  }
  requiredVersion(ifMatch);
  if (!budget) throw kernelErrors['precondition.failed']();
  checkVersion(ifMatch, budget.version);
}
