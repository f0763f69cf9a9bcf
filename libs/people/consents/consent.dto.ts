import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import { IfGiven } from '../given.js';
import { CONSENT_SCOPES, type ConsentScope, type ConsentText } from './consent-text.entity.js';
import { CONSENT_METHODS, type ConsentMethod } from './consent.entity.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

export class PublishConsentTextDto {
  @ApiProperty({ maxLength: 100 })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(100)
  @IsString()
  title: string;

  @ApiProperty({ maxLength: 20000 })
  @IsNotEmpty()
  @IsPlainText({ multiline: true })
  @MaxLength(20_000)
  @IsString()
  body: string;

  @ApiProperty({ enum: CONSENT_SCOPES, isArray: true, description: 'What may be agreed to; `profile` is what a place at school needs' })
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CONSENT_SCOPES, { each: true })
  @IsArray()
  scopes: ConsentScope[];

  @ApiProperty({ maxLength: 50, description: '儿童个人信息保护负责人' })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(50)
  @IsString()
  responsibleName: string;

  @ApiProperty({ maxLength: 100, description: 'Where guardians reach that person' })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(100)
  @IsString()
  responsibleContact: string;
}

export class ConsentTextDto {
  @ApiProperty()
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ enum: CONSENT_SCOPES, isArray: true })
  scopes: ConsentScope[];

  @ApiProperty()
  responsibleName: string;

  @ApiProperty()
  responsibleContact: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt: string;

  static of({ version, title, body, scopes, responsibleName, responsibleContact, publishedAt }: ConsentText): ConsentTextDto {
    return { version, title, body, scopes, responsibleName, responsibleContact, publishedAt: publishedAt.toISOString() };
  }
}

export class ConsentTextsDto {
  @ApiProperty({ type: [ConsentTextDto], description: 'Newest first; only the first can be agreed to' })
  items: ConsentTextDto[];
}

export class GiveConsentDto {
  @ApiProperty({ format: 'uuid', description: 'The minor' })
  @IsUUID()
  personId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who agrees: a guardian, or from 14 on the minor. Left out: the caller' })
  @IfGiven()
  @IsUUID()
  givenBy?: string;

  @ApiProperty({ description: 'The version of the text that was read' })
  @Min(1)
  @IsInt()
  textVersion: number;

  @ApiProperty({ enum: CONSENT_SCOPES, isArray: true })
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CONSENT_SCOPES, { each: true })
  @IsArray()
  scopes: ConsentScope[];

  @ApiPropertyOptional({ enum: ['paper', 'in-person'], description: 'How it was given, where someone else enters it', default: 'paper' })
  @IfGiven()
  @IsIn(['paper', 'in-person'])
  method?: 'paper' | 'in-person';
}

export class WithdrawConsentDto {
  @ApiPropertyOptional({ maxLength: 200, nullable: true, type: 'string' })
  @IsOptional()
  @IsPlainText()
  @MaxLength(200)
  @IsString()
  reason?: string | null;
}

export const CONSENT_LISTS = ['given', 'withdrawn', 'missing', 'outdated'] as const;

export class ConsentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CONSENT_LISTS, description: '`missing` and `outdated`: minors in school whose consent is to be asked for' })
  @IfGiven()
  @IsIn(CONSENT_LISTS)
  state?: (typeof CONSENT_LISTS)[number];

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @IsUUID()
  personId?: string;
}

/** One consent, or (without an id) a minor who lacks one. */
export class ConsentDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: 'string' })
  id: string | null;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  personName: string;

  @ApiProperty({ nullable: true, type: 'integer' })
  age: number | null;

  @ApiProperty({ nullable: true, type: 'string' })
  className: string | null;

  @ApiProperty({ format: 'uuid', nullable: true, type: 'string' })
  givenBy: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  givenByName: string | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  textVersion: number | null;

  @ApiProperty({ enum: CONSENT_SCOPES, isArray: true })
  scopes: ConsentScope[];

  @ApiProperty({ enum: CONSENT_METHODS, nullable: true })
  method: ConsentMethod | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  givenAt: string | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  withdrawnAt: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  withdrawalReason: string | null;
}

export class ConsentPage extends pageOf(ConsentDto) {}
