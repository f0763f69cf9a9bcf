import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type, plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import { BLOCK_TYPES, ICP_FORM, LIMITS, POLICE_FORM, type Block, type SiteFooter, type SitePage } from './page-model.js';
import type { Site } from './site.entity.js';

/** Addresses a page may lead to. Names without a dot and bare IPs occur inside government networks. */
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true };
const emptyIsNull = ({ value }: { value: unknown }): unknown => (value === '' || value === undefined ? null : value);

/** Fields every block has; also what a block of unknown type is checked against. */
class BlockDto {
  @ApiProperty({ enum: BLOCK_TYPES })
  @IsIn(BLOCK_TYPES)
  type: (typeof BLOCK_TYPES)[number];

  @ApiProperty({ maxLength: LIMITS.heading })
  @MaxLength(LIMITS.heading)
  @IsPlainText()
  @IsNotEmpty()
  @IsString()
  heading: string;
}

export class HeroBlockDto extends BlockDto {
  @ApiProperty({ enum: ['hero'] })
  declare type: 'hero';

  @ApiProperty({ maxLength: LIMITS.heroText })
  @MaxLength(LIMITS.heroText)
  @IsPlainText({ multiline: true })
  @IsString()
  text: string;
}

export class NewsItemDto {
  @ApiProperty({ maxLength: LIMITS.newsTitle })
  @MaxLength(LIMITS.newsTitle)
  @IsPlainText()
  @IsNotEmpty()
  @IsString()
  title: string;

  @ApiProperty({ format: 'date', example: '2019-03-01' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string;

  @ApiProperty({ maxLength: LIMITS.newsSummary })
  @MaxLength(LIMITS.newsSummary)
  @IsPlainText({ multiline: true })
  @IsString()
  summary: string;

  @ApiPropertyOptional({ type: 'string', nullable: true, format: 'uri', maxLength: LIMITS.url })
  @Transform(emptyIsNull)
  @IsOptional()
  @MaxLength(LIMITS.url)
  @IsPlainText()
  @IsUrl(WEB_ADDRESS)
  url?: string | null;
}

export class NewsBlockDto extends BlockDto {
  @ApiProperty({ enum: ['news'] })
  declare type: 'news';

  @ApiProperty({ type: [NewsItemDto], maxItems: LIMITS.newsItems })
  @Type(() => NewsItemDto)
  @ValidateNested({ each: true })
  @IsObject({ each: true })
  @ArrayMaxSize(LIMITS.newsItems)
  @IsArray()
  items: NewsItemDto[];
}

export class LinkItemDto {
  @ApiProperty({ maxLength: LIMITS.linkLabel })
  @MaxLength(LIMITS.linkLabel)
  @IsPlainText()
  @IsNotEmpty()
  @IsString()
  label: string;

  @ApiProperty({ format: 'uri', maxLength: LIMITS.url })
  @MaxLength(LIMITS.url)
  @IsPlainText()
  @IsUrl(WEB_ADDRESS)
  url: string;
}

export class LinksBlockDto extends BlockDto {
  @ApiProperty({ enum: ['links'] })
  declare type: 'links';

  @ApiProperty({ type: [LinkItemDto], maxItems: LIMITS.links })
  @Type(() => LinkItemDto)
  @ValidateNested({ each: true })
  @IsObject({ each: true })
  @ArrayMaxSize(LIMITS.links)
  @IsArray()
  items: LinkItemDto[];
}

export class TextBlockDto extends BlockDto {
  @ApiProperty({ enum: ['text'] })
  declare type: 'text';

  @ApiProperty({ maxLength: LIMITS.textBody, description: 'Paragraphs are parted by an empty line' })
  @MaxLength(LIMITS.textBody)
  @IsPlainText({ multiline: true })
  @IsString()
  body: string;
}

export class FooterDto implements SiteFooter {
  @ApiProperty({ maxLength: LIMITS.responsibleUnit, description: '主办单位' })
  @MaxLength(LIMITS.responsibleUnit)
  @IsPlainText()
  @IsNotEmpty()
  @IsString()
  responsibleUnit: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'ICP 备案号', example: '豫ICP备12345678号-1' })
  @Transform(emptyIsNull)
  @IsOptional()
  @Matches(ICP_FORM)
  icp: string | null = null;

  @ApiProperty({ type: 'string', nullable: true, description: '公安联网备案号', example: '豫公网安备 41010202000001号' })
  @Transform(emptyIsNull)
  @IsOptional()
  @Matches(POLICE_FORM)
  police: string | null = null;
}

const BLOCK_DTOS = { hero: HeroBlockDto, news: NewsBlockDto, links: LinksBlockDto, text: TextBlockDto };
/** Each block becomes an instance of its type's class; what has no type of ours is checked as the base, which refuses it. */
function toBlock(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  const { type } = raw as { type?: unknown };
  return plainToInstance<object, object>(
    typeof type === 'string' && Object.hasOwn(BLOCK_DTOS, type) ? BLOCK_DTOS[type as Block['type']] : BlockDto,
    raw,
  );
}

const byType = Object.fromEntries(Object.entries(BLOCK_DTOS).map(([name, dto]) => [name, getSchemaPath(dto)]));

@ApiExtraModels(...Object.values(BLOCK_DTOS))
export class SitePageDto implements SitePage {
  @ApiProperty({ maxLength: LIMITS.title })
  @MaxLength(LIMITS.title)
  @IsPlainText()
  @IsNotEmpty()
  @IsString()
  title: string;

  @ApiProperty({
    type: 'array',
    maxItems: LIMITS.blocks,
    items: { oneOf: Object.values(byType).map(($ref) => ({ $ref })), discriminator: { propertyName: 'type', mapping: byType } },
  })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(toBlock) : value))
  @ValidateNested({ each: true })
  @IsObject({ each: true })
  @ArrayMaxSize(LIMITS.blocks)
  @IsArray()
  blocks: Block[];

  @ApiProperty({ type: FooterDto })
  @Type(() => FooterDto)
  @ValidateNested()
  @IsObject()
  footer: FooterDto;
}

export class SiteDto extends SitePageDto {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Draft version the public sees; equal to `version` when all is published',
  })
  publishedVersion: number | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  static of(site: Site): SiteDto {
    return Object.assign(new SiteDto(), site.draft, { publishedVersion: site.publishedVersion, version: site.version });
  }
}
