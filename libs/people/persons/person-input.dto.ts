import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText, PageQuery } from '#shuyuan/kernel';
import { IfGiven } from '../given.js';
import { POSTS, type Post } from '../careers/employment.entity.js';
import { IsDay } from '../numbers/days.js';
import { SEALED_FIELDS, type SealedField } from './person-seals.js';
import { DOCUMENT_KINDS, GENDERS, type DocumentKind, type Gender } from './person.entity.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

/** 入学: where a new person is enrolled. */
export class PlaceDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  schoolId: string;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: 'string' })
  @IsOptional()
  @IsUUID()
  classId?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'Left out: today' })
  @IfGiven()
  @IsDay()
  fromOn?: string;
}

/** 任职: the post of a new person. */
export class PostDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: POSTS })
  @IsIn(POSTS)
  post: Post;

  @ApiPropertyOptional({ maxLength: 20, nullable: true, type: 'string' })
  @IsOptional()
  @IsPlainText()
  @MaxLength(20)
  @IsString()
  subject?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'Left out: today' })
  @IfGiven()
  @IsDay()
  fromOn?: string;
}

class PersonFieldsDto {
  @ApiProperty({ maxLength: 60, description: '姓名, as on the document' })
  @MaxLength(60)
  @IsString()
  name: string;

  @ApiPropertyOptional({ enum: GENDERS, nullable: true, description: 'Left out: as the document number says' })
  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @ApiPropertyOptional({ format: 'date', nullable: true, type: 'string', description: 'Left out: as the document number says' })
  @IsOptional()
  @IsDay()
  birthOn?: string | null;

  @ApiPropertyOptional({ enum: DOCUMENT_KINDS, nullable: true })
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  documentKind?: DocumentKind | null;

  @ApiPropertyOptional({ maxLength: 40, nullable: true, type: 'string', description: '证件号码; kept sealed and shown masked' })
  @IsOptional()
  @MaxLength(40)
  @IsString()
  documentNumber?: string | null;

  @ApiPropertyOptional({ maxLength: 40, nullable: true, type: 'string', description: '学籍号' })
  @IsOptional()
  @MaxLength(40)
  @IsString()
  studentNumber?: string | null;

  @ApiPropertyOptional({ maxLength: 40, nullable: true, type: 'string', description: '教师编号' })
  @IsOptional()
  @MaxLength(40)
  @IsString()
  teacherNumber?: string | null;

  @ApiPropertyOptional({ maxLength: 30, nullable: true, type: 'string' })
  @IsOptional()
  @MaxLength(30)
  @IsString()
  mobile?: string | null;
}

export class CreatePersonDto extends PersonFieldsDto {
  @ApiPropertyOptional({ type: PlaceDto })
  @IfGiven()
  @ValidateNested()
  @Type(() => PlaceDto)
  @IsObject()
  enrolment?: PlaceDto;

  @ApiPropertyOptional({ type: PostDto })
  @IfGiven()
  @ValidateNested()
  @Type(() => PostDto)
  @IsObject()
  employment?: PostDto;
}

/** What is left out stays; null takes it away. */
export class UpdatePersonDto extends PartialType(OmitType(PersonFieldsDto, ['name'] as const), { skipNullProperties: false }) {
  @ApiPropertyOptional({ maxLength: 60 })
  @IfGiven()
  @IsNotEmpty()
  @MaxLength(60)
  @IsString()
  name?: string;
}

export class RevealDto {
  @ApiProperty({ enum: SEALED_FIELDS, isArray: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(SEALED_FIELDS.length)
  @IsIn(SEALED_FIELDS, { each: true })
  @IsArray()
  fields: SealedField[];

  @ApiProperty({ maxLength: 200, description: 'Goes into the audit log' })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(200)
  @IsString()
  reason: string;
}

export const PERSON_PARTS = ['student', 'staff', 'guardian'] as const;

export class PersonsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PERSON_PARTS, description: 'Enrolled, employed, or guardian of someone, now' })
  @IfGiven()
  @IsIn(PERSON_PARTS)
  part?: (typeof PERSON_PARTS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'A school, department or class' })
  @IfGiven()
  @IsUUID()
  organisationId?: string;
}

export class PersonSearchQuery {
  @ApiProperty({
    minLength: 2,
    maxLength: 50,
    description: 'At least two characters of a name, or a whole number (证件号、学籍号、教师编号、手机号)',
  })
  @IsPlainText()
  @MaxLength(50)
  @IsString()
  @IsDefined()
  q: string;
}
