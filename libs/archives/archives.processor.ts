import { Processor } from '@nestjs/bullmq';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AFTER_A_DEATH, QueueProcessor, SETTINGS, type Settings } from '#shuyuan/kernel';
import { ArchiveExport } from './archive-export.js';
import { ARCHIVE_QUEUE, ArchiveQueue, type LookAtArchive } from './archive-queue.js';
import { ArchiveRecords } from './archive-records.js';
import { ArchiveRestore } from './archive-restore.js';
import { ArchiveStore } from './stores/archive-store.js';

/** Each streams and encrypts; more at once would only slow the reconciler. */
const AT_ONCE = 2;

/** Looks at one archive and does what its row says; a pass too many writes files under keys of its own. A schedule asks again for what the queue lost. */
@Injectable()
@Processor(ARCHIVE_QUEUE, { autorun: false, concurrency: AT_ONCE, ...AFTER_A_DEATH, lockDuration: 30_000 })
export class ArchivesProcessor extends QueueProcessor<LookAtArchive> implements OnApplicationShutdown {
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

  override onApplicationBootstrap(): void {
    super.onApplicationBootstrap();
    void this.sweepAndRepeat();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  protected async handle({ archiveId }: LookAtArchive): Promise<Date | null> {
    const { requeueAfterMs } = await this.look(archiveId);
    return requeueAfterMs ? new Date(Date.now() + requeueAfterMs) : null;
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
