import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LINKED_BY, type LinkedBy } from '../linking/linking.js';

export class LinkIdentityDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  sourceId: string;

  @ApiPropertyOptional({ maxLength: 2000, description: 'Path to come back to' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  returnTo?: string;
}

export class LinkBegunDto {
  @ApiProperty({ format: 'uri', description: 'To be opened in this browser' })
  url: string;
}

export class ConfirmIdentityDto {
  @ApiProperty({ format: 'uuid', description: 'From the address the identity source sent the browser to' })
  @IsUUID()
  arrivalId: string;
}

export class LinkedIdentityDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  sourceId: string;

  @ApiProperty()
  sourceName: string;

  @ApiProperty({ enum: LINKED_BY })
  linkedBy: LinkedBy;

  @ApiProperty({ format: 'date-time' })
  linkedAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  lastSignInAt: string | null;
}

export class LinkedIdentitiesDto {
  @ApiProperty({ type: [LinkedIdentityDto] })
  items: LinkedIdentityDto[];
}

export class OfferedSourceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uri', description: 'Add ?returnTo=/path' })
  startUrl: string;
}

export class OfferedSourcesDto {
  @ApiProperty({ type: [OfferedSourceDto] })
  items: OfferedSourceDto[];
}
