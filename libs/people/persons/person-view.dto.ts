import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '#shuyuan/kernel';
import { POSTS, type Post } from '../careers/employment.entity.js';
import { DOCUMENT_KINDS, GENDERS, type DocumentKind, type Gender } from './person.entity.js';

export const CONSENT_STANDINGS = ['not-needed', 'given', 'missing', 'outdated', 'withdrawn', 'unknown'] as const;
/** How it stands with the consent that a minor's data needs; `unknown`: no day of birth. */
export type ConsentStanding = (typeof CONSENT_STANDINGS)[number];

export class PersonPlaceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  schoolId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: 'string' })
  classId: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  className: string | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;
}

export class PersonPostDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  organisationId: string;

  @ApiProperty()
  organisationName: string;

  @ApiProperty({ enum: POSTS })
  post: Post;

  @ApiProperty({ nullable: true, type: 'string' })
  subject: string | null;

  @ApiProperty({ format: 'date' })
  fromOn: string;
}

/** One line of a list. Numbers are masked. */
export class PersonSummaryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: GENDERS, nullable: true })
  gender: Gender | null;

  @ApiProperty({ nullable: true, type: 'integer', description: '周岁' })
  age: number | null;

  @ApiProperty({ nullable: true, type: 'string', description: 'Masked' })
  documentNumber: string | null;

  @ApiProperty({ nullable: true, type: 'string', description: 'Masked' })
  studentNumber: string | null;

  @ApiProperty({ type: PersonPlaceDto, nullable: true })
  enrolment: PersonPlaceDto | null;

  @ApiProperty({ type: [PersonPostDto] })
  employments: PersonPostDto[];
}

export class PersonDto extends PersonSummaryDto {
  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  birthOn: string | null;

  @ApiProperty({ enum: DOCUMENT_KINDS, nullable: true })
  documentKind: DocumentKind | null;

  @ApiProperty({ nullable: true, type: 'string', description: 'Masked' })
  teacherNumber: string | null;

  @ApiProperty({ nullable: true, type: 'string', description: 'Masked' })
  mobile: string | null;

  @ApiProperty({ description: 'Where the record came from: `manual`, or an import' })
  source: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: 'string', description: 'The record this one was merged into' })
  mergedInto: string | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: 'string' })
  erasedAt: string | null;

  @ApiProperty({ enum: CONSENT_STANDINGS })
  consent: ConsentStanding;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty()
  version: number;
}

export class PersonPage extends pageOf(PersonSummaryDto) {}

export class PersonSearchDto {
  @ApiProperty({ type: [PersonSummaryDto], description: 'The first 50, in the order of their names' })
  items: PersonSummaryDto[];

  @ApiProperty({ description: 'There are more: type more of the name' })
  more: boolean;
}

export class RevealedDto {
  @ApiProperty({ nullable: true, type: 'string' })
  documentNumber: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  studentNumber: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  teacherNumber: string | null;

  @ApiProperty({ nullable: true, type: 'string' })
  mobile: string | null;
}
