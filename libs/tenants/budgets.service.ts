import { Injectable } from '@nestjs/common';
import { Database } from '#shuyuan/kernel';
import { RegionsService, applicantKind, type Region } from '#shuyuan/regions';
import { Budget } from './budget.entity.js';
import { tenantErrors } from './tenants.errors.js';

export interface Amount {
  readonly cpuMillis: number;
  readonly memoryMiB: number;
  readonly storageGiB: number;
}

/** What one platform gets until plans exist. */
export const DEFAULT_AMOUNT: Amount = { cpuMillis: 2000, memoryMiB: 4096, storageGiB: 50 };

const times = (a: Amount, n: number): Amount => ({ cpuMillis: a.cpuMillis * n, memoryMiB: a.memoryMiB * n, storageGiB: a.storageGiB * n });

/**
 * Budgets down the reporting tree. A reservation locks the giving row and is checked against what is left in the same
 * transaction, so however many run at once the sum never overshoots.
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
    await this.take(giver, amount);
    return giver.code;
  }

  /** Gives a reservation back. */
  async release(unitCode: string, amount: Amount): Promise<void> {
    await this.database.tx((manager) =>
      manager.query(
        `UPDATE budgets SET used_cpu_millis = used_cpu_millis - $2, used_memory_mib = used_memory_mib - $3, used_storage_gib = used_storage_gib - $4 WHERE unit_code = $1`,
        [unitCode, amount.cpuMillis, amount.memoryMiB, amount.storageGiB],
      ),
    );
  }

  /** A city's budget is carved out of the province's the first time one of its counties needs it. */
  private async ensure(giver: Region): Promise<void> {
    if (giver.level === 'province') return;
    await this.database.tx(async (manager) => {
      if (await manager.existsBy(Budget, { unitCode: giver.code })) return;
      const units = await this.regions.all();
      const amount = times(DEFAULT_AMOUNT, units.filter((u) => u.reportsTo === giver.code && applicantKind(u) === 'county').length);
      const inserted: unknown[] = await manager.query(
        `INSERT INTO budgets (unit_code, scope_path, cpu_millis, memory_mib, storage_gib) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
        [giver.code, await this.regions.scopePath(giver.code), amount.cpuMillis, amount.memoryMiB, amount.storageGiB],
      );
      // Whoever inserted the row pays for it; a second one waited on the key and finds it paid.
      if (inserted.length > 0) await this.take(await this.regions.province(), amount);
    });
  }

  private async take(giver: Region, amount: Amount): Promise<void> {
    await this.database.tx(async (manager) => {
      const budget = await manager.findOne(Budget, { where: { unitCode: giver.code }, lock: { mode: 'pessimistic_write' } });
      const left = budget && {
        cpuMillis: budget.cpuMillis - budget.usedCpuMillis,
        memoryMiB: budget.memoryMiB - budget.usedMemoryMiB,
        storageGiB: budget.storageGiB - budget.usedStorageGiB,
      };
      if (!left || left.cpuMillis < amount.cpuMillis || left.memoryMiB < amount.memoryMiB || left.storageGiB < amount.storageGiB) {
        throw tenantErrors['budget.exceeded']({ unit: giver.name, left: describe(left ?? times(amount, 0)), wanted: describe(amount) });
      }
      await manager.query(
        `UPDATE budgets SET used_cpu_millis = used_cpu_millis + $2, used_memory_mib = used_memory_mib + $3, used_storage_gib = used_storage_gib + $4 WHERE unit_code = $1`,
        [giver.code, amount.cpuMillis, amount.memoryMiB, amount.storageGiB],
      );
    });
  }
}

const describe = (a: Amount): string => `CPU ${a.cpuMillis / 1000}, ${a.memoryMiB} MiB, ${a.storageGiB} GiB`;
