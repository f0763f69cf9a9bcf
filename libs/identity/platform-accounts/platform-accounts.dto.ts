import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import type { Account } from '../accounts/account.entity.js';
import type { ClassSheet } from './class-sheets.service.js';
import { HOW_MANY_PICTURES, PICTURES, type Picture } from './initial-password.js';
import type { WithInitialPassword } from './platform-accounts.service.js';

export class AccountsQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: 64, description: 'Whole name, or beginning of a login name' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Pupils of one class' })
  @IsOptional()
  @IsUUID()
  classId?: string;
}

export class PlatformAccountDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  personId: string | null;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  loginName: string;

  @ApiProperty({ description: 'Still the initial password (初始密码)' })
  mustChangePassword: boolean;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  lastSignInAt: string | null;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  disabledAt: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  disabledReason: string | null;

  static of(a: Account): PlatformAccountDto {
    return {
      ...{ id: a.id, personId: a.personId, displayName: a.displayName, loginName: a.loginName, mustChangePassword: a.mustChangePassword },
      lastSignInAt: a.lastSignInAt?.toISOString() ?? null,
      disabledAt: a.disabledAt?.toISOString() ?? null,
      disabledReason: a.disabledReason,
    };
  }
}

export class PlatformAccountPage extends pageOf(PlatformAccountDto) {}

export class CreateAccountDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiPropertyOptional({ pattern: '^[A-Za-z0-9._@-]{3,64}$', description: 'Left out: eight digits' })
  @IsOptional()
  @IsString()
  @Matches(/^[A-Za-z0-9._@-]{3,64}$/)
  loginName?: string;
}

export class InitialPasswordDto {
  @ApiProperty()
  account: PlatformAccountDto;

  @ApiProperty({ type: 'string', nullable: true, description: 'Shown once: a replayed answer has null' })
  password: string | null;

  static of({ account, password }: WithInitialPassword): InitialPasswordDto {
    return { account: PlatformAccountDto.of(account), password };
  }
}

export class DisableAccountDto {
  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(200)
  reason: string;
}

export class SheetRowDto {
  @ApiProperty()
  name: string;

  @ApiProperty()
  loginName: string;

  @ApiPropertyOptional()
  password?: string;

  @ApiPropertyOptional({ enum: PICTURES, isArray: true })
  pictures?: Picture[];
}

/** 账号单: to print and cut. Its passwords are shown this once. */
export class ClassSheetDto implements ClassSheet {
  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ type: 'string', nullable: true })
  classCode: string | null;

  @ApiProperty({ type: [SheetRowDto] })
  rows: SheetRowDto[];
}

export class ClassCodeDto {
  @ApiProperty({ description: '班级码' })
  code: string;
}

export class ClassSignInDto {
  @ApiProperty({ maxLength: 20, description: '班级码' })
  @IsString()
  @MaxLength(20)
  classCode: string;

  @ApiProperty({ maxLength: 50, description: '姓名' })
  @IsString()
  @IsPlainText()
  @MaxLength(50)
  name: string;

  @ApiProperty({
    enum: PICTURES,
    isArray: true,
    minItems: HOW_MANY_PICTURES,
    maxItems: HOW_MANY_PICTURES,
    description: '图形密码, in order',
  })
  @IsArray()
  @ArrayMinSize(HOW_MANY_PICTURES)
  @ArrayMaxSize(HOW_MANY_PICTURES)
  @IsIn(PICTURES, { each: true })
  pictures: Picture[];
}
