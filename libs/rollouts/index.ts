import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { defineTenantTables } from '#shuyuan/kernel';
import { RegionsModule } from '#shuyuan/regions';
import { TemplatesModule } from '#shuyuan/templates';
import { TenantsModule } from '#shuyuan/tenants';
import { RolloutCreationService } from './rollout-creation.service.js';
import { RolloutEngine } from './rollout-engine.js';
import { ROLLOUT_QUEUE, RolloutQueue } from './rollout-queue.js';
import { RolloutTarget } from './rollout-target.entity.js';
import { RolloutViews } from './rollout-views.js';
import { RolloutWatch } from './rollout-watch.service.js';
import { RolloutWave } from './rollout-wave.entity.js';
import { Rollout } from './rollout.entity.js';
import { RolloutsController } from './rollouts.controller.js';
import { RolloutsProcessor } from './rollouts.processor.js';
import { RolloutsService } from './rollouts.service.js';

defineTenantTables({ rollout_targets: { keep: 'recorded', key: ['rollout_id'] } });

@Module({
  imports: [
    TypeOrmModule.forFeature([Rollout, RolloutWave, RolloutTarget]),
    BullModule.registerQueue({ name: ROLLOUT_QUEUE }),
    TenantsModule,
    TemplatesModule,
    RegionsModule,
  ],
  providers: [RolloutsService, RolloutCreationService, RolloutEngine, RolloutQueue, RolloutViews],
  exports: [RolloutsService, RolloutCreationService, RolloutEngine, RolloutQueue, RolloutViews],
})
export class RolloutsModule {}

@Module({ imports: [RolloutsModule], controllers: [RolloutsController] })
export class RolloutsHttpModule {}

@Module({ imports: [RolloutsModule], providers: [RolloutsProcessor, RolloutWatch] })
export class RolloutsWorkerModule {}
