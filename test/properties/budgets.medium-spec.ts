import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Amount } from '#shuyuan/tenants';
import { startPlatform, type Platform } from '../support/platform.js';
import { BudgetModel } from './budget-model.js';
import { BudgetWorld, CITIES, COUNTIES, PLANS, type Operation, type Tree } from './budget-world.js';

const RESOURCES = ['cpuMillis', 'memoryMiB', 'storageGiB'] as const;

/** On a busy machine fewer runs, not a failure. */
const BOUNDED = { interruptAfterTimeLimit: 60_000 };

const county = fc.nat(COUNTIES.length - 1);
const plan = fc.nat(PLANS.length - 1);
const parent = fc.integer({ min: -1, max: CITIES.length - 1 });
const share = fc.nat(14);

const tree: fc.Arbitrary<Tree> = fc.record({
  parents: fc.array(parent, { minLength: COUNTIES.length, maxLength: COUNTIES.length }),
  shares: fc.array(fc.nat(8), { minLength: CITIES.length, maxLength: CITIES.length }),
  room: fc.nat(60),
});
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('open' as const), county, plan }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('resize' as const), county, plan }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('transfer' as const), county, parent }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('remove' as const), county }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('set' as const), node: parent, share }), weight: 2 },
);

const vectorOf = (a: Amount): number[] => RESOURCES.map((resource) => a[resource]);

/** Refusals that have a reason in the rules. A deadlock or a lost race with PostgreSQL has none. */
const REFUSALS = [
  'none',
  'parent-same',
  'tenant.unit-has-platform',
  'budget.exceeded',
  'budget.below-used',
  'precondition.failed',
  'tenant.action-not-allowed',
];

describe('budgets over random trees', () => {
  let platform: Platform;
  let world: BudgetWorld;
  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    world = await BudgetWorld.of(platform);
  }, 60_000);
  afterAll(() => platform?.close());

  async function holds(): Promise<void> {
    expect(await world.check()).toEqual([]);
    expect(await world.astray()).toEqual([]);
    for (const { amount, used } of await world.nodes())
      for (const resource of RESOURCES) {
        expect(used[resource]).toBeGreaterThanOrEqual(0);
        expect(used[resource]).toBeLessThanOrEqual(amount[resource]);
      }
  }

  it('do what the rules say, one operation after the other', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.array(operation, { minLength: 10, maxLength: 30 }), async (start, operations) => {
        await world.layOut(start);
        const model = new BudgetModel(start);
        for (const each of operations) expect([each, await world.run(each)]).toEqual([each, model.run(each)]);
        for (const { unitCode, amount, used } of await world.nodes())
          expect([unitCode, vectorOf(amount), vectorOf(used)]).toEqual([unitCode, model.amounts[unitCode], model.used(unitCode)]);
        await holds();
      }),
      { numRuns: 15, ...BOUNDED },
    );
  }, 150_000);

  it('never overshoot and always add up, whatever runs at the same moment', async () => {
    const came = new Set<string>();
    const first = fc.array(fc.option(plan), { minLength: COUNTIES.length, maxLength: COUNTIES.length });
    await fc.assert(
      fc.asyncProperty(tree, first, fc.array(operation, { minLength: 12, maxLength: 40 }), async (start, plans, operations) => {
        await world.layOut(start);
        for (const [i, chosen] of plans.entries()) if (chosen !== null) await world.run({ do: 'open', county: i, plan: chosen });
        const outcomes = await Promise.all(operations.map((each) => world.run(each)));
        operations.forEach((each, i) => came.add(`${each.do} ${outcomes[i]}`));
        expect(outcomes.filter((outcome) => outcome !== 'done' && !REFUSALS.includes(outcome))).toEqual([]);
        await holds();
      }),
      { numRuns: 25, ...BOUNDED },
    );
    // Otherwise nothing was proved of it.
    const wanted = [
      'open done',
      'open budget.exceeded',
      'resize done',
      'resize budget.exceeded',
      'transfer done',
      'remove done',
      'set done',
      'set budget.below-used',
    ];
    expect([...came]).toEqual(expect.arrayContaining(wanted));
  }, 150_000);
});
