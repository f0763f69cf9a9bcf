import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery, localised, pageOf } from '#shuyuan/kernel';
import { IsDay, STAGES, type Stage } from '#shuyuan/people';
import { CLASS_ACTIONS, ROLLOVER_STATES, type ClassAction, type Rollover, type RolloverState } from './rollover.entity.js';
import { ROLLOVER_ACTIONS, actionsOf } from './rollover-actions.js';

export class RolloversQuery extends PageQuery {}

export class CreateRolloverDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100, description: '学年: the year in which it begins' })
  @IsInt()
  @Min(2000)
  @Max(2100)
  schoolYear: number;

  @ApiPropertyOptional({ format: 'date', description: 'First day of the new school year. Left out: 1 September' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class PlanClassDto {
  @ApiProperty({ enum: CLASS_ACTIONS })
  @IsIn(CLASS_ACTIONS)
  action: ClassAction;
}

export class RolloverDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  schoolYear: number;

  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @ApiProperty({ enum: ROLLOVER_STATES })
  state: RolloverState;

  @ApiProperty({ type: 'integer' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Classes, or steps of an undo' })
  total: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts: Readonly<Record<string, number>>;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  @ApiProperty()
  createdByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({ type: 'array', items: { type: 'string', enum: Object.keys(ROLLOVER_ACTIONS) } })
  actions: string[];

  @ApiProperty()
  version: number;

  static of(r: Rollover, language: 'zh' | 'en'): RolloverDto {
    const { id, schoolYear, effectiveOn, state, counts, createdByName, version } = r;
    return Object.assign(new RolloverDto(), {
      ...{ id, schoolYear, effectiveOn, state, counts, createdByName, version },
      done: Number(r.done),
      total: Number(r.total),
      message: r.message && (localised(r.message, language) as string),
      createdAt: r.createdAt.toISOString(),
      finishedAt: r.finishedAt?.toISOString() ?? null,
      actions: actionsOf(r),
    });
  }
}

export class RolloverPage extends pageOf(RolloverDto) {}

export class ClassesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CLASS_ACTIONS })
  @IsOptional()
  @IsIn(CLASS_ACTIONS)
  action?: ClassAction;
}

export class RolloverClassDto {
  @ApiProperty({ type: 'integer' })
  ordinal: number;

  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @ApiProperty({ type: 'integer' })
  grade: number;

  @ApiProperty({ type: 'integer' })
  students: number;

  @ApiProperty({ enum: CLASS_ACTIONS })
  action: ClassAction;

  @ApiProperty({ type: 'string', nullable: true })
  newName: string | null;

  @ApiProperty({ type: 'string', enum: ['done', 'changed-since'], nullable: true, description: 'What came of it' })
  outcome: 'done' | 'changed-since' | null;
}

export class RolloverClassPage extends pageOf(RolloverClassDto) {}
