import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HotRead, Public, SETTINGS, SignedIn, caller, type Settings } from '#shuyuan/kernel';
import { PrincipalDto } from '../identity.dto.js';
import { ClassSignInService } from '../platform-accounts/class-sign-in.service.js';
import { ClassSignInDto } from '../platform-accounts/platform-accounts.dto.js';
import { SecondFactors, type Proof } from '../sign-in/second-factors.js';
import { SessionsOpener } from '../sign-in/sessions-opener.service.js';
import {
  FactorProofDto,
  FactorRequiredDto,
  PasskeyOptionsDto,
  PasskeySignInDto,
  PrepareFactorDto,
  PreparedFactorDto,
  SIGN_IN_ANSWER,
  SignInDto,
  SignInModels,
} from '../sign-in/sign-in.dto.js';
import { SignInService, type SignInOutcome } from '../sign-in/sign-in.service.js';
import { originOf, sessionToken, setDeviceCookie, setSessionCookie } from './session-authenticator.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('session')
@SignInModels()
@Controller('api/v1/session')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    private readonly signIns: SignInService,
    private readonly second: SecondFactors,
    private readonly opener: SessionsOpener,
    private readonly sessions: SessionsService,
    private readonly classes: ClassSignInService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.secure = settings.PUBLIC_URL.startsWith('https:');
  }

  /** Signs in with login name and password; the session lives in an HttpOnly cookie. Whoever has a second factor is asked for it first. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ schema: SIGN_IN_ANSWER })
  async signIn(
    @Body() dto: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto | FactorRequiredDto> {
    const outcome = await this.signIns.password(dto, originOf(request));
    return outcome.kind === 'factor' ? FactorRequiredDto.of(outcome) : this.open(outcome, request, reply);
  }

  /** Second step: what a passkey has to sign, or a code on its way by SMS. */
  @Post('factor/options')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PreparedFactorDto })
  prepare(@Body() { challengeId, kind }: PrepareFactorDto): Promise<PreparedFactorDto> {
    return this.second.prepare(challengeId, kind);
  }

  @Post('factor')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PrincipalDto })
  async factor(
    @Body() { challengeId, kind, code = '', response }: FactorProofDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto> {
    const proof: Proof = kind === 'passkey' ? { kind, response: response! } : { kind, code: code.replace(/\s/g, '') };
    return this.open(await this.signIns.factor(challengeId, proof), request, reply);
  }

  /** Begins signing in by a passkey alone, without a name. */
  @Post('passkey/options')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsDto })
  passkeyOptions(): Promise<PasskeyOptionsDto> {
    return this.second.begin();
  }

  @Post('passkey')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PrincipalDto })
  async passkey(
    @Body() { challengeId, response }: PasskeySignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto> {
    return this.open(await this.signIns.passkey(challengeId, response), request, reply);
  }

  /** Small children: class code (班级码), name and pictures. */
  @Post('class')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PrincipalDto })
  async ofClass(
    @Body() { classCode, name, pictures }: ClassSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrincipalDto> {
    return this.open(await this.classes.signIn(classCode, name, pictures, originOf(request)), request, reply);
  }

  /** Who is signed in and what they may do. */
  @Get()
  @SignedIn({ anyway: true })
  @HotRead()
  @ApiOkResponse({ type: PrincipalDto })
  whoAmI(): PrincipalDto {
    return PrincipalDto.of(caller());
  }

  @Delete()
  @SignedIn({ anyway: true, whileViewing: true })
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionToken(request, this.secure);
    if (token) await this.sessions.end(token);
    setSessionCookie(reply, undefined, this.secure);
  }

  private async open(outcome: SignInOutcome & { kind: 'known' }, request: FastifyRequest, reply: FastifyReply): Promise<PrincipalDto> {
    const { token, device, principal } = await this.opener.open(outcome, originOf(request));
    // A session that this browser had before ends with the new one.
    const before = sessionToken(request, this.secure);
    if (before) await this.sessions.end(before);
    setSessionCookie(reply, token, this.secure);
    setDeviceCookie(reply, device, this.secure);
    return PrincipalDto.of(principal);
  }
}
