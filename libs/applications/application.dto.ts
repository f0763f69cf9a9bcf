import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsPlainText, PageQuery, currentContext, pageOf } from '#shuyuan/kernel';
import type { ApplicantKind } from '#shuyuan/regions';
import type { ApplicationEvent } from './application-event.entity.js';
import type { Application } from './application.entity.js';
import { ApplicationForm, WishForm } from './form/application-form.dto.js';
import type { Decision } from './rules/decide.js';
import { REASON_TEXTS } from './rules/decision-texts.js';
import { MODES, type Mode } from './rules/decision-rules.js';
import { STATES, type ApplicationState } from './workflow.js';

const RULE_IDS = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;
const FORCES = ['must', 'should', 'may'] as const;

export class ApplicationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: ApplicationState;

  @ApiPropertyOptional({ enum: MODES })
  @IsOptional()
  @IsIn(MODES)
  mode?: Mode;

  @ApiPropertyOptional({ enum: [1, 2] })
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  batch?: 1 | 2;

  @ApiPropertyOptional({
    description: 'An area as on the map: a city, the counties that report to it, and the 直管县 whose code lies in it',
  })
  @IsOptional()
  @Matches(/^\d{6}$/)
  cityCode?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^\d{6}$/)
  unitCode?: string;

  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the unit name or portal address, or the beginning of the code' })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ enum: ['updatedAt', '-updatedAt', 'unitCode', '-unitCode'], default: '-updatedAt' })
  @IsOptional()
  @IsIn(['updatedAt', '-updatedAt', 'unitCode', '-unitCode'])
  sort?: string;
}

export class SaveFormDto {
  @ApiProperty({ type: ApplicationForm })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ApplicationForm)
  form: ApplicationForm;
}

export class CreateApplicationDto extends SaveFormDto {
  @ApiProperty({ pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  unitCode: string;
}

export class EvaluateDto {
  @ApiProperty({ pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  unitCode: string;

  @ApiProperty({ type: WishForm })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => WishForm)
  form: WishForm;
}

export class TransitionDto {
  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(1000)
  comment?: string;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Province only: why a rule that must hold is set aside (特批)' })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(1000)
  overrideReason?: string;
}

export class SlugQuery {
  @ApiProperty({ pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  unitCode: string;
}

export class SlugSuggestionDto {
  @ApiProperty()
  slug: string;

  @ApiProperty()
  available: boolean;
}

export class ReasonDto {
  @ApiProperty()
  code: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ description: 'Section of the notice' })
  source: string;
}

export class DecisionDto {
  @ApiProperty({ enum: RULE_IDS })
  rule: Decision['rule'];

  @ApiProperty({ enum: MODES })
  mode: Mode;

  @ApiProperty({ type: [String], description: 'Platforms above that the rule accepts; `national` when 国家体系 must be joined too' })
  targets: string[];

  @ApiProperty({ enum: FORCES, description: '必须 / 应 / 可' })
  force: Decision['force'];

  @ApiProperty()
  satisfied: boolean;

  @ApiProperty({ description: 'Approval needs an override by the province' })
  blocking: boolean;

  @ApiProperty({ description: 'Submitting needs form.modeReason' })
  needsReason: boolean;

  @ApiProperty({ type: [ReasonDto] })
  reasons: ReasonDto[];

  static of(d: Decision): DecisionDto {
    const language = currentContext()?.language ?? 'zh';
    return Object.assign(new DecisionDto(), {
      rule: d.rule,
      mode: d.mode,
      targets: [...d.targets, ...(d.national ? ['national'] : [])],
      force: d.force,
      satisfied: d.satisfied,
      blocking: d.blocking,
      needsReason: d.needsReason,
      reasons: d.reasons.map((code) => ({ code, message: REASON_TEXTS[code][language], source: d.source })),
    });
  }
}

export class ApplicationSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'string', nullable: true })
  cityCode: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  cityName: string | null;

  @ApiProperty({ enum: ['city', 'direct', 'county'] })
  applicantKind: ApplicantKind;

  @ApiProperty({ enum: MODES })
  mode: Mode;

  @ApiProperty({ enum: [1, 2] })
  batch: 1 | 2;

  @ApiProperty({ enum: STATES })
  state: ApplicationState;

  @ApiProperty({ enum: RULE_IDS })
  rule: Decision['rule'];

  @ApiProperty({ enum: FORCES })
  force: Decision['force'];

  @ApiProperty()
  slug: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  submittedAt: string | null;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty()
  version: number;

  static of(a: Application): ApplicationSummaryDto {
    const { id, unitCode, unitName, cityCode, cityName, applicantKind, mode, batch, state, rule, force, slug, tenantId, version } = a;
    return Object.assign(new ApplicationSummaryDto(), {
      ...{ id, unitCode, unitName, cityCode, cityName, applicantKind, mode, batch, state, rule, force, slug, tenantId, version },
      submittedAt: a.submittedAt?.toISOString() ?? null,
      updatedAt: a.updatedAt.toISOString(),
    });
  }
}

export class TimelineEntryDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  actor: string;

  @ApiProperty()
  actorRole: string;

  @ApiProperty()
  action: string;

  @ApiProperty({ type: 'string', nullable: true })
  from: string | null;

  @ApiProperty()
  to: string;

  @ApiProperty({ type: 'string', nullable: true })
  comment: string | null;

  static of(e: ApplicationEvent): TimelineEntryDto {
    return Object.assign(new TimelineEntryDto(), {
      at: e.at.toISOString(),
      actor: e.actorName,
      actorRole: e.actorRole,
      action: e.action,
      from: e.fromState,
      to: e.toState,
      comment: e.comment,
    });
  }
}

export class ApplicationDto extends ApplicationSummaryDto {
  @ApiProperty({ type: ApplicationForm })
  form: ApplicationForm;

  @ApiProperty({ type: DecisionDto })
  decision: DecisionDto;

  @ApiProperty({ type: [TimelineEntryDto] })
  timeline: TimelineEntryDto[];

  @ApiProperty({ type: [String], description: 'What the caller may do now' })
  actions: string[];
}

export class ApplicationPage extends pageOf(ApplicationSummaryDto) {}
