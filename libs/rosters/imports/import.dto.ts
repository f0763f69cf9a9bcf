import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainText, PageQuery, localised, pageOf } from '#shuyuan/kernel';
import { IsDay } from '#shuyuan/people';
import { FIELDS, SHEET_KINDS, type Field, type SheetKind } from '../fields/fields.js';
import { ENCODINGS, type Encoding } from '../formats/encoding.js';
import { MOST_COLUMNS } from '../formats/table.js';
import { IMPORT_FORMATS, IMPORT_STATES, type ImportFormat, type ImportState, type RosterImport } from './import.entity.js';
import { ACTIONS, actionsOf } from './import-actions.js';

const MOST_BYTES = 100 * 2 ** 30;

export class ImportsQuery extends PageQuery {}

export class CreateImportDto {
  @ApiProperty({ enum: IMPORT_FORMATS, description: 'table: CSV or XLSX; oneroster: a bundle of OneRoster 1.2 CSV files (ZIP)' })
  @IsIn(IMPORT_FORMATS)
  format: ImportFormat;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @IsPlainText()
  @MaxLength(200)
  fileName: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_BYTES, description: 'Size of the file that will be uploaded' })
  @IsInt()
  @Min(1)
  @Max(MOST_BYTES)
  fileBytes: number;

  @ApiPropertyOptional({ format: 'date', description: '生效日期. Left out: today' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;

  @ApiPropertyOptional({ enum: ENCODINGS, description: 'Of a CSV. Left out: recognised' })
  @IsOptional()
  @IsIn(ENCODINGS)
  encoding?: Encoding;

  @ApiPropertyOptional({
    pattern: '^[a-z0-9][a-z0-9-]{0,39}$',
    description: 'Name of the system it comes from: what that calls by one name is one person',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  source?: string;
}

export class SheetPlanDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ type: 'string', enum: SHEET_KINDS, nullable: true, description: 'null: the sheet is left out' })
  @IsOptional()
  @IsIn(SHEET_KINDS)
  kind: SheetKind | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: [...FIELDS], nullable: true },
    description: 'What each column is; null: left out',
  })
  @IsArray()
  @ArrayMaxSize(MOST_COLUMNS)
  @IsIn([...FIELDS, null], { each: true })
  columns: (Field | null)[];
}

export class MappingDto {
  @ApiProperty({ type: [SheetPlanDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SheetPlanDto)
  sheets: SheetPlanDto[];

  @ApiPropertyOptional({ enum: ENCODINGS })
  @IsOptional()
  @IsIn(ENCODINGS)
  encoding?: Encoding;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  effectiveOn?: string;
}

export class ApplyDto {
  @ApiPropertyOptional({ description: 'Leave out the rows that still wait for a decision' })
  @IsOptional()
  @IsBoolean()
  leaveUndecided?: boolean;
}

export class InspectedSheetDto extends SheetPlanDto {
  @ApiProperty({ type: 'integer', description: 'Row of the heading, from 1' })
  headingLine: number;

  @ApiProperty({ type: [String] })
  heading: readonly string[];

  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'First rows; long numbers are masked' })
  sample: readonly (readonly string[])[];
}

export class ImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: IMPORT_FORMATS })
  format: ImportFormat;

  @ApiProperty()
  source: string;

  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ type: 'integer' })
  fileBytes: number;

  @ApiProperty({ type: 'integer', description: 'Bytes that have arrived' })
  received: number;

  @ApiProperty({ type: 'string', enum: ENCODINGS, nullable: true })
  encoding: Encoding | null;

  @ApiProperty({ type: [InspectedSheetDto] })
  sheets: InspectedSheetDto[];

  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @ApiProperty({ type: 'integer', description: 'How much of `total` of the present step is done' })
  done: number;

  @ApiProperty({ type: 'integer', nullable: true })
  total: number | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Rows by what becomes of them' })
  counts: Readonly<Record<string, number>>;

  @ApiProperty({ type: 'string', nullable: true })
  message: string | null;

  @ApiProperty()
  createdByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({ type: 'array', items: { type: 'string', enum: Object.keys(ACTIONS) }, description: 'What can be done now' })
  actions: string[];

  @ApiProperty()
  version: number;

  static of(i: RosterImport, language: 'zh' | 'en'): ImportDto {
    const { id, format, source, state, fileName, encoding, effectiveOn, counts, createdByName, version } = i;
    return Object.assign(new ImportDto(), {
      ...{ id, format, source, state, fileName, encoding, effectiveOn, counts, createdByName, version, sheets: i.sheets },
      fileBytes: Number(i.fileBytes),
      received: Number(i.received),
      done: Number(i.done),
      total: i.total === null ? null : Number(i.total),
      message: i.message && (localised(i.message, language) as string),
      createdAt: i.createdAt.toISOString(),
      finishedAt: i.finishedAt?.toISOString() ?? null,
      actions: actionsOf(i),
    });
  }
}

export class ImportPage extends pageOf(ImportDto) {}

export const REVIEW_CHOICES = ['create', 'match', 'skip'] as const;

export class ReviewDto {
  @ApiProperty({ enum: REVIEW_CHOICES, description: 'create: another person; match: the person of personId; skip: leave the row out' })
  @IsIn(REVIEW_CHOICES)
  choice: (typeof REVIEW_CHOICES)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'Needed for match: one of the candidates' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}
