import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PICTURES, type Picture } from '#shuyuan/identity';

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

  /** Among whom the name is looked for; left out where the application belongs to no platform. */
  @IsOptional()
  @IsIn(['person', 'administrator'])
  as?: 'person' | 'administrator';
}

export class ClassFormDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  classCode: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  name: string;

  @IsIn(PICTURES)
  picture1: Picture;

  @IsIn(PICTURES)
  picture2: Picture;

  @IsIn(PICTURES)
  picture3: Picture;
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
