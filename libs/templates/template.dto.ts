import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainText, PageQuery, inLanguage, pageOf } from '#shuyuan/kernel';
import { CHECKS, type CheckName, type CheckResult } from './checks/check-result.js';
import type { FileChange } from './template-diff.js';
import { NAME_FORM, VERSION_FORM } from './template-files.js';
import { TEMPLATE_STATES, type StoredTemplate, type TemplateState } from './template-version.entity.js';
import { UPLOAD_LIMITS } from './upload/read-files.js';

export class TemplatesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TEMPLATE_STATES })
  @IsOptional()
  @IsIn(TEMPLATE_STATES)
  state?: TemplateState;

  @ApiPropertyOptional({ example: 'standard' })
  @IsOptional()
  @Matches(NAME_FORM)
  name?: string;
}

export class TemplateFileDto {
  @ApiProperty({ example: 'manifests/portal/deployment.yaml' })
  path: string;

  @ApiProperty()
  content: string;
}

export class CreateTemplateDto {
  @ApiProperty({ pattern: NAME_FORM.source, example: 'henan' })
  @Matches(NAME_FORM)
  name: string;

  @ApiProperty({ pattern: VERSION_FORM.source, example: '1.0.0' })
  @Matches(VERSION_FORM)
  version: string;

  /** Looked at one by one in the service: thousands of nested objects would keep the validator busy before it says "too many". */
  @ApiProperty({ type: [TemplateFileDto], maxItems: UPLOAD_LIMITS.files, description: 'At most 1 MiB together' })
  @IsArray()
  @ArrayMaxSize(UPLOAD_LIMITS.files)
  files: TemplateFileDto[];

  @ApiPropertyOptional({ maxLength: 20_000, description: 'What whoever upgrades should know; kept as UPGRADE.md' })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(20_000)
  notes?: string;
}

export class TemplateReasonDto {
  @ApiProperty({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  reason?: string;
}

export class TemplateSummaryDto {
  @ApiProperty({ example: 'standard@1.1.0' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ enum: TEMPLATE_STATES })
  state: TemplateState;

  @ApiProperty({ example: 'sha256:…', description: 'Over the files; never changes' })
  digest: string;

  @ApiProperty({ description: 'Ships with the program' })
  builtIn: boolean;

  @ApiProperty({ description: 'Given to platforms that are opened now' })
  isDefault: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  createdBy: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true })
  proposedBy: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  publishedBy: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  publishedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was sent back or withdrawn' })
  reason: string | null;

  @ApiProperty({ description: 'Platforms of the caller that have this version' })
  tenants: number;

  @ApiProperty()
  notes: string;

  @ApiProperty({ description: 'Moves with each change of state; sent as ETag' })
  revision: number;

  @ApiProperty({ type: [String], description: 'What the caller may do now' })
  actions: string[];
}

export class TemplateCheckDto {
  @ApiProperty({ enum: CHECKS })
  name: CheckName;

  @ApiProperty({ description: 'False holds the version up' })
  ok: boolean;

  @ApiProperty({ enum: ['error', 'warning', 'none'] })
  severity: CheckResult['severity'];

  @ApiProperty({ type: 'string', nullable: true })
  path: string | null;

  @ApiProperty()
  message: string;

  static of({ message, ...rest }: CheckResult): TemplateCheckDto {
    return Object.assign(new TemplateCheckDto(), rest, { message: inLanguage(message) });
  }
}

export class TemplateChecksDto {
  @ApiProperty({ type: [TemplateCheckDto] })
  checks: TemplateCheckDto[];
}

export class TemplateDto extends TemplateSummaryDto {
  @ApiProperty({ type: [TemplateFileDto] })
  files: TemplateFileDto[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of the values' })
  valuesSchema: object;

  @ApiProperty({ type: 'object', additionalProperties: true })
  defaults: object;

  @ApiProperty({ type: [TemplateCheckDto] })
  checks: TemplateCheckDto[];

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  checkedAt: string | null;
}

export class TemplatePage extends pageOf(TemplateSummaryDto) {}

export class FileDiffDto {
  @ApiProperty()
  path: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed', 'same'] })
  change: FileChange;

  @ApiProperty({ description: 'Unified; empty where nothing changed' })
  diff: string;
}

export class TemplateDiffDto {
  @ApiProperty({ type: [FileDiffDto] })
  files: FileDiffDto[];
}

export class TemplateDiffQuery {
  @ApiProperty({ example: 'standard@1.0.0', description: 'The version to compare with' })
  @IsString()
  @MaxLength(60)
  from: string;
}

/** What is said of a version wherever it is named, without what depends on who asks. */
export function templateViewOf(t: StoredTemplate): Omit<TemplateSummaryDto, 'tenants' | 'actions' | 'isDefault'> {
  const { id, name, version, state, digest, reason, notes, revision } = t;
  return {
    ...{ id, name, version, state, digest, reason, notes, revision },
    builtIn: t.createdBy === null,
    createdBy: t.createdBy?.name ?? null,
    createdAt: t.createdAt.toISOString(),
    proposedBy: t.proposedBy?.name ?? null,
    publishedBy: t.publishedBy?.name ?? null,
    publishedAt: t.publishedAt?.toISOString() ?? null,
  };
}
