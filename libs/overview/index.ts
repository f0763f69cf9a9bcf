import { Module } from '@nestjs/common';
import { RegionsModule } from '#shuyuan/regions';
import { OverviewController } from './overview.controller.js';
import { OverviewService } from './overview.service.js';

@Module({ imports: [RegionsModule], providers: [OverviewService], controllers: [OverviewController] })
export class OverviewHttpModule {}
