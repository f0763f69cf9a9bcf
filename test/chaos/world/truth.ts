import { setTimeout as sleep } from 'node:timers/promises';
import { collection, type Direct } from './direct.js';
import type { Rows, TenantRow } from './rows.js';
import type { Member } from './steps.js';

const LOOK_EVERY_MS = 100;
/** An edit by hand makes what was true a moment ago untrue; nobody is a liar for that. */
const AFTER_MEDDLING_MS = 3000;

/**
 * Watches, while faults last, that no row claims what is not so: the moment a generation is called dealt with, the
 * workload and the limits are really as that generation wants them.
 */
export class TruthWatch {
  readonly lies: string[] = [];
  private readonly seen = new Map<string, string>();
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly rows: Rows,
    private readonly direct: Direct,
    private readonly members: readonly Member[],
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      for (const row of await this.rows.tenants()) await this.look(row);
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async look(row: TenantRow): Promise<void> {
    const claim = `${row.state} ${row.observed_generation}/${row.generation}`;
    if (this.seen.get(row.id) === claim) return;
    this.seen.set(row.id, claim);
    const member = this.members.find(({ slug }) => slug === row.slug);
    if (!member || row.observed_generation !== row.generation || !['ready', 'suspended'].includes(row.state)) return;
    if (Date.now() - member.touchedAt < AFTER_MEDDLING_MS) return;
    const found = await this.found(member.namespace);
    const wanted = { available: row.state === 'ready' ? 1 : 0, cpu: row.cpu_millis / 1000 };
    const [now] = await this.rows.query<TenantRow>('SELECT * FROM tenants WHERE id = $1', [row.id]);
    // Something was asked meanwhile: what was read may belong to that.
    if (now?.generation !== row.generation || Date.now() - member.touchedAt < AFTER_MEDDLING_MS) return;
    const scaled = row.plan.startsWith('large@') && found.available > 1;
    if ((found.available !== wanted.available && !scaled) || found.cpu !== wanted.cpu || !found.seen) {
      this.lies.push(`${row.slug} says ${claim}, but ${JSON.stringify(found)} is there instead of ${JSON.stringify(wanted)}`);
    }
  }

  private async found(namespace: string): Promise<{ available: number; cpu: number; seen: boolean }> {
    const deployment = await this.direct.call('GET', `${collection('deployments', namespace)}/portal`);
    const quota = await this.direct.call('GET', `${collection('resourcequotas', namespace)}/tenant`);
    const status = deployment?.['status'] as { availableReplicas?: number; observedGeneration?: number } | undefined;
    const hard = (quota?.['spec'] as { hard?: Record<string, string> } | undefined)?.hard;
    return {
      available: status?.availableReplicas ?? 0,
      cpu: cores(hard?.['limits.cpu']),
      seen: deployment !== undefined && status?.observedGeneration === deployment.metadata.generation,
    };
  }
}

const cores = (text = '0'): number => (text.endsWith('m') ? Number(text.slice(0, -1)) / 1000 : Number(text));
