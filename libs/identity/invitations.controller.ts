import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Creates, IdParam, PageQuery, Public, SETTINGS, type Settings } from '#shuyuan/kernel';
import { RegionsService } from '#shuyuan/regions';
import { AdministratorsService } from './accounts/administrators.service.js';
import {
  AcceptInvitationDto,
  AdministratorDto,
  AdministratorPage,
  CreateInvitationDto,
  CreatedInvitationDto,
  InvitationDto,
  InvitationLookupDto,
  InvitationPage,
  InvitationTokenDto,
  PrincipalDto,
} from './identity.dto.js';
import { InvitationsService } from './invitations.service.js';
import { originOf, setDeviceCookie, setSessionCookie } from './sessions/session-authenticator.js';
import { SessionsOpener } from './sign-in/sessions-opener.service.js';

@ApiTags('administrators')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly administrators: AdministratorsService,
    private readonly opener: SessionsOpener,
    private readonly regions: RegionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Invites an administrator of the caller's own level or below; the answer holds the one-time link. */
  @Post('invitations')
  @Allow('invitation.create')
  @Creates({ once: ['url'] })
  @ApiCreatedResponse({ type: CreatedInvitationDto })
  async create(@Body() dto: CreateInvitationDto): Promise<CreatedInvitationDto> {
    const { invitation, url } = await this.invitations.invite(dto);
    return Object.assign(InvitationDto.of(invitation, (await this.regions.get(invitation.unitCode)).name), { url });
  }

  /** Invitations that can still be accepted. */
  @Get('invitations')
  @Allow('invitation.read')
  @ApiOkResponse({ type: InvitationPage })
  async list(@Query() query: PageQuery): Promise<InvitationPage> {
    const page = await this.invitations.list(query);
    const items = await Promise.all(page.items.map(async (i) => InvitationDto.of(i, (await this.regions.get(i.unitCode)).name)));
    return { ...page, items };
  }

  @Delete('invitations/:id')
  @Allow('invitation.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id', IdParam) id: string): Promise<void> {
    await this.invitations.revoke(id);
  }

  /** What an invitation link stands for. The token travels in the body, never in an address. */
  @Post('invitations/lookup')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationLookupDto })
  async lookup(@Body() dto: InvitationTokenDto): Promise<InvitationLookupDto> {
    const invitation = await this.invitations.lookup(dto.token);
    const unit = await this.regions.get(invitation.unitCode);
    return { role: invitation.role, unitCode: unit.code, unitName: unit.name, expiresAt: invitation.expiresAt.toISOString() };
  }

  /** Uses an invitation up: makes the administrator and signs them in. */
  @Post('invitations/accept')
  @Public()
  @ApiCreatedResponse({ type: PrincipalDto })
  async accept(
    @Body() dto: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto> {
    const account = await this.invitations.accept(dto.token, dto);
    const { token, device, principal } = await this.opener.open(
      { kind: 'known', accountId: account.id, factors: ['pwd'] },
      originOf(request),
    );
    const secure = this.settings.PUBLIC_URL.startsWith('https:');
    setSessionCookie(reply, token, secure);
    setDeviceCookie(reply, device, secure);
    return PrincipalDto.of(principal);
  }

  @Get('administrators')
  @Allow('administrator.read')
  @ApiOkResponse({ type: AdministratorPage })
  async listAdministrators(@Query() query: PageQuery): Promise<AdministratorPage> {
    const page = await this.administrators.list(query);
    const items = await Promise.all(page.items.map(async (a) => AdministratorDto.of(a, (await this.regions.get(a.unitCode)).name)));
    return { ...page, items };
  }
}
