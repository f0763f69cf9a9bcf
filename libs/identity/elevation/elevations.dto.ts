import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsPlainText, ROLES, pageOf, type Role } from '#shuyuan/kernel';
import { ELEVATIONS } from '../policy/granting.js';
import { ELEVATION_STATES, type ElevationRow, type ElevationState } from './elevation.entity.js';
import { stateOf } from './elevations.service.js';

const RAISED_TO = Object.keys(ELEVATIONS) as Role[];

export class AskElevationDto {
  @ApiProperty({ enum: RAISED_TO })
  @IsIn(RAISED_TO)
  role: Role;

  @ApiPropertyOptional({ format: 'uuid', description: 'In this platform; or in a unit and down its tree' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;

  @ApiPropertyOptional({ pattern: '^\\d{6}$', description: 'GB/T 2260' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  unitCode?: string;

  @ApiProperty({ minLength: 2, maxLength: 200, description: '事由' })
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(200)
  reason: string;

  @ApiProperty({ minimum: 5, maximum: 1440 })
  @IsInt()
  @Min(5)
  @Max(1440)
  minutes: number;
}

export class DecideElevationDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  note?: string;
}

export class ElevationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty()
  scopePath: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty({ enum: ELEVATION_STATES })
  state: ElevationState;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ type: 'string', nullable: true })
  decidedByName: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  decisionNote: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  expiresAt: string | null;

  @ApiProperty({ description: 'Whether the caller may agree to it or take it away' })
  yoursToDecide: boolean;

  static of(row: ElevationRow, yoursToDecide: boolean): ElevationDto {
    return Object.assign(new ElevationDto(), {
      ...{ id: row.id, accountId: row.accountId, accountName: row.accountName, role: row.role, tenantId: row.tenantId },
      ...{ scopePath: row.scopePath, reason: row.reason, minutes: row.minutes, state: stateOf(row), yoursToDecide },
      ...{ requestedAt: row.requestedAt.toISOString(), decidedByName: row.decidedByName, decisionNote: row.decisionNote },
      expiresAt: row.expiresAt?.toISOString() ?? null,
    });
  }
}

export class ElevationPage extends pageOf(ElevationDto) {}
