import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsPlainText, pageOf } from '#shuyuan/kernel';
import type { TenantHistoryEntry } from './tenant-history.entity.js';

export class ReasonInputDto {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  reason?: string;
}

/** For what cannot be taken back easily. */
export class ConfirmedReasonDto extends ReasonInputDto {
  @ApiProperty({ description: 'The portal address (slug), typed by hand' })
  @IsString()
  @MaxLength(63)
  confirmSlug: string;
}

export class PinTenantDto extends ReasonInputDto {
  @ApiProperty({ type: String, format: 'date-time', description: 'At most a year ahead' })
  @Type(() => Date)
  @IsDate()
  until: Date;
}

export class RetemplateTenantDto extends ReasonInputDto {
  @ApiProperty({ example: 'standard@1.1.0', description: 'A published template version' })
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{0,62}@\d{1,5}\.\d{1,5}\.\d{1,5}$/)
  templateVersion: string;
}

export class TenantHistoryDto {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'Display name, or "system"' })
  actor: string;

  @ApiProperty()
  action: string;

  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What it changed, before: state, plan, template version, …' })
  from: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  to: string | null;

  @ApiProperty()
  generation: number;

  static of({ at, actorName, action, reason, from, to, generation }: TenantHistoryEntry): TenantHistoryDto {
    return Object.assign(new TenantHistoryDto(), { at: at.toISOString(), actor: actorName, action, reason, from, to, generation });
  }
}

export class TenantHistoryPage extends pageOf(TenantHistoryDto) {}
