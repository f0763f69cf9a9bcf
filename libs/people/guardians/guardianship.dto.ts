import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../given.js';
import { IsDay } from '../numbers/days.js';
import { RELATIONS, type Relation } from './guardianship.entity.js';

export class CreateGuardianshipDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  childId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  guardianId: string;

  @ApiProperty({ enum: RELATIONS })
  @IsIn(RELATIONS)
  relation: Relation;

  @ApiPropertyOptional({ description: '第一监护人; takes the place of whoever was', default: false })
  @IfGiven()
  @IsBoolean()
  main?: boolean;

  @ApiPropertyOptional({ format: 'date', description: 'Left out: today' })
  @IfGiven()
  @IsDay()
  fromOn?: string;
}

export class EndGuardianshipDto {
  @ApiPropertyOptional({ format: 'date', description: 'The last day. Left out: today' })
  @IfGiven()
  @IsDay()
  on?: string;
}

export class GuardianshipDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  childId: string;

  @ApiProperty({ nullable: true, type: 'string', description: 'Null for someone at home on another platform' })
  childName: string | null;

  @ApiProperty({ format: 'uuid' })
  guardianId: string;

  @ApiProperty({ nullable: true, type: 'string', description: 'Null for someone at home on another platform' })
  guardianName: string | null;

  @ApiProperty({ enum: RELATIONS })
  relation: Relation;

  @ApiProperty()
  main: boolean;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date', nullable: true, type: 'string' })
  toOn: string | null;
}

export class GuardianshipsDto {
  @ApiProperty({ type: [GuardianshipDto], description: 'As a child' })
  guardians: GuardianshipDto[];

  @ApiProperty({ type: [GuardianshipDto], description: 'As a guardian' })
  children: GuardianshipDto[];
}
