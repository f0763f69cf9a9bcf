import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** What the pages' forms send. */
export class SignInFormDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  loginName: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class FactorFormDto {
  @IsString()
  @MaxLength(100)
  challengeId: string;

  @IsIn(['totp', 'sms', 'recovery'])
  kind: 'totp' | 'sms' | 'recovery';

  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;
}

export class ConsentFormDto {
  @IsIn(['yes', 'no'])
  allow: 'yes' | 'no';
}
