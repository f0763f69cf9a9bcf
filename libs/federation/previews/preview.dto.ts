import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DECISIONS, type Decision } from '../linking/decision.js';
import { MAPPED_ROLES, type MappedPerson, type MappedRole } from '../mapping/mapping.js';
import { STAGES, type Stage } from '../sign-in/attempt.entity.js';

export class SourcePreviewBegunDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uri', description: 'To be opened in this browser; sign in there as a person of the source' })
  url: string;
}

export class MappedPersonDto implements MappedPerson {
  @ApiProperty({ description: 'Empty: the source gave no lasting name, nobody can sign in by this mapping' })
  subject: string;

  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional()
  loginName?: string;

  @ApiPropertyOptional()
  studentNumber?: string;

  @ApiPropertyOptional()
  teacherNumber?: string;

  @ApiPropertyOptional()
  email?: string;

  @ApiPropertyOptional()
  mobile?: string;

  @ApiProperty({ enum: MAPPED_ROLES, isArray: true })
  roles: MappedRole[];
}

export class SourcePreviewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STAGES, description: 'begun: nobody has come back yet' })
  stage: Stage;

  @ApiProperty({ type: 'string', nullable: true, description: 'Code of the error it ended with' })
  failure: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'As the source said it, by its own names' })
  attributes: Record<string, unknown> | null;

  @ApiProperty({ type: MappedPersonDto, nullable: true, description: 'The same by the mapping as it is now' })
  mapped: MappedPersonDto | null;

  @ApiProperty({
    enum: DECISIONS,
    nullable: true,
    description: 'What would become of this person at a real sign-in; nothing has been done',
  })
  decision: Decision['kind'] | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Name of the account they would be signed in as' })
  accountName: string | null;
}
