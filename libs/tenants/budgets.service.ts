import { Injectable } from '@nestjs/common';
import { Database } from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { NO_AMOUNT, STANDARD_AMOUNT, describe, isWithin, minus, times, type Amount } from './amount.js';
import { Budget } from './budget.entity.js';
import { budgetErrors } from './budgets.errors.js';

const amounts = (a: Amount): number[] => [a.cpuMillis, a.memoryMiB, a.storageGiB];

/** Not a stronger one: that would meet the key lock of a tenant's row that names its giver, and both could wait for ever. */
export const BUDGET_LOCK = { mode: 'for_no_key_update' } as const;

/**
 * What platforms take from the budgets (配额) down the reporting tree: 省 → 省辖市 → platforms. Each change is one statement
 * on the giving row, whose lock and condition hold in the same transaction, so however many run at once the sum never
 * overshoots. Whoever needs several rows locks the province's first, then the cities' by code.
 */
@Injectable()
export class BudgetsService {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsService,
  ) {}

  /** Reserves `amount` for a platform of `unit` from the unit above it. Throws 409 with the numbers when it does not fit. */
  async reserve(unit: Region, amount: Amount): Promise<string> {
    const giver = await this.regions.get(unit.reportsTo ?? unit.code);
    await this.ensure(giver);
    await this.take(giver.code, amount);
    return giver.code;
  }

  /** Gives a reservation back. */
  async release(unitCode: string, amount: Amount): Promise<void> {
    await this.take(unitCode, minus(NO_AMOUNT, amount));
  }

  /** Turns a reservation of `from` into one of `to`. Throws 409 with the numbers when it does not fit. */
  async change(unitCode: string, from: Amount, to: Amount): Promise<void> {
    await this.take(unitCode, minus(to, from));
  }

  /**
   * A platform goes from one giver to another with the share it was given (划转): the old city's budget shrinks by it, the
   * new one's grows, and the province has given as much as before, so this always fits.
   */
  async shift(from: Region, to: Region, amount: Amount): Promise<void> {
    await this.ensure(to, { orNothing: true });
    await this.database.tx(async (manager) => {
      const cities = [from, to].filter((r) => r.level === 'city').sort((a, b) => a.code.localeCompare(b.code));
      for (const city of cities)
        await manager.query(
          `UPDATE budgets SET cpu_millis = cpu_millis + $2, memory_mib = memory_mib + $3, storage_gib = storage_gib + $4, version = version + 1,
                  used_cpu_millis = used_cpu_millis + $2, used_memory_mib = used_memory_mib + $3, used_storage_gib = used_storage_gib + $4
            WHERE unit_code = $1`,
          [city.code, ...amounts(city === from ? minus(NO_AMOUNT, amount) : amount)],
        );
    });
  }

  /** A city's budget is carved out of the province's the first time it is needed: a standard platform for each county. */
  async ensure(giver: Region, options: { orNothing?: boolean } = {}): Promise<void> {
    if (giver.level === 'province') return;
    await this.database.tx(async (manager) => {
      const exists = () => manager.existsBy(Budget, { unitCode: giver.code });
      if (await exists()) return;
      const province = await this.regions.province();
      // The province first: whoever edits a city's budget holds them in this order too.
      const root = await manager.findOne(Budget, { where: { unitCode: province.code }, lock: BUDGET_LOCK });
      if (!root) throw budgetErrors['budget.missing']({ unit: giver.name });
      if (await exists()) return;
      const counties = (await this.regions.all()).filter((u) => u.reportsTo === giver.code && applicantKind(u) === 'county').length;
      const wanted = times(STANDARD_AMOUNT, counties);
      const share = options.orNothing && !isWithin(wanted, leftOf(root)) ? NO_AMOUNT : wanted;
      await this.take(province.code, share);
      await manager.query(`INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ($1, $2, $3, $4, $5)`, [
        giver.code,
        await this.regions.scopePath(giver.code),
        ...amounts(share),
      ]);
    });
  }

  /** Takes `amount`, which may be negative, from what is left. */
  async take(unitCode: string, amount: Amount): Promise<void> {
    await this.database.tx(async (manager) => {
      const [, taken]: [unknown, number] = await manager.query(
        `UPDATE budgets SET used_cpu_millis = used_cpu_millis + $2, used_memory_mib = used_memory_mib + $3, used_storage_gib = used_storage_gib + $4
          WHERE unit_code = $1 AND used_cpu_millis + $2 <= cpu_millis AND used_memory_mib + $3 <= memory_mib AND used_storage_gib + $4 <= storage_gib`,
        [unitCode, ...amounts(amount)],
      );
      if (taken > 0) return;
      const unit = (await this.regions.get(unitCode)).name;
      const budget = await manager.findOneBy(Budget, { unitCode });
      if (!budget) throw budgetErrors['budget.missing']({ unit });
      throw budgetErrors['budget.exceeded']({ unit, left: describe(leftOf(budget)), wanted: describe(amount) });
    });
  }
}

export const usedOf = (b: Budget): Amount => ({ cpuMillis: b.usedCpuMillis, memoryMiB: b.usedMemoryMiB, storageGiB: b.usedStorageGiB });
const leftOf = (b: Budget): Amount => minus(b, usedOf(b));
