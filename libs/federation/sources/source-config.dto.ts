import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import type { CasConfig, OAuth2Config, OidcConfig, SamlConfig } from './source-config.js';

const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true };
const SCOPES = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;
const AUTH = ['basic', 'post'] as const;

const Address = (): PropertyDecorator => (target, key) => {
  ApiProperty({ format: 'uri', maxLength: 500 })(target, key);
  IsUrl(WEB)(target, key);
  MaxLength(500)(target, key);
};

export class OidcConfigDto implements OidcConfig {
  @Address()
  issuer: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  clientId: string;

  @ApiProperty({ maxLength: 300, example: 'openid profile' })
  @Matches(/(^| )openid( |$)/)
  @Matches(SCOPES)
  @MaxLength(300)
  scopes: string;

  @ApiProperty({ enum: AUTH, description: 'How the client secret is sent: client_secret_basic or client_secret_post' })
  @IsIn(AUTH)
  clientAuth: 'basic' | 'post';
}

export class OAuth2ConfigDto implements OAuth2Config {
  @Address()
  authorizationUrl: string;

  @Address()
  tokenUrl: string;

  @Address()
  userinfoUrl: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsPlainText()
  @MaxLength(200)
  clientId: string;

  @ApiProperty({ maxLength: 300, description: 'Empty: none are asked for' })
  @Matches(new RegExp(`^$|${SCOPES.source}`))
  @MaxLength(300)
  scopes: string;

  @ApiProperty({ enum: AUTH })
  @IsIn(AUTH)
  clientAuth: 'basic' | 'post';
}

export class CasConfigDto implements CasConfig {
  @Address()
  baseUrl: string;

  @ApiProperty({ enum: ['2', '3'], description: '3 brings attributes' })
  @IsIn(['2', '3'])
  version: '2' | '3';
}

export class SamlConfigDto implements SamlConfig {
  @ApiProperty({ maxLength: 500, description: 'entityID of the identity provider' })
  @IsString()
  @IsPlainText()
  @MaxLength(500)
  entityId: string;

  @Address()
  signInUrl: string;

  @ApiProperty({ type: [String], minItems: 1, maxItems: 4, description: 'PEM certificates the identity provider signs with' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @IsString({ each: true })
  @MaxLength(10_000, { each: true })
  certificates: string[];

  @ApiPropertyOptional({ type: 'boolean', default: false, description: 'true: the whole response is signed; false: the assertion is' })
  @IsOptional()
  @IsBoolean()
  wantResponseSigned = false;
}
