import { Processor } from '@nestjs/bullmq';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AFTER_A_DEATH, QueueProcessor, SETTINGS, type Settings } from '#shuyuan/kernel';
import { ImportRecords } from '../imports/import-records.js';
import { RolloverEngine } from '../rollovers/rollover-engine.js';
import { ImportEngine } from './import-engine.js';
import { ROSTER_QUEUE, RosterQueue, type LookAtRoster } from './roster-queue.js';

/** Each keeps a core and a connection busy; more at once would only slow the reconciler. */
const AT_ONCE = 2;

/** Looks at one import or roll-over. A schedule asks again for what the queue lost. */
@Injectable()
@Processor(ROSTER_QUEUE, { autorun: false, concurrency: AT_ONCE, ...AFTER_A_DEATH })
export class RostersProcessor extends QueueProcessor<LookAtRoster> implements OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly imports: ImportEngine,
    private readonly rollovers: RolloverEngine,
    private readonly records: ImportRecords,
    private readonly queue: RosterQueue,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  protected async handle({ tenantId, kind, id }: LookAtRoster): Promise<void> {
    // A job that does not say whose it is would be work under nobody's scope.
    if (!tenantId) throw new Error('a roster job without its tenant');
    await (kind === 'import' ? this.imports.look(tenantId, id) : this.rollovers.look(tenantId, id));
  }

  private async sweepAndRepeat(): Promise<void> {
    try {
      for (const due of await this.records.due()) await this.queue.lookAt('import', due);
      for (const due of await this.rollovers.due()) await this.queue.lookAt('rollover', due);
    } catch (error) {
      this.logger.warn(`sweep failed: ${(error as Error).message}`);
    }
    this.timer = setTimeout(() => void this.sweepAndRepeat(), this.settings.RECONCILE_SWEEP_SECONDS * 1000);
  }
}
