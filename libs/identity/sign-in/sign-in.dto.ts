import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { FACTOR_KINDS, type FactorKind } from '../factors/factors.service.js';
import { PrincipalDto } from '../identity.dto.js';
import type { SignInOutcome } from './sign-in.service.js';

export const TOKEN = /^[\w-]{43}$/;
const SLUG = /^[a-z0-9-]{1,63}$/;

export class SignInDto {
  @ApiProperty({ maxLength: 64 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  loginName: string;

  @ApiProperty({ maxLength: 200, format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;

  @ApiPropertyOptional({ description: 'Address (slug) of the platform, for its teachers, pupils and guardians; left out: administrators' })
  @IsOptional()
  @Matches(SLUG)
  tenant?: string;
}

/** 第二步: the password was right, and one of these factors is asked for as well. */
export class FactorRequiredDto {
  @ApiProperty({ enum: FACTOR_KINDS, isArray: true })
  factorRequired: FactorKind[];

  @ApiProperty({ description: 'Good for five minutes' })
  challengeId: string;

  static of({ factors, challengeId }: SignInOutcome & { kind: 'factor' }): FactorRequiredDto {
    return Object.assign(new FactorRequiredDto(), { factorRequired: factors, challengeId });
  }
}

export const SIGN_IN_ANSWER = { oneOf: [{ $ref: getSchemaPath(PrincipalDto) }, { $ref: getSchemaPath(FactorRequiredDto) }] };
export const SignInModels = () => ApiExtraModels(PrincipalDto, FactorRequiredDto);

export class ChallengeDto {
  @ApiProperty()
  @Matches(TOKEN)
  challengeId: string;
}

export class PrepareFactorDto extends ChallengeDto {
  @ApiProperty({ enum: ['passkey', 'sms'] })
  @IsIn(['passkey', 'sms'])
  kind: 'passkey' | 'sms';
}

export class PreparedFactorDto {
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'For navigator.credentials.get (passkey)' })
  options?: PublicKeyCredentialRequestOptionsJSON;

  @ApiPropertyOptional({ description: 'Where the code was sent, as 138****1234 (sms)' })
  mobileHint?: string;
}

export class FactorProofDto extends ChallengeDto {
  @ApiProperty({ enum: FACTOR_KINDS })
  @IsIn(FACTOR_KINDS)
  kind: FactorKind;

  @ApiPropertyOptional({ maxLength: 32, description: 'totp, sms, recovery' })
  @ValidateIf((dto: FactorProofDto) => dto.kind !== 'passkey')
  @IsString()
  @IsNotEmpty()
  @MaxLength(32)
  code?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Answer of navigator.credentials.get (passkey)' })
  @ValidateIf((dto: FactorProofDto) => dto.kind === 'passkey')
  @IsObject()
  response?: AuthenticationResponseJSON;
}

export class PasskeySignInDto extends ChallengeDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Answer of navigator.credentials.get' })
  @IsObject()
  response: AuthenticationResponseJSON;
}

export class PasskeyOptionsDto {
  @ApiProperty()
  challengeId: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'For navigator.credentials.get' })
  options: PublicKeyCredentialRequestOptionsJSON;
}
