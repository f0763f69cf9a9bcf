import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { IsNotEmpty, IsObject, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import type { Account } from '../accounts/account.entity.js';
import type { HeldFactors } from '../factors/factors.service.js';
import type { Passkey } from '../factors/passkey.entity.js';
import type { Session } from '../sessions/session.entity.js';
import { NOTICE_KINDS, type AccountNotice, type NoticeKind } from '../sign-in/account-notice.entity.js';
import { TOKEN } from '../sign-in/sign-in.dto.js';

export class PasskeyDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Kept by its maker’s cloud and so on more than one device' })
  backedUp: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  lastUsedAt: string | null;

  static of({ id, name, backedUp, createdAt, lastUsedAt }: Passkey): PasskeyDto {
    return { id, name, backedUp, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
  }
}

export class FactorsDto {
  @ApiProperty({ description: 'An authenticator app is set up (动态口令)' })
  totp: boolean;

  @ApiProperty({ type: [PasskeyDto] })
  passkeys: PasskeyDto[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Mobile number, masked, that codes are sent to' })
  mobileHint: string | null;

  @ApiProperty({ description: 'Recovery codes (恢复码) not used yet' })
  recoveryCodesLeft: number;

  @ApiProperty({ description: 'Whether codes by SMS are offered here' })
  smsOffered: boolean;

  static of({ totp, passkeys, sms, recoveryCodesLeft, smsOffered }: HeldFactors): FactorsDto {
    return {
      totp: totp !== null,
      passkeys: passkeys.map((passkey) => PasskeyDto.of(passkey)),
      mobileHint: sms?.mobileHint ?? null,
      recoveryCodesLeft,
      smsOffered,
    };
  }
}

export class AccountDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  loginName: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  passwordChangedAt: string | null;

  @ApiProperty({ description: 'Whether the account signs in with a password at all' })
  hasPassword: boolean;

  @ApiProperty()
  factors: FactorsDto;

  static of(account: Account, factors: HeldFactors): AccountDto {
    return {
      ...{ id: account.id, displayName: account.displayName, loginName: account.loginName },
      passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
      hasPassword: account.passwordHash !== null,
      factors: FactorsDto.of(factors),
    };
  }
}

export class ChangePasswordDto {
  @ApiProperty({ maxLength: 200, format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  currentPassword: string;

  @ApiProperty({ minLength: 10, maxLength: 200, format: 'password' })
  @IsString()
  @MaxLength(200)
  password: string;
}

export class ConfirmPasswordDto {
  @ApiProperty({ maxLength: 200, format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class OwnSessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The one of this request' })
  current: boolean;

  @ApiProperty({ type: 'string', nullable: true })
  userAgent: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  ip: string | null;

  @ApiProperty({ type: [String], description: 'RFC 8176: pwd, otp, hwk, sms …' })
  factors: string[];

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt: string;

  static of({ id, userAgent, ip, factors, createdAt, lastSeenAt }: Session, currentId: string | null): OwnSessionDto {
    return {
      id,
      current: id === currentId,
      userAgent,
      ip,
      factors,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    };
  }
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: NOTICE_KINDS })
  kind: NoticeKind;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  data: Record<string, string>;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  seen: boolean;

  static of({ id, kind, data, createdAt, seenAt }: AccountNotice): NoticeDto {
    return { id, kind, data, createdAt: createdAt.toISOString(), seen: seenAt !== null };
  }
}

export class TotpSecretDto {
  @ApiProperty({ description: 'Base32, to type in where no picture can be read' })
  secret: string;

  @ApiProperty({ description: 'otpauth:// address for a QR code' })
  uri: string;
}

export class CodeDto {
  @ApiProperty({ pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  code: string;
}

export class PasskeyCreationDto {
  @ApiProperty()
  challengeId: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'For navigator.credentials.create' })
  options: PublicKeyCredentialCreationOptionsJSON;
}

export class AddPasskeyDto {
  @ApiProperty()
  @Matches(TOKEN)
  challengeId: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Answer of navigator.credentials.create' })
  @IsObject()
  response: RegistrationResponseJSON;

  @ApiProperty({ minLength: 1, maxLength: 50 })
  @IsString()
  @IsPlainText()
  @MinLength(1)
  @MaxLength(50)
  name: string;
}

export class MobileDto {
  @ApiProperty({ pattern: '^1[3-9]\\d{9}$' })
  @Matches(/^1[3-9]\d{9}$/)
  mobile: string;
}

export class SmsSentDto {
  @ApiProperty()
  challengeId: string;

  @ApiProperty()
  mobileHint: string;
}

export class SmsCodeDto extends CodeDto {
  @ApiProperty()
  @Matches(TOKEN)
  challengeId: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ type: [String], description: 'Shown once; those before are good no more' })
  codes: string[];
}

export class AccountExportDto {
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}
