import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsPlainText, PageQuery, pageOf } from '#shuyuan/kernel';
import { IfGiven } from '../given.js';
import { PersonSummaryDto } from '../persons/person-view.dto.js';

// Of several complaints the one about the decorator nearest to the field is told: its type.

export const LIKENESSES = ['id-document', 'student-number', 'teacher-number', 'name-birth-school'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export class DuplicatesQuery {
  @ApiPropertyOptional({ enum: ['exact', 'probable'], description: 'Same number, or same name, day of birth and school', default: 'exact' })
  @IfGiven()
  @IsIn(['exact', 'probable'])
  kind?: 'exact' | 'probable';
}

export class DuplicateDto {
  @ApiProperty({ type: PersonSummaryDto })
  a: PersonSummaryDto;

  @ApiProperty({ type: PersonSummaryDto })
  b: PersonSummaryDto;

  @ApiProperty({ enum: LIKENESSES, isArray: true })
  alike: Likeness[];
}

export class DuplicatesDto {
  @ApiProperty({ type: [DuplicateDto], description: 'The first 100' })
  items: DuplicateDto[];

  @ApiProperty()
  more: boolean;
}

export class HeldElsewhereDto {
  @ApiProperty({ type: PersonSummaryDto })
  person: PersonSummaryDto;

  @ApiProperty({ enum: LIKENESSES })
  alike: Likeness;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  platform: string;
}

export class HeldElsewhereListDto {
  @ApiProperty({ type: [HeldElsewhereDto], description: 'The first 100 of this platform whom another platform has too' })
  items: HeldElsewhereDto[];

  @ApiProperty()
  more: boolean;
}

class ReasonDto {
  @ApiProperty({ maxLength: 200 })
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(200)
  @IsString()
  reason: string;
}

export class ApartDto extends ReasonDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  a: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  b: string;
}

export class MergeDto extends ReasonDto {
  @ApiProperty({ format: 'uuid', description: 'The record that stays' })
  @IsUUID()
  keptId: string;

  @ApiProperty({ format: 'uuid', description: 'The record that goes into it' })
  @IsUUID()
  goneId: string;
}

export class PersonMergeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  keptId: string;

  @ApiProperty()
  keptName: string;

  @ApiProperty({ format: 'uuid' })
  goneId: string;

  @ApiProperty()
  goneName: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  mergedBy: string;

  @ApiProperty({ format: 'date-time' })
  mergedAt: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  undoneAt: string | null;
}

export class PersonMergePage extends pageOf(PersonMergeDto) {}

export class MergesQuery extends PageQuery {}
