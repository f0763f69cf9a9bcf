import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import type { Plan } from './plan.entity.js';

const NAME_FORM = /^[a-z][a-z0-9-]{0,29}$/;
export const PLAN_FORM = /^[a-z][a-z0-9-]{0,29}@[1-9]\d{0,5}$/;

export class PlansQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'standard' })
  @IsOptional()
  @Matches(NAME_FORM)
  name?: string;

  @ApiPropertyOptional({ description: 'Only the newest version in force of each name, or only the others' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  current?: boolean;
}

export class PlanTitleDto {
  @ApiProperty({ maxLength: 50 })
  @IsString()
  @IsPlainText()
  @MinLength(1)
  @MaxLength(50)
  zh: string;

  @ApiProperty({ maxLength: 50 })
  @IsString()
  @IsPlainText()
  @MinLength(1)
  @MaxLength(50)
  en: string;
}

/** Below these the portal itself does not fit; above them no platform of one unit is meant. */
export class CreatePlanDto {
  @ApiProperty({ pattern: NAME_FORM.source, example: 'standard' })
  @Matches(NAME_FORM)
  name: string;

  @ApiProperty({ type: PlanTitleDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PlanTitleDto)
  title: PlanTitleDto;

  @ApiProperty({ minimum: 500, maximum: 1_000_000 })
  @IsInt()
  @Min(500)
  @Max(1_000_000)
  cpuMillis: number;

  @ApiProperty({ minimum: 512, maximum: 4_194_304 })
  @IsInt()
  @Min(512)
  @Max(4_194_304)
  memoryMiB: number;

  @ApiProperty({ minimum: 1, maximum: 1_048_576 })
  @IsInt()
  @Min(1)
  @Max(1_048_576)
  storageGiB: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 100_000_000, default: 0, description: 'People who may have an account; 0: no limit' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  usersLimit?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 1, description: 'Portal replicas at most; 1: no autoscaling' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  maxReplicas?: number;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: 200, description: '出口带宽说明' })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  bandwidthNote?: string | null;
}

export class PlanDto {
  @ApiProperty({ example: 'standard@1' })
  id: string;

  @ApiProperty({ example: 'standard' })
  name: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: PlanTitleDto })
  title: PlanTitleDto;

  @ApiProperty()
  cpuMillis: number;

  @ApiProperty()
  memoryMiB: number;

  @ApiProperty()
  storageGiB: number;

  @ApiProperty({ description: 'People who may have an account; 0: no limit' })
  usersLimit: number;

  @ApiProperty({ description: 'Portal replicas at most; 1: no autoscaling' })
  maxReplicas: number;

  @ApiProperty({ type: 'string', nullable: true })
  bandwidthNote: string | null;

  @ApiProperty({ description: 'Platforms on it that the caller may see' })
  tenants: number;

  @ApiProperty({ description: 'Whether it is the newest version in force of its name' })
  current: boolean;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  retiredAt: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'null: came with the system' })
  createdBy: string | null;

  static of(plan: Plan, facts: { tenants: number; current: boolean }): PlanDto {
    return Object.assign(new PlanDto(), plan, facts, {
      createdAt: plan.createdAt.toISOString(),
      retiredAt: plan.retiredAt?.toISOString() ?? null,
    });
  }
}

export class PlanPage extends pageOf(PlanDto) {}
