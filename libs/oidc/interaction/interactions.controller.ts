import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  SecondFactors,
  SessionsOpener,
  SessionsService,
  SignInService,
  originOf,
  sessionToken,
  setDeviceCookie,
  setSessionCookie,
  type FactorKind,
  type SignInOutcome,
} from '#shuyuan/identity';
import { AppError, Public, SETTINGS, TakesForm, currentContext, type Settings } from '#shuyuan/kernel';
import { pageHeaders } from '../pages/document.js';
import { languageIn } from '../pages/provider-pages.js';
import { consentPage, factorPage, refusedPage, signInPage } from '../pages/sign-in-pages.js';
import { SignOutsService } from '../provider/sign-outs.service.js';
import { InteractionsService, type Step } from './interactions.service.js';
import { PageFilter } from './page-filter.js';
import { ConsentFormDto, FactorFormDto, SignInFormDto } from './sign-in.dto.js';

/** The pages (登录页, 授权页) to which the provider sends a person. They work without scripts. */
@ApiExcludeController()
@UseFilters(PageFilter)
@Public()
@Controller('oidc/interaction')
export class InteractionsController {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly signIns: SignInService,
    private readonly second: SecondFactors,
    private readonly opener: SessionsOpener,
    private readonly sessions: SessionsService,
    private readonly signOuts: SignOutsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':uid')
  async show(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const principal = currentContext()?.principal;
    if (step.prompt === 'consent') return this.consent(step, reply);
    if (!principal || !(await this.interactions.mayRide(step, principal))) return this.page(reply, step, signInPage(this.props(step)));
    await this.enter(step, request, reply);
  }

  @Post(':uid/sign-in')
  @TakesForm()
  @HttpCode(303)
  async signIn(
    @Param('uid') uid: string,
    @Body() { loginName, password }: SignInFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const outcome = await this.told(
      reply,
      step,
      () => this.signIns.password({ loginName, password }, originOf(request)),
      (failure) => signInPage({ ...this.props(step), failure, loginName }),
    );
    if (!outcome) return;
    if (outcome.kind === 'factor') return this.page(reply, step, this.factor(step, outcome.factors, outcome.challengeId));
    await this.open(outcome, request, reply);
    await this.enter(step, request, reply);
  }

  /** 第二步. Without a code: another way was chosen, or a message is to be sent. */
  @Post(':uid/factor')
  @TakesForm()
  @HttpCode(303)
  async showFactor(
    @Param('uid') uid: string,
    @Body() { challengeId, kind, code }: FactorFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const again = async (failure?: string): Promise<string> =>
      this.factor(step, await this.signIns.waitingFor(challengeId), challengeId, kind, failure);
    const outcome = await this.told(
      reply,
      step,
      async () => {
        if (code) return this.signIns.factor(challengeId, { kind, code: code.replace(/\s/g, '') });
        if (kind === 'sms') await this.second.prepare(challengeId, 'sms');
        return null;
      },
      (failure) => again(failure).catch(() => signInPage({ ...this.props(step), failure })),
    );
    if (outcome === undefined) return;
    if (outcome === null) return this.page(reply, step, await again());
    await this.open(outcome, request, reply);
    await this.enter(step, request, reply);
  }

  @Post(':uid/consent')
  @TakesForm()
  @HttpCode(303)
  async decide(
    @Param('uid') uid: string,
    @Body() { allow }: ConsentFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const { principal } = currentContext()!;
    // Who consents is who signed in: the browser may have changed hands in between.
    if (step.prompt !== 'consent' || principal?.id !== step.details.session?.accountId) return redirect(reply, step.base);
    redirect(
      reply,
      await (allow === 'yes' ? this.interactions.consented(step, request, reply) : this.interactions.refused(request, reply)),
    );
  }

  /** 取消. */
  @Post(':uid/cancel')
  @TakesForm()
  @HttpCode(303)
  async cancel(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.interactions.find(uid, request, reply);
    redirect(reply, await this.interactions.refused(request, reply));
  }

  /** 换用其他账号: whoever is signed in here is signed out, and the application's request begins again. */
  @Post(':uid/switch')
  @TakesForm()
  @HttpCode(303)
  async switchAccount(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const token = sessionToken(request);
    const former = currentContext()?.principal?.sessionId;
    // Before the request begins again: it must not find the issuer's session just before that goes.
    if (former) await this.signOuts.end(former);
    if (token) await this.sessions.end(token);
    setSessionCookie(reply, undefined, this.settings.PUBLIC_URL.startsWith('https:'));
    redirect(reply, this.interactions.restart(step));
  }

  private async open(outcome: SignInOutcome & { kind: 'known' }, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = sessionToken(request);
    const { token, device, principal } = await this.opener.open(outcome, originOf(request));
    const former = currentContext()?.principal?.sessionId;
    if (former) await this.interactions.rideOn(former, principal.sessionId!);
    if (before) await this.sessions.end(before);
    const secure = this.settings.PUBLIC_URL.startsWith('https:');
    setSessionCookie(reply, token, secure);
    setDeviceCookie(reply, device, secure);
    currentContext()!.principal = principal;
  }

  /** What `act` comes to; undefined where it was refused and the page has said so. */
  private async told<T>(
    reply: FastifyReply,
    step: Step,
    act: () => Promise<T>,
    page: (failure: string) => string | Promise<string>,
  ): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      void reply.status(error.status);
      if (error.retryAfterSeconds) void reply.header('retry-after', String(error.retryAfterSeconds));
      this.page(reply, step, await page(error.text(this.languageOf(step))));
      return undefined;
    }
  }

  private factor(step: Step, kinds: readonly FactorKind[], challengeId: string, kind?: FactorKind, failure?: string): string {
    const shown = kind ?? kinds.find((one) => one === 'totp' || one === 'sms') ?? kinds[0] ?? 'recovery';
    return factorPage({ ...this.props(step), kinds, challengeId, kind: shown, failure });
  }

  /** The sign-in that this browser has now is the one the application gets, or the page says why it cannot be. */
  private async enter(step: Step, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const principal = currentContext()!.principal!;
    try {
      redirect(reply, await this.interactions.signedIn(step, principal, request, reply));
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 403) throw error;
      const failure = error.text(this.languageOf(step));
      this.page(reply.status(403), step, refusedPage({ ...this.props(step), failure, name: principal.displayName }));
    }
  }

  private consent(step: Step, reply: FastifyReply): void {
    const name = currentContext()?.principal?.displayName ?? '';
    const { firstParty } = step;
    this.page(reply, step, consentPage({ ...this.props(step), name, firstParty, scopes: this.interactions.scopesOf(step) }));
  }

  private props(step: Step) {
    const { base, app, platform, firstParty } = step;
    // The portal's own application has the platform's name: it need not be said twice.
    return { language: this.languageOf(step), base, app, platform: firstParty ? undefined : platform };
  }

  private languageOf = (step: Step) => languageIn(step.details.params['ui_locales']);

  private page(reply: FastifyReply, step: Step, html: string): void {
    if (reply.statusCode === 303) void reply.status(200);
    void reply.headers(pageHeaders(step.leadsTo)).send(html);
  }
}

function redirect(reply: FastifyReply, address: string): void {
  void reply.header('cache-control', 'no-store').redirect(address, 303);
}
