import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { SETTINGS } from './config/settings.js';
import type { Settings } from './config/settings.schema.js';
import { DatabaseModule } from './database/database.module.js';
import { EventLog } from './events/event-log.js';
import { EventStreams } from './events/event-streams.js';
import { EventsController } from './events/events.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { IdempotencyInterceptor } from './http/idempotency.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Health } from './observability/health.js';
import { loggingModule } from './observability/logging.js';
import { Metrics } from './observability/metrics.js';
import { OpsController } from './observability/ops.controller.js';
import { QueueModule } from './queue/queue.module.js';
import { keyProvider } from './secrets/sealing/key-provider.provider.js';
import { KeyProvider } from './secrets/sealing/key-provider.js';
import { KeyRotation } from './secrets/sealing/key-rotation.js';
import { Sealer } from './secrets/sealing/sealer.js';
import { Vault } from './secrets/vault.js';

/** What every process stands on. */
@Global()
@Module({})
export class KernelModule {
  static forRoot(settings: Settings, process: string): DynamicModule {
    return {
      module: KernelModule,
      imports: [loggingModule(settings, process), DatabaseModule, QueueModule],
      providers: [{ provide: SETTINGS, useValue: settings }, Metrics, Health, EventLog, Vault, keyProvider, Sealer, KeyRotation],
      exports: [SETTINGS, Metrics, Health, EventLog, Vault, KeyProvider, Sealer, KeyRotation],
    };
  }
}

/** What every process with an HTTP door adds: access declarations, errors, idempotency, health, events. */
@Module({
  controllers: [OpsController, EventsController],
  providers: [
    EventStreams,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class KernelHttpModule {}
