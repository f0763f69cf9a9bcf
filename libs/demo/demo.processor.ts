import { Processor } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { InvitationsService } from '#shuyuan/identity';
import { Database, QueueProcessor, ROOT_SCOPE, SETTINGS, type JobData, type Settings } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { ApiSession } from './api-session.js';
import { DemoPlayer, DemoStopped, throwAwayPassword, type DemoProgress } from './demo-player.js';
import { DEMO_QUEUE, DemoService } from './demo.service.js';

const REPORT_MS = 300;
const LOOK_MS = 1000;

/** Plays the demonstration for the console's button. */
@Injectable()
@Processor(DEMO_QUEUE, { autorun: false })
export class DemoProcessor extends QueueProcessor<JobData> {
  constructor(
    private readonly demo: DemoService,
    private readonly database: Database,
    private readonly regions: RegionsService,
    private readonly invitations: InvitationsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  protected async handle(): Promise<void> {
    let stopping = await this.demo.isStopping();
    const watch = setInterval(
      () =>
        void this.demo.isStopping().then(
          (now) => (stopping = now),
          () => undefined,
        ),
      LOOK_MS,
    );
    let reportedAt = 0;
    const report = async (progress: DemoProgress): Promise<void> => {
      if (Date.now() - reportedAt < REPORT_MS && progress.done < progress.total) return;
      reportedAt = Date.now();
      await this.demo.progress(progress);
    };
    try {
      await new DemoPlayer(this.baseUrl(), await this.provinceSession(), report, () => stopping).play();
      await this.demo.finish('done', null);
    } catch (error) {
      if (error instanceof DemoStopped) return await this.demo.finish('idle', '已停止，可以继续载入');
      this.logger.error(error);
      await this.demo.finish('failed', (error as Error).message);
    } finally {
      clearInterval(watch);
    }
  }

  /** An administrator of the demonstration's own, invited as the province would invite a colleague. */
  private async provinceSession(): Promise<ApiSession> {
    const province = await this.regions.province();
    const { url, invitation } = await this.database.as(ROOT_SCOPE, () =>
      this.invitations.issue({ role: 'province_admin', unitCode: province.code }, null),
    );
    const loginName = `demo-province-${invitation.id.slice(0, 8)}`;
    return new ApiSession(this.baseUrl()).accept(url, { displayName: '演示省级管理员', loginName, password: throwAwayPassword() });
  }

  private baseUrl(): string {
    const url = new URL(this.settings.PUBLIC_URL);
    // The server listens on the IPv4 loopback; `localhost` may mean the other one first.
    if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
    return url.origin;
  }
}
