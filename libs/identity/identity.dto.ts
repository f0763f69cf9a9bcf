import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import {
  ADMINISTRATOR_ROLES,
  OBLIGATIONS,
  IsPlainText,
  ROLES,
  pageOf,
  type AdministratorRole,
  type Grant,
  type Obligation,
  type Principal,
  type Role,
  type ViewAs,
} from '#shuyuan/kernel';
import type { Administrator } from './accounts/administrator.entity.js';
import { GrantDto } from './policy/policy.dto.js';
import type { Invitation } from './invitation.entity.js';

const TOKEN = /^[\w-]{43}$/;

export class InvitationTokenDto {
  @ApiProperty({ description: 'The part of the link after #' })
  @IsString()
  @Matches(TOKEN)
  token: string;
}

export class AcceptInvitationDto extends InvitationTokenDto {
  @ApiProperty({ minLength: 2, maxLength: 50, description: '姓名' })
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(50)
  displayName: string;

  @ApiProperty({ pattern: '^[A-Za-z0-9._@-]{3,64}$', description: '登录名' })
  @IsString()
  @Matches(/^[A-Za-z0-9._@-]{3,64}$/)
  loginName: string;

  @ApiProperty({ minLength: 10, maxLength: 200, format: 'password' })
  @IsString()
  @MaxLength(200)
  password: string;
}

export class CreateInvitationDto {
  @ApiProperty({ enum: ADMINISTRATOR_ROLES })
  @IsIn(ADMINISTRATOR_ROLES)
  role: AdministratorRole;

  @ApiProperty({ pattern: '^\\d{6}$', description: 'GB/T 2260' })
  @Matches(/^\d{6}$/)
  unitCode: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Needed for tenant_admin' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;
}

export class ViewAsDto implements ViewAs {
  @ApiProperty({ format: 'uuid' })
  supportSessionId: string;

  @ApiProperty({ format: 'uuid' })
  operatorId: string;

  @ApiProperty()
  operatorName: string;

  @ApiProperty({ format: 'date-time' })
  until: string;
}

export class PrincipalDto implements Omit<Principal, 'scopePath' | 'elsewhere' | 'lapsesAt'> {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['administrator', 'person'] })
  kind: Principal['kind'];

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid', description: 'The person (人员) of a person’s account' })
  personId: string | null;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  loginName: string;

  @ApiProperty({ enum: ROLES, description: 'The first of roles' })
  role: Role;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty({ type: [String], description: 'Actions the roles may take' })
  permissions: readonly string[];

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid', description: 'The session by which they are signed in' })
  sessionId: string | null;

  @ApiProperty({ enum: OBLIGATIONS, isArray: true, description: 'To be met before anything else is open' })
  obligations: readonly Obligation[];

  @ApiProperty({ type: [GrantDto], description: 'Each role and where it holds' })
  grants: readonly Grant[];

  @ApiProperty({ type: ViewAsDto, nullable: true, description: '代看: set while someone of support looks through these eyes' })
  viewAs: ViewAs | null;

  static of({ scopePath: _bound, elsewhere: _away, lapsesAt: _end, ...principal }: Principal): PrincipalDto {
    return Object.assign(new PrincipalDto(), principal);
  }
}

export class InvitationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  static of(i: Invitation, unitName: string): InvitationDto {
    return Object.assign(new InvitationDto(), {
      id: i.id,
      role: i.role,
      unitCode: i.unitCode,
      unitName,
      createdAt: i.createdAt.toISOString(),
      expiresAt: i.expiresAt.toISOString(),
    });
  }
}

export class CreatedInvitationDto extends InvitationDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'The one-time link. Shown once: a replayed answer has null' })
  url: string | null;
}

export class InvitationLookupDto {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class AdministratorDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  loginName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  unitCode: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  lastSignInAt: string | null;

  static of(a: Administrator, unitName: string): AdministratorDto {
    return Object.assign(new AdministratorDto(), {
      id: a.id,
      displayName: a.account?.displayName ?? '',
      loginName: a.account?.loginName ?? '',
      role: a.role,
      unitCode: a.unitCode,
      unitName,
      lastSignInAt: a.account?.lastSignInAt?.toISOString() ?? null,
    });
  }
}

export class InvitationPage extends pageOf(InvitationDto) {}
export class AdministratorPage extends pageOf(AdministratorDto) {}
