import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import { AGREED_KEYS, type AgreedKey, type Linking } from '../linking/linking.js';
import type { MappedRole, Mapping } from '../mapping/mapping.js';
import type { IdentitySource } from './identity-source.entity.js';
import { CasConfigDto, OAuth2ConfigDto, OidcConfigDto, SamlConfigDto } from './source-config.dto.js';
import { SOURCE_KINDS, type SourceConfig, type SourceKind } from './source-config.js';
import type { SourceAddresses } from './source-addresses.js';

const PATH = /^[^\p{C}\s]{1,200}$/u;

const Path =
  (description: string): PropertyDecorator =>
  (target, key) => {
    ApiPropertyOptional({ maxLength: 200, description })(target, key);
    IsOptional()(target, key);
    Matches(PATH)(target, key);
  };

export class SourceRoleValuesDto implements Partial<Record<MappedRole, string[]>> {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  teacher?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  student?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  guardian?: string[];
}

export class AttributeMappingDto implements Mapping {
  @Path("The source's own, lasting name of a person. Left out: what the protocol says (sub, user, NameID)")
  subject?: string;

  @Path('姓名')
  name?: string;

  @Path('登录名')
  loginName?: string;

  @Path('学籍号')
  studentNumber?: string;

  @Path('教师编号')
  teacherNumber?: string;

  @Path('Shown only; nobody is ever matched by it')
  email?: string;

  @Path('手机号, shown only')
  mobile?: string;

  @Path('身份')
  role?: string;

  @ApiPropertyOptional({ type: SourceRoleValuesDto, description: 'What the source calls each role' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SourceRoleValuesDto)
  roleValues?: SourceRoleValuesDto;
}

export class SourceLinkingDto implements Linking {
  @ApiPropertyOptional({ enum: AGREED_KEYS, description: 'Link to the one person here who has the same number' })
  @IsOptional()
  @IsIn(AGREED_KEYS)
  agreedKey?: AgreedKey;

  @ApiPropertyOptional({ description: 'Give whoever matches nobody an account at once; else they confirm with the one they have' })
  @IsOptional()
  @IsBoolean()
  justInTime?: boolean;
}

export class IdentitySourceInputDto {
  @ApiProperty({ minLength: 1, maxLength: 40, description: 'As on the button of the sign-in page' })
  @IsString()
  @IsPlainText()
  @MinLength(1)
  @MaxLength(40)
  name: string;

  @ApiProperty({ enum: SOURCE_KINDS })
  @IsIn(SOURCE_KINDS)
  kind: SourceKind;

  @ApiPropertyOptional({ type: 'boolean', default: false, description: 'Offered on the sign-in page' })
  @IsOptional()
  @IsBoolean()
  enabled = false;

  @ApiPropertyOptional({ type: OidcConfigDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => OidcConfigDto)
  oidc?: OidcConfigDto;

  @ApiPropertyOptional({ type: OAuth2ConfigDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => OAuth2ConfigDto)
  oauth2?: OAuth2ConfigDto;

  @ApiPropertyOptional({ type: CasConfigDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => CasConfigDto)
  cas?: CasConfigDto;

  @ApiPropertyOptional({ type: SamlConfigDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => SamlConfigDto)
  saml?: SamlConfigDto;

  @ApiPropertyOptional({
    maxLength: 500,
    format: 'password',
    description: 'Client secret (oidc, oauth2). Left out of an edit: stays as it is',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  secret?: string;

  @ApiPropertyOptional({ type: AttributeMappingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AttributeMappingDto)
  mapping: AttributeMappingDto = {};

  @ApiPropertyOptional({ type: SourceLinkingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => SourceLinkingDto)
  linking: SourceLinkingDto = {};
}

export class IdentitySourceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: SOURCE_KINDS })
  kind: SourceKind;

  @ApiProperty()
  enabled: boolean;

  @ApiPropertyOptional({ type: OidcConfigDto })
  oidc?: OidcConfigDto;

  @ApiPropertyOptional({ type: OAuth2ConfigDto })
  oauth2?: OAuth2ConfigDto;

  @ApiPropertyOptional({ type: CasConfigDto })
  cas?: CasConfigDto;

  @ApiPropertyOptional({ type: SamlConfigDto })
  saml?: SamlConfigDto;

  @ApiProperty({ description: 'A client secret is kept; it is never shown' })
  hasSecret: boolean;

  @ApiProperty({ type: AttributeMappingDto })
  mapping: AttributeMappingDto;

  @ApiProperty({ type: SourceLinkingDto })
  linking: SourceLinkingDto;

  @ApiProperty({ format: 'uri', description: 'To be registered at the source: redirect URI, service, or assertion consumer service' })
  callbackUrl: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'SAML: our entityID, which is also where our metadata is' })
  metadataUrl: string | null;

  @ApiProperty({ description: 'Where a sign-in by this source begins' })
  startUrl: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;

  @ApiProperty()
  version: number;

  static of(source: IdentitySource, hasSecret: boolean, addresses: SourceAddresses): IdentitySourceDto {
    const config: SourceConfig = source.config;
    return {
      id: source.id,
      name: source.name,
      kind: source.kind,
      enabled: source.enabled,
      ...(config as Pick<IdentitySourceDto, 'oidc' | 'oauth2' | 'cas' | 'saml'>),
      hasSecret,
      mapping: source.mapping as AttributeMappingDto,
      linking: source.linking,
      callbackUrl: addresses.callback(source),
      metadataUrl: source.kind === 'saml' ? addresses.entityId(source) : null,
      startUrl: addresses.start(source),
      createdAt: source.createdAt.toISOString(),
      updatedAt: source.updatedAt.toISOString(),
      version: source.version,
    };
  }
}

export class IdentitySourceListDto {
  @ApiProperty({ type: [IdentitySourceDto] })
  items: IdentitySourceDto[];
}
