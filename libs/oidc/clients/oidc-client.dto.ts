import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsPlainText, pageOf } from '#shuyuan/kernel';
import { SCOPES, type Scope } from '../scopes.js';
import { CLIENT_KINDS, ID_TOKEN_ALGS, type ClientKind, type IdTokenAlg, type OidcClient } from './oidc-client.entity.js';

const MOST_ADDRESSES = 10;
const LONGEST = 500;

export class UpdateClientDto {
  @ApiProperty({ maxLength: 50, description: '应用名称, as people read it when they sign in' })
  @IsString()
  @IsPlainText()
  @IsNotEmpty()
  @MaxLength(50)
  name: string;

  @ApiProperty({ type: [String], maxItems: MOST_ADDRESSES, description: '登录回调地址: compared letter by letter' })
  @IsArray()
  @ArrayMaxSize(MOST_ADDRESSES)
  @IsString({ each: true })
  @MaxLength(LONGEST, { each: true })
  redirectUris: string[];

  @ApiProperty({ type: [String], maxItems: MOST_ADDRESSES, description: '退出后回到的地址' })
  @IsArray()
  @ArrayMaxSize(MOST_ADDRESSES)
  @IsString({ each: true })
  @MaxLength(LONGEST, { each: true })
  postLogoutRedirectUris: string[];

  @ApiProperty({ type: 'string', nullable: true, maxLength: LONGEST, description: '后台退出通知地址 (OIDC back-channel logout)' })
  @ValidateIf((o: UpdateClientDto) => o.backchannelLogoutUri !== null)
  @IsString()
  @MaxLength(LONGEST)
  backchannelLogoutUri: string | null;

  @ApiProperty({ enum: SCOPES, isArray: true, description: 'What it may ask for; openid is always among them' })
  @IsArray()
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  scopes: Scope[];

  @ApiProperty({ enum: ID_TOKEN_ALGS, description: 'RS256 unless the application knows ES256' })
  @IsIn(ID_TOKEN_ALGS)
  idTokenAlg: IdTokenAlg;

  @ApiProperty({ description: '停用: nobody signs in to it any more' })
  @IsBoolean()
  disabled: boolean;
}

export class CreateClientDto extends UpdateClientDto {
  @ApiProperty({ enum: CLIENT_KINDS, description: 'web keeps a secret on its server; browser and native cannot keep one. Stays for good' })
  @IsIn(CLIENT_KINDS)
  kind: ClientKind;
}

export class ClientDto {
  @ApiProperty({ description: 'client_id' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  tenantId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CLIENT_KINDS })
  kind: ClientKind;

  @ApiProperty({ type: [String] })
  redirectUris: string[];

  @ApiProperty({ type: [String] })
  postLogoutRedirectUris: string[];

  @ApiProperty({ type: 'string', nullable: true })
  backchannelLogoutUri: string | null;

  @ApiProperty({ enum: SCOPES, isArray: true })
  scopes: Scope[];

  @ApiProperty({ enum: ID_TOKEN_ALGS })
  idTokenAlg: IdTokenAlg;

  @ApiProperty()
  disabled: boolean;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time', description: 'Until when the secret before the present one works' })
  formerSecretUntil: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  static of(c: OidcClient): ClientDto {
    const former = c.formerSecretUntil && c.formerSecretUntil > new Date() ? c.formerSecretUntil.toISOString() : null;
    return Object.assign(new ClientDto(), {
      ...{ id: c.id, tenantId: c.tenantId, name: c.name, kind: c.kind, redirectUris: c.redirectUris },
      ...{ postLogoutRedirectUris: c.postLogoutRedirectUris, backchannelLogoutUri: c.backchannelLogoutUri },
      ...{ scopes: c.scopes as Scope[], idTokenAlg: c.idTokenAlg, disabled: c.disabled },
      ...{ formerSecretUntil: former, createdAt: c.createdAt.toISOString(), version: c.version },
    });
  }
}

export class ClientWithSecretDto extends ClientDto {
  @ApiProperty({ type: 'string', nullable: true, description: 'client_secret, shown this once; null where there is none or on a repeat' })
  secret: string | null;
}

export class ClientPage extends pageOf(ClientDto) {}
