import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';
import { AuditAnchors } from './audit-anchors.js';

const LOOK_MS = 60_000;
const MONTHS_AHEAD = 3;

/** Makes months ahead, lets old ones go, and seals the ends of the chains. Any number of workers may do so at once. */
@Injectable()
export class AuditKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AuditKeeper.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly anchors: AuditAnchors,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    void this.lookAndRepeat();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  async look(): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.query('SELECT audit_make_months($1)', [MONTHS_AHEAD]));
    await this.database.as(ROOT_SCOPE, (manager) => manager.query('SELECT audit_drop_months($1)', [this.settings.AUDIT_RETENTION_MONTHS]));
    const anchor = await this.anchors.seal(this.settings.AUDIT_ANCHOR_MINUTES);
    // Out of the database's reach as well: whoever keeps the logs elsewhere can hold the two against each other.
    if (anchor)
      this.logger.log(
        `audit anchor ${anchor.id} at ${anchor.at.toISOString()}: ${anchor.heads.length} chains, digest ${anchor.digest.toString('hex')}, sealed with ${anchor.keyId}`,
      );
  }

  private async lookAndRepeat(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.logger.warn(`the audit log was not looked after, trying again: ${(error as Error).message}`);
    }
    this.timer = setTimeout(() => void this.lookAndRepeat(), LOOK_MS);
  }
}
