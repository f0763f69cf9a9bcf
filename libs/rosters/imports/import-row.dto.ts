import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery, pageOf } from '#shuyuan/kernel';

export const VERDICTS = ['new', 'same', 'change', 'review', 'error', 'twin', 'skip', 'late'] as const;
export type Verdict = (typeof VERDICTS)[number];

export class RowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}

export class RowFindingDto {
  @ApiProperty({ description: 'Column it concerns, or `row`' })
  field: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'In the caller’s language' })
  message: string;
}

export class CandidateDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'string', nullable: true })
  gender: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  birthOn: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where the person is now' })
  place: string | null;

  @ApiProperty({ type: [String], description: 'What is the same: kinds of number, or name and birthday' })
  by: string[];
}

export class ImportRowDto {
  @ApiProperty({ type: 'integer' })
  seq: number;

  @ApiProperty({ type: 'integer', description: 'Index of the sheet or file' })
  sheet: number;

  @ApiProperty({ type: 'integer', description: 'Row as a spreadsheet counts it' })
  line: number;

  @ApiProperty({ description: 'person, school, class, placement, link, facts' })
  kind: string;

  @ApiProperty({ type: 'string', nullable: true })
  role: string | null;

  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;

  @ApiProperty({ type: 'string', nullable: true })
  name: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  gender: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  birthOn: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  schoolName: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  className: string | null;

  @ApiProperty({ type: [RowFindingDto] })
  findings: RowFindingDto[];

  @ApiProperty({ type: [CandidateDto], description: 'For a row up for review: who it might be' })
  candidates: CandidateDto[];

  @ApiProperty({ type: 'string', nullable: true, description: 'What was decided' })
  choice: string | null;
}

export class ImportRowPage extends pageOf(ImportRowDto) {}
