import type { ApiFault, DatabaseFault, Fault, Statement, Verb } from '../schedule.js';
import type { ApiCall } from './api-call.js';

/** The faults of one schedule and how far each has come. Workers come and go; the counts stay. */
export class FaultBook {
  private readonly entries: { fault: Fault; seen: number; fired: number }[];
  private armed = true;
  private end: () => void = () => undefined;
  /** Resolves when the faults are over. */
  readonly over = new Promise<void>((resolve) => (this.end = resolve));
  private readonly begun = Date.now();
  readonly trace: string[] = [];

  constructor(
    faults: readonly Fault[],
    private readonly namespaces: readonly string[],
  ) {
    this.entries = faults.map((fault) => ({ fault, seen: 0, fired: 0 }));
  }

  api(call: ApiCall): ApiFault | undefined {
    const tenant = call.namespace === undefined ? -1 : this.namespaces.indexOf(call.namespace);
    return this.strike(
      (fault): fault is ApiFault =>
        fault.side === 'api' &&
        (fault.tenant === undefined || fault.tenant === tenant) &&
        (fault.verb === 'any' || fault.verb === call.verb) &&
        (fault.resource === 'any' || fault.resource === call.resource) &&
        suits(fault.kind, call.verb),
      `${call.verb} ${call.resource} ${call.namespace ?? ''}/${call.name ?? ''}`,
    );
  }

  database(statement: Statement): DatabaseFault | undefined {
    return this.strike(
      (fault): fault is DatabaseFault => fault.side === 'postgresql' && fault.statement === statement,
      `postgresql ${statement}`,
    );
  }

  disarm(): void {
    this.armed = false;
    this.end();
  }

  get spent(): boolean {
    return this.entries.every(({ fault, fired }) => fired >= fault.burst);
  }

  /** How often each kind struck. */
  get fired(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { fault, fired } of this.entries) {
      const name = `${fault.side} ${fault.kind}`;
      if (fired > 0) counts[name] = (counts[name] ?? 0) + fired;
    }
    return counts;
  }

  note(line: string): void {
    if (this.trace.length < 400) this.trace.push(`${((Date.now() - this.begun) / 1000).toFixed(1)} s ${line}`);
  }

  private strike<F extends Fault>(matches: (fault: Fault) => fault is F, what: string): F | undefined {
    if (!this.armed) return undefined;
    let hit: F | undefined;
    for (const entry of this.entries) {
      const { fault } = entry;
      if (!matches(fault)) continue;
      entry.seen++;
      if (hit || entry.seen < fault.nth || entry.seen >= fault.nth + fault.burst) continue;
      entry.fired++;
      hit = fault;
    }
    if (hit) this.note(`${what}: ${hit.kind}`);
    return hit;
  }
}

/** What a kind of fault can mean for a kind of call; others pass and are not counted. */
function suits(kind: string, verb: Verb): boolean {
  if (kind === 'gone-in-stream' || kind === 'freeze') return verb === 'watch';
  if (kind === 'gone') return verb === 'watch' || verb === 'list';
  if (kind === 'stale') return verb === 'get' || verb === 'list';
  if (kind === 'conflict' || kind === 'error-after') return verb === 'apply' || verb === 'delete';
  return true;
}
