import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import { IfGiven } from '../given.js';
import { IsDay } from '../numbers/days.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../persons/person.entity.js';
import { TRANSFER_STATES, type PersonTransfer, type TransferState } from './person-transfer.entity.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

class ReasonedDto {
  @ApiProperty({ maxLength: 200 })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(200)
  @IsString()
  reason: string;
}

/** 转出: someone of this platform to another. */
export class SendPersonDto extends ReasonedDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  toTenantId: string;
}

/** 转入: someone of another platform, known by name and number. */
export class FetchPersonDto extends ReasonedDto {
  @ApiProperty({ maxLength: 60 })
  @MaxLength(60)
  @IsString()
  name: string;

  @ApiPropertyOptional({ enum: DOCUMENT_KINDS })
  @IfGiven()
  @IsIn(DOCUMENT_KINDS)
  documentKind?: DocumentKind;

  @ApiPropertyOptional({ maxLength: 40 })
  @IfGiven()
  @MaxLength(40)
  @IsString()
  documentNumber?: string;

  @ApiPropertyOptional({ maxLength: 40, description: '学籍号' })
  @IfGiven()
  @MaxLength(40)
  @IsString()
  studentNumber?: string;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: 'string', description: 'The school that takes the person' })
  @IsOptional()
  @IsUUID()
  schoolId?: string | null;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: 'string' })
  @IsOptional()
  @IsUUID()
  classId?: string | null;
}

export class AcceptTransferDto {
  @ApiPropertyOptional({
    format: 'uuid',
    nullable: true,
    type: 'string',
    description: 'Of the receiving side: the school that takes the person',
  })
  @IsOptional()
  @IsUUID()
  schoolId?: string | null;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: 'string' })
  @IsOptional()
  @IsUUID()
  classId?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'The first day at the new place. Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class RefuseTransferDto extends ReasonedDto {}

export class TransfersQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TRANSFER_STATES })
  @IfGiven()
  @IsIn(TRANSFER_STATES)
  state?: TransferState;

  @ApiPropertyOptional({ enum: ['out', 'in'] })
  @IfGiven()
  @IsIn(['out', 'in'])
  direction?: 'out' | 'in';
}

export class TransferDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['out', 'in'] })
  direction: 'out' | 'in';

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  personName: string;

  @ApiProperty()
  fromPlatform: string;

  @ApiProperty()
  toPlatform: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ enum: TRANSFER_STATES })
  state: TransferState;

  @ApiProperty({ description: 'It is for this platform to answer' })
  toAnswer: boolean;

  @ApiProperty({ nullable: true, type: 'string' })
  answer: string | null;

  @ApiProperty({ description: 'Guardians who moved along' })
  guardians: number;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  answeredAt: string | null;

  static of(transfer: PersonTransfer, tenantId: string): TransferDto {
    const { id, personId, personName, reason, state, answer, withGuardians } = transfer;
    const side = transfer.fromTenantId === tenantId ? 'from' : 'to';
    return {
      ...{ id, personId, personName, reason, state, answer: answer ?? null, guardians: withGuardians.length },
      direction: side === 'from' ? 'out' : 'in',
      fromPlatform: transfer.fromTenantName,
      toPlatform: transfer.toTenantName,
      toAnswer: state === 'waiting' && transfer.askedBySide !== side,
      askedAt: transfer.askedAt.toISOString(),
      answeredAt: transfer.answeredAt?.toISOString() ?? null,
    };
  }
}

export class TransferPage extends pageOf(TransferDto) {}

export class PlatformsQuery {
  @ApiPropertyOptional({ maxLength: 50, description: 'Part of the name' })
  @IfGiven()
  @IsPlainText()
  @MaxLength(50)
  @IsString()
  q?: string;
}

class PlatformNameDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class PlatformsDto {
  @ApiProperty({ type: [PlatformNameDto], description: 'The first 20 by name' })
  items: PlatformNameDto[];
}
