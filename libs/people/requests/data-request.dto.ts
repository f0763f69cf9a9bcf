import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsPlainText, PageQuery, inLanguage, pageOf } from '#shuyuan/kernel';
import { LifeEntryDto } from '../careers/career.dto.js';
import { IfGiven } from '../given.js';
import { GuardianshipDto } from '../guardians/guardianship.dto.js';
import { UpdatePersonDto } from '../persons/person-input.dto.js';
import { REQUEST_KINDS, REQUEST_STATES, type DataRequest, type RequestKind, type RequestState } from './data-request.entity.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

export class CreateDataRequestDto {
  @ApiProperty({ format: 'uuid', description: 'Whose data it is about' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  @IsIn(REQUEST_KINDS)
  kind: RequestKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'The guardian who asks, where it is not the person' })
  @IfGiven()
  @IsUUID()
  guardianId?: string;

  @ApiProperty({ maxLength: 500 })
  @IsNotEmpty()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  @IsString()
  reason: string;

  @ApiPropertyOptional({ type: UpdatePersonDto, description: 'Of a correction: what is to be what' })
  @IfGiven()
  @ValidateNested()
  @Type(() => UpdatePersonDto)
  @IsObject()
  corrections?: UpdatePersonDto;
}

export class DecideDataRequestDto {
  @ApiProperty({ enum: ['grant', 'refuse'] })
  @IsIn(['grant', 'refuse'])
  decision: 'grant' | 'refuse';

  @ApiProperty({ maxLength: 500, description: 'What is told to whoever asked; of a refusal the reason' })
  @IsNotEmpty()
  @IsPlainText({ multiline: true })
  @MaxLength(500)
  @IsString()
  answer: string;
}

export class DataRequestsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REQUEST_STATES })
  @IfGiven()
  @IsIn(REQUEST_STATES)
  state?: RequestState;

  @ApiPropertyOptional({ enum: REQUEST_KINDS })
  @IfGiven()
  @IsIn(REQUEST_KINDS)
  kind?: RequestKind;
}

export class KeptDto {
  @ApiProperty()
  what: string;

  @ApiProperty({ description: 'The law that says so' })
  why: string;
}

export class DataRequestDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  personName: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  kind: RequestKind;

  @ApiProperty({ enum: ['self', 'guardian'] })
  askedBy: 'self' | 'guardian';

  @ApiProperty({ nullable: true, type: 'string' })
  guardianName: string | null;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: [String], description: 'Names of the fields that are to be corrected' })
  corrections: string[];

  @ApiProperty({ enum: REQUEST_STATES })
  state: RequestState;

  @ApiProperty({ nullable: true, type: 'string' })
  answer: string | null;

  @ApiProperty({ type: [String], description: 'What was changed or erased' })
  done: string[];

  @ApiProperty({ type: [KeptDto], description: 'What the law has us keep' })
  kept: KeptDto[];

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  decidedAt: string | null;

  @ApiProperty()
  version: number;

  static of(request: DataRequest, names: { person: string; guardian: string | null; corrections: string[] }): DataRequestDto {
    const { id, personId, kind, askedBy, reason, state, answer, dueOn, version, outcome } = request;
    return {
      ...{ id, personId, kind, askedBy, reason, state, dueOn, version },
      ...{ personName: names.person, guardianName: names.guardian, corrections: names.corrections, answer: answer ?? null },
      done: [...(outcome?.done ?? [])],
      kept: (outcome?.kept ?? []).map(({ what, why }) => ({ what, why: inLanguage(why) })),
      createdAt: request.createdAt.toISOString(),
      decidedAt: request.decidedAt?.toISOString() ?? null,
    };
  }
}

export class DataRequestPage extends pageOf(DataRequestDto) {}

class ExportedConsentDto {
  @ApiProperty()
  textVersion: number;

  @ApiProperty({ type: [String] })
  scopes: string[];

  @ApiProperty()
  method: string;

  @ApiProperty({ format: 'date-time' })
  givenAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  withdrawnAt: string | null;
}

class ExportedAccountDto {
  @ApiProperty()
  loginName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  lastSignInAt: string | null;
}

/** 个人信息副本: everything that is kept about a person, with whole numbers. */
export class PersonExportDto {
  @ApiProperty({ format: 'date-time' })
  exportedAt: string;

  @ApiProperty({ additionalProperties: { type: ['string', 'null'] }, type: 'object' })
  person: Record<string, string | null>;

  @ApiProperty({ type: [LifeEntryDto] })
  life: LifeEntryDto[];

  @ApiProperty({ type: [GuardianshipDto] })
  guardians: GuardianshipDto[];

  @ApiProperty({ type: [GuardianshipDto] })
  children: GuardianshipDto[];

  @ApiProperty({ type: [ExportedConsentDto] })
  consents: ExportedConsentDto[];

  @ApiProperty({ type: [ExportedAccountDto] })
  accounts: ExportedAccountDto[];
}
