import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionMove } from './region-move.entity.js';
import { RegionMoves } from './region-moves.service.js';
import { Region } from './region.entity.js';
import { RegionsController } from './regions.controller.js';
import { RegionsService } from './regions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Region, RegionMove])],
  providers: [RegionsService, RegionMoves],
  exports: [RegionsService, RegionMoves],
})
export class RegionsModule {}

@Module({ imports: [RegionsModule], controllers: [RegionsController] })
export class RegionsHttpModule {}

export { Region, type RegionLevel } from './region.entity.js';
export { UnknownProvinceError, loadRegions } from './region-file.js';
export { GridDto } from './region.dto.js';
export { RegionMoves } from './region-moves.service.js';
export { REGIONS_CHANNEL, applicantKind, RegionsService, type ApplicantKind } from './regions.service.js';
