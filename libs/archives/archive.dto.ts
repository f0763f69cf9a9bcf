import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { SLUG_FORM } from '#shuyuan/applications';
import { PageQuery, pageOf } from '#shuyuan/kernel';
import { ReasonInputDto } from '#shuyuan/tenants';
import { ARCHIVE_STATES, type ArchiveState } from './archive.entity.js';

export class ArchivesQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;

  @ApiPropertyOptional({ enum: ARCHIVE_STATES })
  @IsOptional()
  @IsIn(ARCHIVE_STATES)
  state?: ArchiveState;
}

export class UnarchiveDto extends ReasonInputDto {
  @ApiPropertyOptional({ pattern: SLUG_FORM.source, description: 'Another address than it had' })
  @IsOptional()
  @IsString()
  @Matches(SLUG_FORM)
  slug?: string;
}

export class ArchiveDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  tenantName: string;

  @ApiProperty({ description: 'Address when it was archived' })
  slug: string;

  @ApiProperty({ enum: ARCHIVE_STATES })
  state: ArchiveState;

  @ApiProperty({ type: 'integer', nullable: true })
  bytes: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Kubernetes objects in it' })
  objects: number | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'integer' }, description: 'Rows in it, by table' })
  rows: Record<string, number> | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'SHA-256 of the encrypted file' })
  sha256: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where the file is; null once it is gone' })
  location: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Address it is being restored to now' })
  restoringTo: string | null;

  @ApiProperty()
  createdBy: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  completedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  @ApiProperty()
  version: number;
}

export class ArchivePage extends pageOf(ArchiveDto) {}

export class VerificationDto {
  @ApiProperty({ description: 'Whether the file was read to its end and all of it is as it was written' })
  ok: boolean;

  @ApiProperty({ type: [String] })
  problems: string[];
}
