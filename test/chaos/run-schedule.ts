import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiCall } from './faults/api-call.js';
import { FaultBook } from './faults/fault-book.js';
import type { Mutation } from './mutations.js';
import type { Schedule } from './schedule.js';
import type { Admin } from './world/admin.js';
import { writesAtRest } from './world/at-rest.js';
import type { Lane } from './world/lane.js';
import type { Plane } from './world/plane.js';
import type { Rows, TenantRow } from './world/rows.js';
import { take, type Member } from './world/steps.js';
import { TruthWatch } from './world/truth.js';
import { faultsOf, ledgerFaults, respectFaults, silenceOf, type Reference } from './world/verdict.js';
import { Workers } from './world/workers.js';

export interface Outcome {
  /** What is wrong; empty when the schedule held. */
  readonly wrong: readonly string[];
  readonly trace: readonly string[];
  readonly fired: Readonly<Record<string, number>>;
  readonly crashes: number;
  readonly kills: number;
  readonly ms: number;
}

/** Faults that are not spent by then found nothing to strike. */
const FAULTS_LAST_MS = 3000;
/** A process takes its time to start. */
const PROCESS_FAULTS_LAST_MS = 20_000;
export interface Patience {
  readonly settleMs: number;
  /** For what is broken on purpose: words that, still said after so long, are what was waited for. */
  readonly expecting?: { readonly said: string; readonly afterMs: number };
}

/** BullMQ's own pauses between tries, and those of a watch or a breaker, may have grown to 30 s by the time the faults stop. */
const PATIENCE: Patience = { settleMs: 60_000 };
/** A watch that says nothing at all is given up after 90 s and up to a quarter more. */
const LONG_PATIENCE: Patience = { settleMs: 180_000 };

/** One schedule in a world of its own: an empty database, fresh namespaces, a fresh worker. */
export class ScheduleRun {
  private readonly members: Member[];
  private readonly book: FaultBook;
  private readonly wrong: string[] = [];
  private writes = 0;

  constructor(
    private readonly plane: Plane,
    private readonly lane: Lane,
    private readonly schedule: Schedule,
    private readonly name: string,
    private readonly reference: Reference,
    private readonly mutation: Mutation,
    private readonly patience: Patience = schedule.patient ? LONG_PATIENCE : PATIENCE,
  ) {
    this.members = Array.from({ length: schedule.tenants }, (_, i) => {
      const slug = `${name}-${i}`;
      return { slug, namespace: `tenant-${slug}`, touchedAt: 0, secretsRemoved: 0, annotated: false, held: false };
    });
    this.book = new FaultBook(
      schedule.faults,
      this.members.map(({ namespace }) => namespace),
    );
  }

  async run(): Promise<Outcome> {
    const started = Date.now();
    const { rows, admin } = this.lane;
    await this.lane.clear();
    if (this.mutation.sql) await rows.query(this.mutation.sql);
    const workers = this.workers();
    const truth = new TruthWatch(rows, this.plane.direct, this.members);
    try {
      await this.obstruct();
      await Promise.all([workers.start(), this.open(admin)]);
      await this.takeSteps(admin, rows);
      const until = Date.now() + (this.schedule.process ? PROCESS_FAULTS_LAST_MS : FAULTS_LAST_MS);
      while (!this.book.spent && Date.now() < until && !(await this.resting(rows))) await sleep(100);
      this.book.disarm();
      this.book.note('the faults are over');
      await workers.steady();
      this.wrong.push(...(await this.settle(rows)));
      this.book.note(this.wrong.length === 0 ? 'settled' : 'patience is over');
      if (this.wrong.length > 0) for (const line of await rows.standing()) this.book.note(line);
      await truth.stop();
      if (this.wrong.length === 0 && this.schedule.obstacle === 'none') {
        // The last fault may have struck the worker that was there then.
        this.wrong.push(...(await writesAtRest(await workers.steady(), admin, rows, () => this.writes)));
      }
      this.wrong.push(...truth.lies, ...(await ledgerFaults(rows)));
      for (const member of this.members) {
        const keys = this.plane.controllers.keys.get(member.namespace) ?? [];
        this.wrong.push(...(await respectFaults(member, this.plane.direct, keys)));
      }
    } catch (error) {
      this.wrong.push(`the schedule itself failed: ${(error as Error).stack}`);
    } finally {
      await truth.stop().catch(() => undefined);
      await workers.stop();
      await this.tidyUp();
    }
    const { fired, trace } = this.book;
    return { wrong: this.wrong, trace, fired, crashes: workers.crashes, kills: workers.kills, ms: Date.now() - started };
  }

  private workers(): Workers {
    const { plane, lane, schedule, book, name } = this;
    const onWrite = (call: ApiCall, body: string): string | undefined => this.onWrite(call, body);
    return new Workers({ plane, lane, book, schedule, name, onWrite, sees: (namespace) => this.sees(namespace) });
  }

  private async obstruct(): Promise<void> {
    const { namespace } = this.members[0]!;
    if (this.schedule.obstacle === 'workload-stuck') this.plane.controllers.stuck.add(namespace);
    if (this.schedule.obstacle === 'namespace-taken') {
      await this.plane.direct.call('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    }
  }

  /** All at once, as a province opens its counties. */
  private async open(admin: Admin): Promise<void> {
    await admin.room(this.schedule.room);
    const opened = await Promise.allSettled(this.members.map(async (member, i) => (member.id = await admin.open(i, member.slug))));
    const refused = opened.filter((o) => o.status === 'rejected').map((o) => (o.reason as Error).message);
    if (refused.length !== this.schedule.tenants - this.schedule.room) {
      this.wrong.push(
        `${refused.length} of ${this.schedule.tenants} openings were refused with room for ${this.schedule.room}: ${refused.join('; ')}`,
      );
    }
  }

  private async takeSteps(admin: Admin, rows: Rows): Promise<void> {
    for (const step of this.schedule.steps) {
      const member = this.members[step.tenant]!;
      // What can never be ready is left to say so.
      if (step.tenant === 0 && this.schedule.obstacle !== 'none') continue;
      const until = Date.now() + 1500;
      while (step.rest && Date.now() < until && !(await this.resting(rows))) await sleep(80);
      await sleep(step.pauseMs);
      if (step.do === 'unpause') member.held = false;
      const answer = await take(step, member, admin, this.plane.direct);
      if (step.do === 'pause' && answer === 'done') await this.untilHeld(member, rows);
      this.book.note(`step ${JSON.stringify(step)}: ${answer}`);
    }
    // How a fault-free life ends is known of those that are maintained.
    for (const row of await rows.tenants()) {
      if (row.paused_reason === null || row.state === 'deleted') continue;
      this.memberOf(row).held = false;
      await admin.unpause(row.id);
    }
  }

  /** A pass that was under way when the pause was asked for may still end; once it is said to hold, it holds. */
  private async untilHeld(member: Member, rows: Rows): Promise<void> {
    for (const until = Date.now() + 1500; Date.now() < until; await sleep(60)) {
      const row = (await rows.tenants()).find(({ id }) => id === member.id);
      if (row?.conditions.some(({ type, status }) => type === 'Paused' && status === 'True')) return void (member.held = true);
    }
  }

  private memberOf(row: TenantRow): Member {
    return this.members.find(({ slug }) => slug === row.slug)!;
  }

  private async resting(rows: Rows): Promise<boolean> {
    const tenants = await rows.tenants();
    return tenants.every(
      (row) => row.state === 'deleted' || (['ready', 'suspended'].includes(row.state) && row.observed_generation === row.generation),
    );
  }

  /** Until everything is as it should be, or what is not when the time is up. */
  private async settle(rows: Rows): Promise<string[]> {
    const { settleMs, expecting } = this.patience;
    const until = Date.now() + settleMs;
    const enough = Date.now() + (expecting?.afterMs ?? Infinity);
    for (let pause = 50; ; pause = Math.min(pause * 2, 500)) {
      const wrong = await this.verdict(rows);
      if (wrong.length === 0 || Date.now() > until) return wrong;
      if (expecting && Date.now() > enough && wrong.some((line) => line.includes(expecting.said))) return wrong;
      await sleep(pause);
    }
  }

  private async verdict(rows: Rows): Promise<string[]> {
    const found: string[] = [];
    for (const row of await rows.tenants()) {
      const member = this.memberOf(row);
      const obstructed = member === this.members[0] && this.schedule.obstacle !== 'none';
      found.push(...(obstructed ? silenceOf(row) : await faultsOf(row, member, this.plane.direct, this.reference)));
    }
    return found;
  }

  private onWrite(call: ApiCall, body: string): string | undefined {
    this.writes++;
    const member = this.members.find(({ namespace }) => namespace === call.namespace);
    const label = call.verb === 'apply' ? labelOf(body) : undefined;
    if (!member || (call.verb === 'apply' && label !== member.id)) {
      this.wrong.push(`${call.verb} ${call.resource} ${call.namespace}/${call.name} (labelled ${label}) is not this tenant's`);
    }
    if (member?.held) this.wrong.push(`${call.verb} ${call.resource} ${call.namespace}/${call.name} although it is paused`);
    return this.mutation.write(call, body);
  }

  /** Other schedules run in the same cluster; to this one's workers it is theirs alone. */
  private sees(namespace: string): boolean {
    return !namespace.startsWith('tenant-') || this.members.some((member) => member.namespace === namespace);
  }

  private async tidyUp(): Promise<void> {
    for (const { namespace } of this.members) {
      this.plane.controllers.stuck.delete(namespace);
      this.plane.controllers.keys.delete(namespace);
      await this.plane.direct.call('DELETE', `/api/v1/namespaces/${namespace}`).catch(() => undefined);
    }
  }
}

function labelOf(body: string): string | undefined {
  return (JSON.parse(body) as { metadata: { labels?: Record<string, string> } }).metadata.labels?.['shuyuan.dev/tenant'];
}
