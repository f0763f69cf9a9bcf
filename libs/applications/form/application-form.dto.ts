import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import type { Eligibility } from '../rules/decide.js';
import { MODES, TARGETS, type Mode, type Target } from '../rules/decision-rules.js';
import { SLUG_FORM } from '../slugs.js';

export const FORM_VERSION = 1;
const COUNT_MAX = 100_000_000;

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
/** Full-width letters and digits, as Chinese input methods give them, mean the plain ones here. */
const narrowed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFKC').trim() : value));

/** One line of text that must be given. */
const Line =
  (max: number): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [trimmed, IsString(), IsNotEmpty(), IsPlainText(), MaxLength(max), ApiProperty({ maxLength: max })])
      decorate(target, key);
  };

const Count = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IsInt(), Min(0), Max(COUNT_MAX), ApiProperty({ type: 'integer', minimum: 0, maximum: COUNT_MAX })])
    decorate(target, key);
};

const Part =
  (type: () => new () => object): PropertyDecorator =>
  (target, key) => {
    // Swagger takes a function for a reference only when it is called `type`, so a given one needs a new name.
    const documented = ApiProperty({ type: () => type() });
    for (const decorate of [IsDefined(), IsObject(), ValidateNested(), Type(type), documented]) decorate(target, key);
  };

/** Rows 1.1–1.2: 单位名称, 地址. */
export class OrganisationForm {
  @Line(100)
  name: string;

  @Line(200)
  address: string;
}

/** Rows 1.3–1.6: 姓名, 职务, 手机, 邮箱. */
export class ContactForm {
  @Line(50)
  name: string;

  @Line(50)
  title: string;

  @ApiProperty({ pattern: '^1[3-9]\\d{9}$' })
  @narrowed
  @Matches(/^1[3-9]\d{9}$/)
  mobile: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @narrowed
  @IsEmail()
  email: string;
}

/** Conditions of 接入 (form gap 1): built, and C1–C3. */
export class EligibilityForm implements Eligibility {
  @ApiProperty({ description: '平台已建成' })
  @IsBoolean()
  built: boolean;

  @ApiProperty({ description: 'C1 基础环境' })
  @IsBoolean()
  baseEnvironment: boolean;

  @ApiProperty({ description: 'C2 平台软件' })
  @IsBoolean()
  software: boolean;

  @ApiProperty({ description: 'C3 专业技术人员' })
  @IsBoolean()
  staff: boolean;
}

/** Row 3.2 平台注册用户数 (人). */
export class PlatformUsersForm {
  @Count()
  total: number;

  @Count()
  teachers: number;

  @Count()
  students: number;

  @Count()
  parents: number;
}

/** Rows 3.1–3.2 已有平台信息. */
export class ExistingPlatformForm {
  @Line(100)
  name: string;

  @ApiProperty({ format: 'uri', maxLength: 300 })
  @narrowed
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(300)
  url: string;

  @ApiPropertyOptional({ type: () => PlatformUsersForm })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PlatformUsersForm)
  users?: PlatformUsersForm;
}

/** Row 4.2 区域基础教育概况: 学校 所, 教师 人, 学生 人. */
export class EducationForm {
  @Count()
  schools: number;

  @Count()
  teachers: number;

  @Count()
  students: number;
}

/** What R1–R6 need to decide; also what the live explanation is asked with. */
export class WishForm {
  @ApiProperty({ enum: MODES, description: '2.1 建设模式' })
  @IsIn(MODES)
  mode: Mode;

  @ApiProperty({ enum: TARGETS, description: '上级平台 (form gap 1)' })
  @IsIn(TARGETS)
  target: Target;

  @ApiProperty({ description: '是否接入国家体系' })
  @IsBoolean()
  nationalSystem: boolean;

  @Part(() => EligibilityForm)
  eligibility: EligibilityForm;
}

/** First cut of the form: head, 1.1–1.6, 2.1, 2.2, 3.1–3.2, 4.2 and what the rules need. */
export class ApplicationForm extends WishForm {
  @ApiProperty({ format: 'date', description: '填表日期' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  filledOn: string;

  @Part(() => OrganisationForm)
  organisation: OrganisationForm;

  @Part(() => ContactForm)
  leader: ContactForm;

  @Part(() => ContactForm)
  technician: ContactForm;

  @ApiProperty({ enum: [1, 2], description: '2.1 计划实施批次' })
  @IsIn([1, 2])
  batch: 1 | 2;

  @ApiProperty({ enum: ['own', 'upper', 'other'], description: '2.2 空间建设依托: 本级平台, 上级平台, 其它' })
  @IsIn(['own', 'upper', 'other'])
  spaceReliance: 'own' | 'upper' | 'other';

  @ApiPropertyOptional({ maxLength: 200, description: 'Which, when spaceReliance is other' })
  @IsOptional()
  @trimmed
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  spaceRelianceNote?: string;

  @ApiPropertyOptional({ description: 'Cities: whether the platform can host virtual platforms of counties' })
  @IsOptional()
  @IsBoolean()
  canHostVirtual?: boolean;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Why the wish differs from a rule (应)' })
  @IsOptional()
  @trimmed
  @IsString()
  @IsPlainText({ multiline: true })
  @MaxLength(1000)
  modeReason?: string;

  @ApiPropertyOptional({ type: () => ExistingPlatformForm })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExistingPlatformForm)
  existingPlatform?: ExistingPlatformForm;

  @Part(() => EducationForm)
  education: EducationForm;

  @ApiProperty({ pattern: SLUG_FORM.source, description: 'Portal address: <slug>.<portal domain>' })
  @narrowed
  @Matches(SLUG_FORM)
  slug: string;
}
