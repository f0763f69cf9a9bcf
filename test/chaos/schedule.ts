import fc from 'fast-check';

/** Calls to the API server, told apart the way a fault is aimed. */
export const VERBS = ['get', 'list', 'watch', 'apply', 'delete'] as const;
export type Verb = (typeof VERBS)[number];

export const API_FAULTS = [
  ...['drop', 'delay', 'reset-before', 'reset-after', 'half', 'throttle', 'conflict', 'error', 'error-after', 'stale'],
  ...['gone', 'gone-in-stream', 'freeze', 'crash-before', 'crash-after'],
] as const;
export const STATEMENTS = ['begin', 'read', 'write', 'commit', 'queue'] as const;
export type Statement = (typeof STATEMENTS)[number];
export const DATABASE_FAULTS = ['drop', 'delay', 'reset-before', 'reset-after', 'half', 'crash-before', 'crash-after'] as const;

interface Aim {
  /** Strikes the nth matching call and the `burst - 1` after it. */
  readonly nth: number;
  readonly burst: number;
  /** Length of a delay or of a silence. */
  readonly ms: number;
}
export interface ApiFault extends Aim {
  readonly side: 'api';
  readonly kind: string;
  /** Index of the tenant whose namespace is called; undefined: any call. */
  readonly tenant?: number;
  readonly verb: Verb | 'any';
  /** Plural name of the kind, as in the path. */
  readonly resource: string;
}
export interface DatabaseFault extends Aim {
  readonly side: 'postgresql';
  readonly kind: string;
  readonly statement: Statement;
}
export type Fault = ApiFault | DatabaseFault;

export const EDITS = ['quota', 'config', 'replicas', 'label', 'role'] as const;
export type Edit = (typeof EDITS)[number];
export const DELETABLE = [
  'configmaps',
  'deployments',
  'networkpolicies',
  'resourcequotas',
  'secrets',
  'rolebindings',
  'ingresses',
  'namespaces',
] as const;

export type Step = { readonly tenant: number; readonly pauseMs: number; /** Wait for rest before it. */ readonly rest: boolean } & (
  | { readonly do: 'suspend' | 'resume' | 'delete' | 'restore' | 'pause' | 'unpause' | 'stray' | 'annotate' }
  | { readonly do: 'resize'; readonly plan: string }
  | { readonly do: 'retemplate'; readonly template: string }
  | { readonly do: 'edit'; readonly edit: Edit }
  | { readonly do: 'remove'; readonly resource: (typeof DELETABLE)[number] }
);

export interface Schedule {
  readonly tenants: number;
  /** Platforms that the city's budget has room for. */
  readonly room: number;
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
  /** What never lets tenant 0 become ready, so that what is said of it can be checked. */
  readonly obstacle: 'none' | 'namespace-taken' | 'workload-stuck';
  /** The first worker is a process of its own, and a crash is a real SIGKILL; else a crash cuts it off within this process. */
  readonly process: boolean;
  /** After a crash: wait for leases and locks to run out by themselves instead of moving them on. */
  readonly patient: boolean;
  /** How long nobody is there after a crash. */
  readonly downMs: number;
}

const PLANS = ['small@1', 'standard@1', 'large@1'];
const TEMPLATES = ['standard@1.0.0', 'standard@1.1.0'];
const RESOURCES = [
  ...['namespaces', 'resourcequotas', 'limitranges', 'networkpolicies', 'serviceaccounts', 'roles', 'rolebindings', 'configmaps'],
  ...['secrets', 'deployments', 'services', 'ingresses', 'poddisruptionbudgets', 'any', 'any', 'any'],
];

const aim = { burst: fc.constantFrom(1, 1, 1, 2, 6), ms: fc.integer({ min: 20, max: 400 }) };

/** At one tenant's own calls: with everything watched, these are writes. */
const tenantFault = (tenants: number): fc.Arbitrary<ApiFault> =>
  fc.record({
    side: fc.constant('api' as const),
    kind: fc.constantFrom(...API_FAULTS.filter((kind) => !/gone|freeze|stale/.test(kind))),
    tenant: fc.nat(tenants - 1),
    verb: fc.constantFrom<Verb | 'any'>('apply', 'apply', 'apply', 'delete', 'any'),
    resource: fc.constantFrom(...RESOURCES),
    nth: fc.integer({ min: 1, max: 4 }),
    ...aim,
  });

/** At what a worker asks of the cluster as a whole: discovery, lists, watches. */
const wideFault: fc.Arbitrary<ApiFault> = fc.record({
  side: fc.constant('api' as const),
  kind: fc.constantFrom(...API_FAULTS),
  verb: fc.constantFrom<Verb | 'any'>('list', 'watch', 'any'),
  resource: fc.constantFrom(...RESOURCES),
  nth: fc.integer({ min: 1, max: 3 }),
  ...aim,
});

/** Of one kind's watch, which then has to begin anew; perhaps with a list from before. */
const watchFaults: fc.Arbitrary<Fault[]> = fc
  .record({
    kind: fc.constantFrom('gone', 'gone-in-stream', 'gone-in-stream', 'freeze', 'half', 'reset-after'),
    resource: fc.constantFrom(...RESOURCES.filter((resource) => resource !== 'any')),
    stale: fc.boolean(),
    ...aim,
  })
  .map(({ kind, resource, stale, ms }) => {
    const of = { side: 'api' as const, resource, burst: 1, ms };
    const broken: ApiFault = { ...of, kind, verb: 'watch', nth: 1 };
    return stale ? [broken, { ...of, kind: 'stale', verb: 'list', nth: 2 }] : [broken];
  });

const databaseFault: fc.Arbitrary<DatabaseFault> = fc.record({
  side: fc.constant('postgresql' as const),
  kind: fc.constantFrom(...DATABASE_FAULTS),
  statement: fc.constantFrom(...STATEMENTS),
  nth: fc.integer({ min: 1, max: 25 }),
  ...aim,
});

const step = (tenants: number): fc.Arbitrary<Step> => {
  const when = {
    tenant: fc.nat(tenants - 1),
    pauseMs: fc.constantFrom(0, 0, 40, 150, 400),
    rest: fc.constantFrom(false, false, true),
  };
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('suspend' as const, 'suspend' as const, 'resume' as const, 'delete' as const, 'restore' as const),
        ...when,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('stray' as const, 'annotate' as const), ...when }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'unpause' as const), ...when }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('resize' as const), plan: fc.constantFrom(...PLANS), ...when }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('retemplate' as const), template: fc.constantFrom(...TEMPLATES), ...when }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), edit: fc.constantFrom(...EDITS), ...when }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), resource: fc.constantFrom(...DELETABLE), ...when }) },
  );
};

const schedule: fc.Arbitrary<Schedule> = fc.constantFrom(1, 1, 2, 2, 3, 4).chain((tenants) =>
  fc.record({
    tenants: fc.constant(tenants),
    room: fc.constantFrom(tenants, tenants, tenants, Math.max(1, tenants - 1)),
    steps: fc.array(step(tenants), { minLength: 0, maxLength: 5, size: 'max' }),
    faults: fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: tenantFault(tenants).map((fault): Fault[] => [fault]) },
          { weight: 2, arbitrary: wideFault.map((fault): Fault[] => [fault]) },
          { weight: 2, arbitrary: watchFaults },
          { weight: 3, arbitrary: databaseFault.map((fault): Fault[] => [fault]) },
        ),
        { minLength: 1, maxLength: 5, size: 'max' },
      )
      .map((faults) => faults.flat()),
    obstacle: fc.constantFrom<Schedule['obstacle']>(...Array<'none'>(18).fill('none'), 'namespace-taken', 'workload-stuck'),
    process: fc.constantFrom(...Array<boolean>(19).fill(false), true),
    patient: fc.constantFrom(...Array<boolean>(19).fill(false), true),
    downMs: fc.constantFrom(0, 0, 100, 500),
  }),
);

/** Schedule number `index` of a seed: each stands alone, so that one may be replayed without those before it. */
export function scheduleOf(seed: number, index: number): Schedule {
  const drawn = fc.sample(schedule, { seed: mixed(seed, index), numRuns: 1 })[0];
  if (!drawn) throw new Error('no schedule was drawn');
  // A worker that is a process of its own is there to be killed.
  if (!drawn.process || drawn.faults.some((fault) => fault.kind.startsWith('crash'))) return drawn;
  const killing = {
    side: 'api',
    kind: 'crash-after',
    verb: 'any',
    resource: 'any',
    burst: 1,
    nth: drawn.faults[0]?.nth ?? 1,
    ms: 0,
  } as const;
  return { ...drawn, faults: [killing, ...drawn.faults.slice(1)] };
}

/** Neighbouring numbers must not give neighbouring schedules. */
function mixed(seed: number, index: number): number {
  let h = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
