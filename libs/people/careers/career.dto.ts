import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IfGiven } from '../given.js';
import { IsDay } from '../numbers/days.js';
import { PlaceDto, PostDto } from '../persons/person-input.dto.js';
import { POSTS, type Employment, type Post } from './employment.entity.js';
import { END_REASONS, type EndReason, type Enrolment } from './enrolment.entity.js';

export class EnrolDto extends PlaceDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class EmployDto extends PostDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

/** Reasons that are given; the others come of what was done. */
const GIVEN_REASONS = END_REASONS.filter((reason) => reason !== 'moved-class' && reason !== 'promoted');

export class EndEnrolmentDto {
  @ApiProperty({ enum: GIVEN_REASONS })
  @IsIn(GIVEN_REASONS)
  reason: EndReason;

  @ApiPropertyOptional({ format: 'date', description: 'The last day. Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class MoveEnrolmentDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out: the same school' })
  @IfGiven()
  @IsUUID()
  schoolId?: string;

  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: 'string' })
  @IsOptional()
  @IsUUID()
  classId?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'The first day at the new place. Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class EndEmploymentDto {
  @ApiPropertyOptional({ format: 'date', description: 'The last day. Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class EnrolmentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  schoolId: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: 'string' })
  classId: string | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  toOn: string | null;

  @ApiProperty({ enum: END_REASONS, nullable: true })
  endReason: EndReason | null;

  static of({ id, personId, schoolId, classId, fromOn, toOn, endReason }: Enrolment): EnrolmentDto {
    return { id, personId, schoolId, classId, fromOn, toOn: toOn ?? null, endReason: endReason ?? null };
  }
}

export class EmploymentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  organisationId: string;

  @ApiProperty({ enum: POSTS })
  post: Post;

  @ApiProperty({ nullable: true, type: 'string' })
  subject: string | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  toOn: string | null;

  static of({ id, personId, organisationId, post, subject, fromOn, toOn }: Employment): EmploymentDto {
    return { id, personId, organisationId, post, subject: subject ?? null, fromOn, toOn: toOn ?? null };
  }
}

/** One stretch of a person's life at schools, on whatever platform it was. */
export class LifeEntryDto {
  @ApiProperty({ enum: ['enrolment', 'employment'] })
  kind: 'enrolment' | 'employment';

  @ApiProperty()
  platform: string;

  @ApiProperty()
  organisation: string;

  @ApiProperty({ nullable: true, type: 'string', description: 'The class' })
  part: string | null;

  @ApiProperty({ nullable: true, type: 'string', description: 'Post, with subject' })
  post: string | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  toOn: string | null;

  @ApiProperty({ enum: END_REASONS, nullable: true })
  endReason: EndReason | null;
}

export class LifeDto {
  @ApiProperty({ type: [LifeEntryDto], description: 'Newest first' })
  items: LifeEntryDto[];
}
