import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainText, PageQuery } from '#shuyuan/kernel';
import { ROLLOUT_STATES, TARGET_STATES, type RolloutState, type TargetState } from './rollout-states.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.
const TEMPLATE_ID = /^[a-z][a-z0-9-]{0,40}@\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const CITY_CODE = /^\d{6}$/;
const MOST_WAVES = 20;
const MOST_TENANTS = 5000;
const A_WEEK = 604_800;
const A_DAY = 86_400;

export class RolloutReasonDto {
  @ApiProperty({ maxLength: 500 })
  @IsNotEmpty()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  @IsString()
  reason: string;
}

export class SelectionDto {
  @ApiPropertyOptional({ type: [String], description: 'Areas as on the map: the city, its counties and the 直管县 in it' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(CITY_CODE, { each: true })
  @IsArray()
  cityCodes?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TENANTS)
  @IsUUID(undefined, { each: true })
  @IsArray()
  tenantIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Only tenants that have one of these template versions now' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(TEMPLATE_ID, { each: true })
  @IsArray()
  from?: string[];
}

export class WaveInputDto {
  @ApiProperty({ maxLength: 50 })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(50)
  @IsString()
  name: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TENANTS)
  @IsUUID(undefined, { each: true })
  @IsArray()
  tenantIds?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(CITY_CODE, { each: true })
  @IsArray()
  cityCodes?: string[];

  @ApiPropertyOptional({ minimum: 1, maximum: 100, description: 'Share of the tenants that no wave names. The last wave takes the rest' })
  @IsOptional()
  @Min(1)
  @Max(100)
  @IsInt()
  percent?: number;
}

export class CreateRolloutDto extends RolloutReasonDto {
  @ApiProperty({ example: 'standard@1.1.0', description: 'A published template version' })
  @Matches(TEMPLATE_ID)
  to: string;

  @ApiPropertyOptional({ type: SelectionDto, description: 'Absent: every virtual platform that has another version' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SelectionDto)
  selection?: SelectionDto;

  @ApiProperty({ type: [WaveInputDto], minItems: 1, maxItems: MOST_WAVES })
  @IsDefined()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_WAVES)
  @ValidateNested({ each: true })
  @Type(() => WaveInputDto)
  @IsArray()
  waves: WaveInputDto[];

  @ApiProperty({ minimum: 0, maximum: A_WEEK, description: 'How long each wave is watched once it is ready' })
  @Min(0)
  @Max(A_WEEK)
  @IsInt()
  soakSeconds: number;

  @ApiProperty({ minimum: 0, maximum: 1000, description: 'More failures than this stop the rollout' })
  @Min(0)
  @Max(1000)
  @IsInt()
  maxFailures: number;

  @ApiPropertyOptional({ minimum: 1, maximum: A_DAY, default: 600, description: 'How long one tenant may take to be ready' })
  @IsOptional()
  @Min(1)
  @Max(A_DAY)
  @IsInt()
  deadlineSeconds?: number;
}

export class RolloutsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROLLOUT_STATES })
  @IsOptional()
  @IsIn(ROLLOUT_STATES)
  state?: RolloutState;
}

export class TargetsQuery extends PageQuery {
  @ApiPropertyOptional({ minimum: 0, description: 'Ordinal of a wave' })
  @IsOptional()
  @Type(() => Number)
  @Min(0)
  @Max(MOST_WAVES)
  @IsInt()
  wave?: number;

  @ApiPropertyOptional({ enum: TARGET_STATES })
  @IsOptional()
  @IsIn(TARGET_STATES)
  state?: TargetState;
}
