import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database, EventLog, QueueRegistry, ROOT_SCOPE, defineErrors, jobData, type JobData } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { DemoDto } from './demo.dto.js';
import type { DemoProgress } from './demo-player.js';
import { DemoRun, type DemoState } from './demo-run.entity.js';

export const DEMO_QUEUE = 'demo';

const demoErrors = defineErrors({
  'demo.already-running': { status: 409, zh: '演示数据正在载入', en: 'The demonstration is being loaded already' },
  'demo.not-running': { status: 409, zh: '演示数据没有在载入', en: 'The demonstration is not being loaded' },
});

/** Starting, stopping and watching the demonstration. Playing it is the worker's. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly regions: RegionsService,
    @InjectQueue(DEMO_QUEUE) private readonly queue: Queue<JobData>,
    registry: QueueRegistry,
  ) {
    registry.add(queue);
  }

  async status(): Promise<DemoDto> {
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const run = await manager.findOneBy(DemoRun, { id: 1 });
      const filed = await manager.query<unknown[]>('SELECT 1 FROM applications LIMIT 1');
      return DemoDto.of(run, filed.length === 0);
    });
  }

  async start(): Promise<DemoDto> {
    await this.move(['idle', 'done', 'failed'], 'running', 'demo.already-running');
    await this.queue.add('play', jobData({}), { deduplication: { id: 'demo', keepLastIfActive: true } });
    return this.status();
  }

  /** Takes effect after the steps under way; what has been done stays and a new start goes on from there. */
  async stop(): Promise<DemoDto> {
    await this.move(['running'], 'stopping', 'demo.not-running');
    return this.status();
  }

  async isStopping(): Promise<boolean> {
    return (await this.status()).state !== 'running';
  }

  async progress({ done, total, step, message }: DemoProgress): Promise<void> {
    await this.write({ done, total, step, message });
  }

  async finish(state: DemoState, message: string | null): Promise<void> {
    await this.write({ state, finishedAt: new Date(), ...(message ? { message } : {}) });
  }

  private async move(from: DemoState[], to: DemoState, error: keyof typeof demoErrors): Promise<void> {
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.query(`INSERT INTO demo_runs DEFAULT VALUES ON CONFLICT DO NOTHING`);
      const [, moved]: [unknown, number] = await manager.query(
        `UPDATE demo_runs SET state = $1, started_at = CASE WHEN $1 = 'running' THEN now() ELSE started_at END, finished_at = NULL WHERE state = ANY($2)`,
        [to, from],
      );
      if (moved === 0) throw demoErrors[error]();
    });
    await this.announce();
  }

  private async write(patch: Partial<DemoRun>): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.update(DemoRun, { id: 1 }, patch));
    await this.announce();
  }

  private async announce(): Promise<void> {
    const scopePath = await this.regions.scopePath((await this.regions.province()).code);
    const data = await this.status();
    await this.database.as(ROOT_SCOPE, () => this.events.append({ type: 'demo.progress', scopePath, data }));
  }
}
