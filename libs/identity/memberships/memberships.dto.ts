import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { IsPlainText, PageQuery, ROLES, pageOf, type Role } from '#shuyuan/kernel';
import type { Member } from './memberships.service.js';

const GIVEN = ROLES.filter((role) => role !== 'person');

export class MembersQuery extends PageQuery {
  @ApiPropertyOptional({ enum: GIVEN })
  @IsOptional()
  @IsIn(GIVEN)
  role?: Role;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  accountId?: string;
}

export class GiveRoleDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whom, by account; or by login name' })
  @IsOptional()
  @IsUUID()
  accountId?: string;

  @ApiPropertyOptional({ maxLength: 64, description: 'Of the platform’s people and of administrators' })
  @ValidateIf((dto: GiveRoleDto) => dto.accountId === undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(64)
  loginName?: string;

  @ApiProperty({ enum: GIVEN })
  @IsIn(GIVEN)
  role: Role;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  reason?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Ends by itself then' })
  @IsOptional()
  @IsDateString()
  expiresAt?: string;
}

export class GiveRoleInUnitDto extends GiveRoleDto {
  @ApiProperty({ pattern: '^\\d{6}$', description: 'GB/T 2260: holds in that unit and down its tree' })
  @Matches(/^\d{6}$/)
  unitCode: string;
}

export class MemberDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  loginName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ enum: ['standing', 'elevation'] })
  kind: 'standing' | 'elevation';

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Reporting path: holds in that unit and down its tree' })
  scopePath: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  reason: string | null;

  @ApiProperty({ format: 'date-time' })
  grantedAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  expiresAt: string | null;

  static of(m: Member): MemberDto {
    return Object.assign(new MemberDto(), {
      ...{ id: m.id, accountId: m.accountId, displayName: m.displayName, loginName: m.loginName, role: m.role, kind: m.kind },
      ...{ tenantId: m.tenantId, scopePath: m.scopePath, reason: m.reason },
      ...{ grantedAt: m.grantedAt.toISOString(), expiresAt: m.expiresAt?.toISOString() ?? null },
    });
  }
}

export class MemberPage extends pageOf(MemberDto) {}
