import { CITIES, COUNTIES, codeOf, shareOf, type Operation, type Tree } from './budget-world.js';

type Vector = readonly [cpu: number, memory: number, storage: number];
const PLAN_VECTORS: readonly Vector[] = [
  [1000, 2048, 20],
  [2000, 4096, 50],
  [8000, 16_384, 200],
];
const vector = (share: number): Vector => Object.values(shareOf(share)) as unknown as Vector;
const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const less = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const fits = (a: Vector, most: Vector): boolean => a.every((n, i) => n <= most[i]!);

/** The rules of budgets in a few lines, without a database: what is used is summed up anew each time. */
export class BudgetModel {
  readonly amounts: Record<string, Vector> = {};
  readonly parents: string[];
  readonly plans: (number | undefined)[] = COUNTIES.map(() => undefined);

  constructor(tree: Tree) {
    this.parents = tree.parents.map(codeOf);
    CITIES.forEach((city, i) => (this.amounts[city] = vector(tree.shares[i]!)));
    this.amounts[codeOf(-1)] = vector(
      Math.max(
        tree.room,
        tree.shares.reduce((a, b) => a + b, 0),
      ),
    );
  }

  used(code: string): Vector {
    const children = code === codeOf(-1) ? CITIES.map((city) => this.amounts[city]!) : [];
    const platforms = this.plans.flatMap((plan, i) => (plan !== undefined && this.parents[i] === code ? [PLAN_VECTORS[plan]!] : []));
    return [...children, ...platforms].reduce(plus, [0, 0, 0]);
  }

  /** What has to come of it. */
  run(operation: Operation): string {
    if (operation.do === 'set') return this.set(codeOf(operation.node), vector(operation.share));
    const { county } = operation;
    const plan = this.plans[county];
    if (operation.do === 'open') {
      if (plan !== undefined) return 'tenant.unit-has-platform';
      return this.take(county, PLAN_VECTORS[operation.plan]!, () => (this.plans[county] = operation.plan));
    }
    if (plan === undefined) return 'none';
    switch (operation.do) {
      case 'remove':
        this.plans[county] = undefined;
        return 'done';
      case 'resize':
        return this.take(county, less(PLAN_VECTORS[operation.plan]!, PLAN_VECTORS[plan]!), () => (this.plans[county] = operation.plan));
      case 'transfer':
        return this.transfer(county, codeOf(operation.parent), PLAN_VECTORS[plan]!);
    }
  }

  private take(county: number, more: Vector, then: () => void): string {
    const giver = this.parents[county]!;
    if (!fits(plus(this.used(giver), more), this.amounts[giver]!)) return 'budget.exceeded';
    then();
    return 'done';
  }

  private transfer(county: number, to: string, share: Vector): string {
    const from = this.parents[county]!;
    if (from === to) return 'parent-same';
    if (from !== codeOf(-1)) this.amounts[from] = less(this.amounts[from]!, share);
    if (to !== codeOf(-1)) this.amounts[to] = plus(this.amounts[to]!, share);
    this.parents[county] = to;
    return 'done';
  }

  private set(code: string, amount: Vector): string {
    const province = codeOf(-1);
    if (!fits(this.used(code), amount)) return 'budget.below-used';
    if (code !== province && !fits(plus(this.used(province), less(amount, this.amounts[code]!)), this.amounts[province]!))
      return 'budget.exceeded';
    this.amounts[code] = amount;
    return 'done';
  }
}
