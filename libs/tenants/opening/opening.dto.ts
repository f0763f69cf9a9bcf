import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { SLUG_FORM } from '#shuyuan/applications';
import { IsPlainText } from '#shuyuan/kernel';
import { PLAN_FORM } from '../plans/plan.dto.js';
import { ReasonInputDto } from '../lifecycle.dto.js';

export class OpenTenantDto {
  @ApiProperty({ pattern: '^\\d{6}$', description: 'GB/T 2260' })
  @Matches(/^\d{6}$/)
  unitCode: string;

  @ApiProperty({ pattern: SLUG_FORM.source, description: 'Portal address: <slug>.<portal domain>' })
  @Matches(SLUG_FORM)
  slug: string;

  @ApiPropertyOptional({ pattern: PLAN_FORM.source, description: 'Plan version (套餐); the current `standard` when absent' })
  @IsOptional()
  @Matches(PLAN_FORM)
  plan?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Made of the names of city and unit when absent' })
  @IsOptional()
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(100)
  name?: string;

  @ApiProperty({ maxLength: 100, description: '平台主办单位: answers for everything published on it' })
  @IsString()
  @IsPlainText()
  @MinLength(2)
  @MaxLength(100)
  responsibleUnit: string;

  @ApiPropertyOptional({ maxLength: 63, description: 'Province only: the cluster to place it on' })
  @IsOptional()
  @Matches(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
  cluster?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Province only: labels that the cluster must have',
  })
  @IsOptional()
  @IsObject()
  labels?: Record<string, string>;
}

export class HostingDto extends ReasonInputDto {
  @ApiProperty({ description: 'Whether the city may open virtual platforms of its counties on its own (承载县级平台)' })
  @IsBoolean()
  canHost: boolean;
}
