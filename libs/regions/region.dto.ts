import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import type { Region, RegionLevel } from './region.entity.js';

export const LEVELS = ['province', 'city', 'county'] as const;

export class RegionsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Day whose divisions are wanted; today when absent' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  at?: string;

  @ApiPropertyOptional({ enum: LEVELS })
  @IsOptional()
  @IsIn(LEVELS)
  level?: RegionLevel;

  @ApiPropertyOptional({ description: 'GB/T 2260 code of the reporting parent' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  reportsTo?: string;

  @ApiPropertyOptional({ description: 'Part of the name, or the beginning of the code' })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(50)
  q?: string;
}

export class GridDto {
  @ApiProperty()
  col: number;

  @ApiProperty()
  row: number;
}

export class RegionDto {
  @ApiProperty({ description: 'GB/T 2260', example: '410181' })
  code: string;

  @ApiProperty({ example: '巩义市' })
  name: string;

  @ApiProperty({ enum: LEVELS })
  level: RegionLevel;

  @ApiProperty({ type: 'string', nullable: true, description: 'Division that the code prefix names' })
  parent: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Reporting parent (上报单位)' })
  reportsTo: string | null;

  @ApiProperty({ description: '省直管县(市)' })
  directlyAdministered: boolean;

  @ApiProperty()
  cityEquivalent: boolean;

  @ApiProperty({ format: 'date' })
  validFrom: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  validTo: string | null;

  @ApiProperty({ type: [String] })
  predecessors: string[];

  @ApiProperty()
  slug: string;

  @ApiProperty({ type: GridDto, nullable: true, description: 'Place in the tile-grid cartogram; city-level areas only' })
  grid: GridDto | null;

  static of(region: Region): RegionDto {
    const { gridCol, gridRow, ...rest } = region;
    return Object.assign(new RegionDto(), rest, { grid: gridCol !== null && gridRow !== null ? { col: gridCol, row: gridRow } : null });
  }
}

export class RegionPage extends pageOf(RegionDto) {}
