import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Region } from './region.entity.js';
import { RegionsController } from './regions.controller.js';
import { RegionsService } from './regions.service.js';

@Module({ imports: [TypeOrmModule.forFeature([Region])], providers: [RegionsService], exports: [RegionsService] })
export class RegionsModule {}

@Module({ imports: [RegionsModule], controllers: [RegionsController] })
export class RegionsHttpModule {}

export { Region, type RegionLevel } from './region.entity.js';
export { UnknownProvinceError, loadRegions } from './region-file.js';
export { GridDto } from './region.dto.js';
export { applicantKind, RegionsService, type ApplicantKind } from './regions.service.js';
