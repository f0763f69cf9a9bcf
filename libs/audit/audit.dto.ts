import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQuery, pageOf } from '#shuyuan/kernel';
import { AUDIT_RESULTS, type AuditResult } from './audit-entry.js';

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Not before' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Account of whoever did it' })
  @IsOptional()
  @IsUUID()
  actorId?: string;

  @ApiPropertyOptional({ description: 'The whole of an action, or its first part with a dot: `tenant.`' })
  @IsOptional()
  @Matches(/^[\w.-]{1,80}$/)
  action?: string;

  @ApiPropertyOptional({ description: 'Kind of what it was done to' })
  @IsOptional()
  @Matches(/^[\w-]{1,80}$/)
  objectType?: string;

  @ApiPropertyOptional({ description: 'Which one it was done to' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  objectId?: string;

  @ApiPropertyOptional({ enum: AUDIT_RESULTS })
  @IsOptional()
  @IsIn(AUDIT_RESULTS)
  result?: AuditResult;
}

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;

export class AuditExportQuery extends OmitType(AuditQuery, ['cursor', 'limit']) {
  @ApiProperty({ enum: EXPORT_FORMATS, description: 'ndjson carries the hashes, so that the chain can be checked elsewhere' })
  @IsIn(EXPORT_FORMATS)
  format: (typeof EXPORT_FORMATS)[number];
}

export class AuditActorDto {
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  id: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  name: string | null;

  @ApiProperty({ type: [String] })
  roles: string[];
}

export class AuditObjectDto {
  @ApiProperty()
  type: string;

  @ApiProperty({ type: 'string', nullable: true })
  id: string | null;
}

export class AuditRecordDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  tenantId: string | null;

  @ApiProperty({ description: 'Reporting path of the unit it concerns' })
  scopePath: string;

  @ApiProperty({ type: AuditActorDto })
  actor: AuditActorDto;

  @ApiProperty({ type: 'string', nullable: true })
  ip: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  userAgent: string | null;

  @ApiProperty()
  action: string;

  @ApiProperty({ type: AuditObjectDto })
  object: AuditObjectDto;

  @ApiProperty({ enum: AUDIT_RESULTS })
  result: AuditResult;

  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;

  @ApiProperty({ type: 'string', nullable: true })
  correlationId: string | null;

  @ApiProperty({ description: 'Its place in its chain' })
  seq: string;

  @ApiProperty({ description: 'SHA-256 over the hash before it and its own content' })
  hash: string;
}

export class AuditPage extends pageOf(AuditRecordDto) {}

export class AuditAnchorDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'integer', description: 'Chains that had grown' })
  chains: number;

  @ApiProperty({ description: 'SHA-256; the same line is in the log of the worker that made it' })
  digest: string;

  @ApiProperty({ description: 'Key that sealed it' })
  keyId: string;
}

export class AuditAnchorList {
  @ApiProperty({ type: [AuditAnchorDto] })
  items: AuditAnchorDto[];
}

export class VerifyAuditDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the chain of this platform. Left out: all that you can see' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;
}

export class AuditProblemDto {
  @ApiProperty({ description: 'Platform, or reporting path of a unit' })
  chain: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Place in the chain' })
  seq: string | null;

  @ApiProperty({ enum: ['changed', 'missing', 'cut-short', 'not-as-anchored', 'anchor-changed', 'anchor-key-missing'] })
  problem: string;
}

export class AuditVerificationDto {
  @ApiProperty()
  ok: boolean;

  @ApiProperty({ description: 'False where there was more than one call looks at; the command looks at all of it' })
  complete: boolean;

  @ApiProperty({ type: 'integer' })
  chains: number;

  @ApiProperty({ type: 'integer' })
  rows: number;

  @ApiProperty({ type: 'integer' })
  anchors: number;

  @ApiProperty({ type: [AuditProblemDto] })
  problems: AuditProblemDto[];
}
