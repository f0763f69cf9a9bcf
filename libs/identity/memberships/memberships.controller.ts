import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Creates, IdParam } from '#shuyuan/kernel';
import { Places } from '../policy/places.js';
import { GiveRoleDto, GiveRoleInUnitDto, MemberDto, MemberPage, MembersQuery } from './memberships.dto.js';
import { MembershipsService } from './memberships.service.js';

@ApiTags('access')
@Controller('api/v1')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly places: Places,
  ) {}

  /** 成员与角色 of a platform. */
  @Get('tenants/:tenantId/members')
  @Allow('member.read')
  @ApiOkResponse({ type: MemberPage })
  async members(@Param('tenantId', IdParam) tenantId: string, @Query() query: MembersQuery): Promise<MemberPage> {
    const page = await this.memberships.list(tenantId, query);
    return { ...page, items: page.items.map((member) => MemberDto.of(member)) };
  }

  /** Gives an account a role in the platform. Refused where 三员分立 keeps it apart from another. */
  @Post('tenants/:tenantId/members')
  @Allow('member.grant')
  @Creates()
  @ApiCreatedResponse({ type: MemberDto })
  async giveInPlatform(@Param('tenantId', IdParam) tenantId: string, @Body() dto: GiveRoleDto): Promise<MemberDto> {
    return MemberDto.of(await this.memberships.grant(await this.places.of({ tenantId }), dto));
  }

  @Delete('tenants/:tenantId/members/:id')
  @Allow('member.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeInPlatform(@Param('tenantId', IdParam) tenantId: string, @Param('id', IdParam) id: string): Promise<void> {
    const place = await this.places.of({ tenantId });
    await this.memberships.revoke(id, () => place);
  }

  /** Roles that hold in a unit and down its tree. */
  @Get('memberships')
  @Allow('membership.read')
  @ApiOkResponse({ type: MemberPage })
  async list(@Query() query: MembersQuery): Promise<MemberPage> {
    const page = await this.memberships.list(null, query);
    return { ...page, items: page.items.map((member) => MemberDto.of(member)) };
  }

  @Post('memberships')
  @Allow('membership.grant')
  @Creates()
  @ApiCreatedResponse({ type: MemberDto })
  async giveInUnit(@Body() { unitCode, ...dto }: GiveRoleInUnitDto): Promise<MemberDto> {
    return MemberDto.of(await this.memberships.grant(await this.places.of({ unitCode }), dto));
  }

  @Delete('memberships/:id')
  @Allow('membership.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeInUnit(@Param('id', IdParam) id: string): Promise<void> {
    await this.memberships.revoke(id, ({ tenantId, scopePath }) => ({ tenantId, scopePath: scopePath ?? '' }));
  }
}
