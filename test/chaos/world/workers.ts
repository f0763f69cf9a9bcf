import type { INestApplicationContext } from '@nestjs/common';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createProvisioner } from './provisioner.js';
import { TestProcess } from '../../support/process.js';
import { startApiProxy } from '../faults/api-proxy.js';
import type { Answer, ExchangeOptions } from '../faults/exchange.js';
import type { FaultBook } from '../faults/fault-book.js';
import { startPostgresProxy } from '../faults/postgres-proxy.js';
import type { Schedule } from '../schedule.js';
import { WORKER_ENV, type Lane } from './lane.js';
import type { Plane } from './plane.js';

export interface WorkersOptions {
  readonly plane: Plane;
  readonly lane: Lane;
  readonly book: FaultBook;
  readonly schedule: Pick<Schedule, 'process' | 'patient' | 'downMs'>;
  readonly onWrite: ExchangeOptions['onWrite'];
  readonly sees: ExchangeOptions['sees'];
  readonly name: string;
}

interface Instance {
  /** Once it has started. */
  readonly app?: INestApplicationContext;
  readonly coming?: Promise<INestApplicationContext | undefined>;
  readonly died?: () => void;
  readonly process?: TestProcess;
  readonly cut: () => Promise<void>;
}

/** The workers of one schedule, one after the other: each behind proxies of its own, each crash followed by a new one. */
export class Workers {
  private current?: Instance;
  private readonly answers = new Map<string, Answer>();
  private readonly burials: Promise<unknown>[] = [];
  private comingBack: Promise<void> = Promise.resolve();
  private started = 0;
  crashes = 0;
  kills = 0;

  constructor(private readonly options: WorkersOptions) {}

  async start(): Promise<void> {
    const { plane, book, name, onWrite, sees } = this.options;
    const { database, settings } = this.options.lane;
    const id = ++this.started;
    const onCrash = (): void => void this.crash(id);
    const [api, postgres] = await Promise.all([
      startApiProxy({
        upstream: plane.direct.pool,
        book,
        answers: this.answers,
        onWrite,
        sees,
        onCrash,
        patient: this.options.schedule.patient,
      }),
      startPostgresProxy({ upstream: addressOf(database.ownerUrl), book, onCrash }),
    ]);
    const kubeconfig = join(plane.folder, `${name}-${id}.yaml`);
    await writeFile(kubeconfig, (await readFile(plane.cluster.kubeconfig, 'utf8')).replaceAll(plane.cluster.server, api.url), {
      mode: 0o600,
    });
    const own = { DATABASE_URL: through(database.ownerUrl, postgres.port), KUBECONFIG: kubeconfig };
    const cut = async (): Promise<void> => void (await Promise.all([api.cut(), postgres.cut()]));
    this.current = { cut };
    book.note(`worker ${id} starts`);
    if (this.options.schedule.process && id === 1) {
      const process = new TestProcess('test/chaos/world/worker-process.ts', [], { ...WORKER_ENV, ...own });
      this.current = { cut, process };
      // A start that a fault broke ends it, as it ends any program; a supervisor would start another.
      void process.ended.then(() => this.crash(id));
      return;
    }
    const coming = createProvisioner({ ...settings, ...own }).catch((error: Error) => {
      // A start that a fault broke is what a supervisor would repeat.
      book.note(`worker ${id} did not start: ${error.message}`);
      return undefined;
    });
    const dead = new Promise<void>((resolve) => (this.current = { cut, coming, died: resolve }));
    const app = await Promise.race([coming, dead]);
    if (app && this.current?.coming === coming) this.current = { ...this.current, app };
    else await this.crash(id);
  }

  /** The worker is gone between two instructions; after a while there is a new one. */
  async crash(id = this.started): Promise<void> {
    const dead = this.current;
    if (!dead || id !== this.started) return;
    this.current = undefined;
    this.crashes++;
    this.options.book.note(`worker ${id} dies`);
    if (dead.process && !(await dead.process.endsWithin(0))) this.kills++;
    void dead.process?.stop('SIGKILL');
    dead.died?.();
    this.bury(dead);
    this.comingBack = this.comeBack();
    await this.comingBack;
  }

  /** A worker in this process that has every call behind it. */
  async steady(): Promise<INestApplicationContext> {
    await this.comingBack;
    if (this.current?.process) await this.crash();
    for (let tries = 0; !this.current?.app; tries++) {
      if (tries > 400) throw new Error('no worker came back');
      await sleep(25);
      await this.comingBack;
    }
    return this.current.app;
  }

  async stop(): Promise<void> {
    await this.comingBack.catch(() => undefined);
    const last = this.current;
    this.current = undefined;
    if (last?.process) await last.process.stop('SIGKILL');
    // One that is still starting is let finish and closed too: what it opened would keep this process alive.
    await within(
      5000,
      (last?.app ? Promise.resolve(last.app) : last?.coming)?.then((app) => app?.close()),
    );
    await last?.cut();
    await Promise.all(this.burials);
  }

  private async comeBack(): Promise<void> {
    await sleep(this.options.schedule.downMs);
    if (!this.options.schedule.patient) await this.options.lane.rows.timePasses();
    await this.start();
  }

  /** What a dead worker in this process still holds in memory can no longer reach anything; it is let go in the background. */
  private bury({ cut, coming, process }: Instance): void {
    this.burials.push(
      cut()
        .then(() =>
          within(
            5000,
            coming?.then((app) => app?.close()),
          ),
        )
        .then(() => process?.ended),
    );
  }
}

async function within(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([Promise.resolve(work).catch(() => undefined), late]);
  clearTimeout(timer);
}

function addressOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

function through(url: string, port: number): string {
  const parsed = new URL(url);
  parsed.port = String(port);
  return parsed.href;
}
