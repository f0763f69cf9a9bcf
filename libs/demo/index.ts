import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#shuyuan/identity';
import { RegionsModule } from '#shuyuan/regions';
import { DemoRun } from './demo-run.entity.js';
import { DemoController } from './demo.controller.js';
import { DemoProcessor } from './demo.processor.js';
import { DEMO_QUEUE, DemoService } from './demo.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DemoRun]), BullModule.registerQueue({ name: DEMO_QUEUE }), RegionsModule],
  providers: [DemoService],
  exports: [DemoService],
})
export class DemoModule {}

@Module({ imports: [DemoModule], controllers: [DemoController] })
export class DemoHttpModule {}

@Module({ imports: [DemoModule, IdentityModule, RegionsModule], providers: [DemoProcessor] })
export class DemoWorkerModule {}

export { ApiSession } from './api-session.js';
export { demoApplications } from './data/demo-application.js';
export type { DemoUnit } from './data/demo-data.js';
export { DemoPlayer, DemoStopped, throwAwayPassword, type DemoProgress } from './demo-player.js';
