import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { BullModule } from '@nestjs/bullmq';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.schema.js';
import { Health } from '../observability/health.js';
import { queueConnection } from './queue-connection.js';
import { QueueRegistry } from './queue-registry.js';

/** One queue API, two backends; a library only names its queues with `BullModule.registerQueue`. */
@Global()
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        connection: queueConnection(settings),
        prefix: 'shuyuan',
        defaultJobOptions: { removeOnComplete: { age: 3600, count: 1000 }, removeOnFail: { age: 7 * 86_400, count: 5000 } },
      }),
    }),
  ],
  providers: [QueueRegistry],
  exports: [QueueRegistry],
})
export class QueueModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly queues: QueueRegistry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.health.register(this.settings.REDIS_URL ? 'queue (redis)' : 'queue (postgresql)', () => this.queues.ping());
  }
}
