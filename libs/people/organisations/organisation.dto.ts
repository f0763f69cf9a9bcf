import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import { IfGiven } from '../given.js';
import { IsDay } from '../numbers/days.js';
import { ORGANISATION_KINDS, STAGES, type OrganisationKind, type Stage } from './organisation.entity.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

export class CreateOrganisationDto {
  @ApiProperty({ enum: ORGANISATION_KINDS })
  @IsIn(ORGANISATION_KINDS)
  kind: OrganisationKind;

  @ApiProperty({ maxLength: 80 })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(80)
  @IsString()
  name: string;

  @ApiPropertyOptional({
    format: 'uuid',
    nullable: true,
    type: 'string',
    description: 'What it is part of; a school only as a site of another (教学点)',
  })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @ApiPropertyOptional({ maxLength: 30, nullable: true, type: 'string', description: 'Of a school: 学校（机构）标识码, 10 digits' })
  @IsOptional()
  @IsPlainText()
  @MaxLength(30)
  @IsString()
  code?: string | null;

  @ApiPropertyOptional({ enum: STAGES, isArray: true, description: 'Of a school: 学段' })
  @IfGiven()
  @ArrayUnique()
  @ArrayMaxSize(STAGES.length)
  @IsIn(STAGES, { each: true })
  @IsArray()
  stages?: Stage[];

  @ApiPropertyOptional({ enum: STAGES, nullable: true, description: 'Of a class' })
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage | null;

  @ApiPropertyOptional({ minimum: 1, maximum: 12, nullable: true, type: 'integer', description: 'Of a class: grade within its stage' })
  @IsOptional()
  @Min(1)
  @Max(12)
  @IsInt()
  grade?: number | null;

  @ApiPropertyOptional({ minimum: 1980, maximum: 2100, nullable: true, type: 'integer', description: 'Of a class: 入学年份' })
  @IsOptional()
  @Min(1980)
  @Max(2100)
  @IsInt()
  entryYear?: number | null;

  @ApiPropertyOptional({ minimum: 1, maximum: 99, nullable: true, type: 'integer', description: 'Of a class: 班号' })
  @IsOptional()
  @Min(1)
  @Max(99)
  @IsInt()
  classNo?: number | null;

  @ApiPropertyOptional({ format: 'date', nullable: true, type: 'string' })
  @IsOptional()
  @IsDay()
  openedOn?: string | null;
}

/** What is left out stays; null takes it away. A kind does not change. */
export class UpdateOrganisationDto extends PartialType(OmitType(CreateOrganisationDto, ['kind'] as const), { skipNullProperties: false }) {}

export class CloseOrganisationDto {
  @ApiPropertyOptional({ format: 'date', description: 'Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class OrganisationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ORGANISATION_KINDS })
  @IfGiven()
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @IsUUID()
  parentId?: string;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the name, or the whole school code' })
  @IfGiven()
  @IsPlainText()
  @MaxLength(50)
  @IsString()
  q?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also those that are closed', default: 'false' })
  @IfGiven()
  @IsIn(['true', 'false'])
  closed?: 'true' | 'false';
}

export class OrganisationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: 'string' })
  parentId: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  code: string | null;

  @ApiProperty({ enum: STAGES, isArray: true })
  stages: Stage[];

  @ApiProperty({ enum: STAGES, nullable: true })
  stage: Stage | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  grade: number | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  entryYear: number | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  classNo: number | null;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  openedOn: string | null;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  closedOn: string | null;

  @ApiProperty()
  source: string;

  @ApiProperty({ description: 'Departments and classes directly below that are open' })
  parts: number;

  @ApiProperty({ description: 'Enrolled now, in it or (of a school) in its classes' })
  pupils: number;

  @ApiProperty({ description: 'Employed now, in it or in what is directly below' })
  staff: number;

  @ApiProperty()
  version: number;
}

export class OrganisationPage extends pageOf(OrganisationDto) {}
