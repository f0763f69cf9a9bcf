import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Metrics } from '../observability/metrics.js';

const LOOK_MS = 15 * 60_000;
/** Chunks of one kind in one look: a long backlog goes in several, so that others have their turn. */
const CHUNKS_AT_ONCE = 200;

/** Something that is over after a while. */
export interface Purge {
  /** In words, for the log and as the label of the metric. */
  readonly what: string;
  /** Removes some of it in a transaction of its own and says how many; 0 when there is nothing left. Any number may do so at once. */
  chunk(): Promise<number>;
}

/** Lets go what is over (到期清理). Each library says what of its own that is; every worker looks after it. */
@Injectable()
export class PurgeKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PurgeKeeper.name);
  private readonly purges: Purge[] = [];
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(private readonly metrics: Metrics) {}

  add(...purges: readonly Purge[]): void {
    this.purges.push(...purges);
  }

  onApplicationBootstrap(): void {
    void this.lookAndRepeat();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** One kind that cannot be purged keeps no other from it. Gives how many of each went. */
  async look(): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    for (const purge of this.purges) {
      try {
        gone[purge.what] = await this.all(purge);
      } catch (error) {
        this.logger.warn(`${purge.what} that are over are still there, trying again: ${(error as Error).message}`);
      }
    }
    return gone;
  }

  private async all(purge: Purge): Promise<number> {
    const { what } = purge;
    let gone = 0;
    for (let i = 0; i < CHUNKS_AT_ONCE && !this.stopped; i++) {
      const some = await purge.chunk();
      if (some === 0) break;
      gone += some;
      this.metrics.purged.inc({ what }, some);
    }
    if (gone > 0) this.logger.log(`purged ${gone} ${what}`);
    return gone;
  }

  private async lookAndRepeat(): Promise<void> {
    await this.look();
    if (!this.stopped) this.timer = setTimeout(() => void this.lookAndRepeat(), LOOK_MS);
  }
}
