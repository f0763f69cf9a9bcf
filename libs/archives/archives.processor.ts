import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DelayedError, type Job } from 'bullmq';
import { SETTINGS, runJob, type Settings } from '#shuyuan/kernel';
import { ArchiveExport } from './archive-export.js';
import { ARCHIVE_QUEUE, ArchiveQueue, type LookAtArchive } from './archive-queue.js';
import { ArchiveRecords } from './archive-records.js';
import { ArchiveRestore } from './archive-restore.js';
import { ArchiveStore } from './stores/archive-store.js';

/** A pass too many is harmless: each file is written under a key of its own. */
const AFTER_A_DEATH = { lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: 10 };
/** Each streams and encrypts; more at once would only slow the reconciler. */
const AT_ONCE = 2;

/** Looks at one archive and does what its row says. A schedule asks again for what the queue lost. */
@Injectable()
@Processor(ARCHIVE_QUEUE, { autorun: false, concurrency: AT_ONCE, ...AFTER_A_DEATH })
export class ArchivesProcessor extends WorkerHost implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ArchivesProcessor.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly records: ArchiveRecords,
    private readonly exporting: ArchiveExport,
    private readonly restoring: ArchiveRestore,
    private readonly store: ArchiveStore,
    private readonly queue: ArchiveQueue,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.worker.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
    this.worker.run().catch((error: Error) => this.logger.error(error));
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  async process(job: Job<LookAtArchive>, token?: string): Promise<void> {
    const { requeueAfterMs } = await runJob(job, () => this.look(job.data.archiveId));
    if (!requeueAfterMs) return;
    await job.moveToDelayed(Date.now() + requeueAfterMs, token);
    throw new DelayedError();
  }

  private async look(archiveId: string): Promise<{ requeueAfterMs?: number }> {
    const found = await this.records.read(archiveId);
    if (!found) return {};
    const { archive, tenant } = found;
    if (archive.state === 'writing' || archive.state === 'failed') return this.exporting.run(archive, tenant);
    if (archive.restore) await this.restoring.run(archive, archive.restore, tenant);
    if (archive.state === 'expired' && archive.location) {
      await this.store.remove(archive.location);
      await this.records.update(archive.id, { location: null });
    }
    return {};
  }

  private async sweepAndRepeat(): Promise<void> {
    try {
      for (const id of await this.records.due()) await this.queue.lookAt(id);
    } catch (error) {
      this.logger.warn(`sweep failed: ${(error as Error).message}`);
    }
    this.timer = setTimeout(() => void this.sweepAndRepeat(), this.settings.RECONCILE_SWEEP_SECONDS * 1000);
  }
}
