import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsPlainText } from '#shuyuan/kernel';
import type { ScimToken } from './scim-token.entity.js';

export class CreateScimTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 60, description: 'Which system it is for' })
  @IsString()
  @IsPlainText()
  @MinLength(1)
  @MaxLength(60)
  name: string;

  @ApiProperty({ minimum: 1, maximum: 730, description: 'How long it is good for' })
  @IsInt()
  @Min(1)
  @Max(730)
  days: number;
}

export class ScimTokenDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Its last four characters' })
  hint: string;

  @ApiProperty()
  createdByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  revokedAt: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  lastUsedAt: string | null;

  static of(row: ScimToken): ScimTokenDto {
    const { id, name, hint, createdByName } = row;
    return {
      ...{ id, name, hint, createdByName },
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    };
  }
}

export class ScimTokenListDto {
  @ApiProperty({ format: 'uri', description: 'Address to give to the directory, together with a token' })
  baseUrl: string;

  @ApiProperty({ type: [ScimTokenDto] })
  items: ScimTokenDto[];
}

export class NewScimTokenDto extends ScimTokenDto {
  @ApiProperty({ description: 'Shown this once; null in a repeated answer' })
  token: string;
}
