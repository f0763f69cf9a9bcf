import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HotRead, Public, SETTINGS, SignedIn, caller, type Settings } from '#shuyuan/kernel';
import { AdministratorsService } from '../accounts/administrators.service.js';
import { PrincipalDto, SignInDto } from '../identity.dto.js';
import { originOf, sessionToken, setSessionCookie } from './session-authenticator.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimiter } from './sign-in-limiter.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly administrators: AdministratorsService,
    private readonly sessions: SessionsService,
    private readonly limiter: SignInLimiter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Signs in with login name and password; the session lives in an HttpOnly cookie. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PrincipalDto })
  async signIn(
    @Body() dto: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto> {
    const account = await this.limiter.guard(request.ip, dto.loginName, () =>
      this.administrators.authenticate(dto.loginName, dto.password),
    );
    const { token, principal } = await this.sessions.start(account.id, { factors: ['pwd'], ...originOf(request) });
    setSessionCookie(reply, token, this.settings.PUBLIC_URL.startsWith('https:'));
    return PrincipalDto.of(principal);
  }

  /** Who is signed in and what they may do. */
  @Get()
  @SignedIn()
  @HotRead()
  @ApiOkResponse({ type: PrincipalDto })
  whoAmI(): PrincipalDto {
    return PrincipalDto.of(caller());
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionToken(request);
    if (token) await this.sessions.end(token);
    setSessionCookie(reply, undefined, this.settings.PUBLIC_URL.startsWith('https:'));
  }
}
