import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { IsPlainText, pageOf } from '#shuyuan/kernel';
import { SUPPORT_STATES, type SupportSession, type SupportState } from './support-session.entity.js';
import { stateOf } from './support-sessions.service.js';

export class AskSupportDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  tenantId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Through whose eyes, by account; or by login name' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ maxLength: 64 })
  @ValidateIf((dto: AskSupportDto) => dto.accountId === undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  loginName?: string;

  @ApiProperty({ minLength: 2, maxLength: 200, description: '事由' })
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(200)
  reason: string;

  @ApiProperty({ minimum: 5, maximum: 120 })
  @IsInt()
  @Min(5)
  @Max(120)
  minutes: number;
}

export class SupportSessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty({ format: 'uuid' })
  operatorId: string;

  @ApiProperty()
  operatorName: string;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty({ enum: SUPPORT_STATES })
  state: SupportState;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ type: 'string', nullable: true })
  decidedByName: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  startedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  expiresAt: string | null;

  @ApiProperty({ description: 'Whether the caller may agree to it' })
  yoursToDecide: boolean;

  static of(row: SupportSession, yoursToDecide: boolean): SupportSessionDto {
    return Object.assign(new SupportSessionDto(), {
      ...{ id: row.id, tenantId: row.tenantId, operatorId: row.operatorId, operatorName: row.operatorName },
      ...{ accountId: row.accountId, accountName: row.accountName, reason: row.reason, minutes: row.minutes },
      ...{ state: stateOf(row), requestedAt: row.requestedAt.toISOString(), decidedByName: row.decidedByName, yoursToDecide },
      ...{ startedAt: row.startedAt?.toISOString() ?? null, expiresAt: row.expiresAt?.toISOString() ?? null },
    });
  }
}

export class SupportSessionPage extends pageOf(SupportSessionDto) {}
