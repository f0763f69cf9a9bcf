import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ROLES, type Grant, type Role } from '#shuyuan/kernel';
import { keptApart } from './apart.js';
import { VERDICTS, type Explanation, type Verdict } from './explain.service.js';
import { DOWN_THE_TREE, ELEVATIONS, MAY_GRANT, decidersOf } from './granting.js';
import { POLICY, ruleOf, type Action } from './policy.js';

export class GrantDto implements Grant {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Reporting path: holds in that unit and down its tree' })
  scopePath: string | null;
}

export class RuleDto {
  @ApiProperty()
  action: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];

  @ApiProperty({ description: 'Changes nothing' })
  reads: boolean;

  @ApiProperty({ description: 'Reaches down: from a unit into the platforms of the units below' })
  down: boolean;

  @ApiProperty({ description: 'Opens data of persons (个人信息)' })
  personal: boolean;
}

export class ElevationOfferDto {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  longestMinutes: number;

  @ApiProperty()
  secondPerson: boolean;
}

export class RoleDto {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ enum: ROLES, isArray: true, description: 'Roles it may give to others' })
  mayGrant: readonly Role[];

  @ApiProperty({ enum: ROLES, isArray: true, description: '三员分立: never together with these' })
  apartFrom: readonly Role[];

  @ApiProperty({ description: 'Can hold in a unit and down its tree' })
  downTheTree: boolean;

  @ApiProperty({ type: [ElevationOfferDto], description: 'What it may be raised to for a while (临时提权)' })
  elevations: ElevationOfferDto[];

  @ApiProperty({ enum: ROLES, isArray: true, description: 'Who may agree to an elevation to it' })
  deciders: readonly Role[];
}

/** The whole table of who may do what, as data. */
export class PolicyDto {
  @ApiProperty({ type: [RuleDto] })
  rules: RuleDto[];

  @ApiProperty({ type: [RoleDto] })
  roles: RoleDto[];

  static readonly now: PolicyDto = Object.assign(new PolicyDto(), {
    rules: (Object.keys(POLICY) as Action[]).map((action) => {
      const { roles, reads = false, down = false, personal = false } = ruleOf(action);
      return { action, roles, reads, down, personal };
    }),
    roles: ROLES.map((role) => ({
      role,
      mayGrant: MAY_GRANT[role] ?? [],
      apartFrom: ROLES.filter((other) => keptApart(role, other)),
      downTheTree: DOWN_THE_TREE.includes(role),
      elevations: ROLES.flatMap((to) => {
        const offer = ELEVATIONS[to];
        return offer?.from.includes(role) ? { role: to, longestMinutes: offer.longestMinutes, secondPerson: offer.secondPerson } : [];
      }),
      deciders: ELEVATIONS[role] ? decidersOf(role) : [],
    })),
  });
}

export class ExplainQuery {
  @ApiProperty({ example: 'person.write' })
  @IsString()
  @MaxLength(64)
  action: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The platform it is about' })
  @IsOptional()
  @IsUUID()
  tenantId?: string;
}

export class ExplanationDto implements Explanation {
  @ApiProperty({ type: String })
  action: Action;

  @ApiProperty({ type: 'string', nullable: true, format: 'uuid' })
  tenantId: string | null;

  @ApiProperty()
  allowed: boolean;

  @ApiProperty({ enum: VERDICTS, description: 'Which rule decided' })
  verdict: Verdict;

  @ApiProperty({ description: 'The same in the language of the request' })
  message: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  rolesThatMay: readonly Role[];

  @ApiProperty({ type: [GrantDto], description: 'Roles of the caller that the answer rests on' })
  because: readonly Grant[];

  @ApiProperty({ enum: ROLES, isArray: true, description: 'Whoever holds one of these there or above could give a role that may' })
  whoCouldGrant: readonly Role[];

  @ApiProperty({ type: [ElevationOfferDto], description: 'What the caller could ask to be for a while' })
  elevations: Explanation['elevations'];
}
