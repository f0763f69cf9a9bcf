import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClassSignInService, SecondFactors, SignInService, originOf, type SignInOutcome } from '#shuyuan/identity';
import { AppError, Public, TakesForm } from '#shuyuan/kernel';
import { InteractionsService, type Step } from './interactions.service.js';
import { PageFilter } from './page-filter.js';
import { ClassFormDto, FactorFormDto, SignInFormDto } from './sign-in.dto.js';
import { StepPages } from './step-pages.js';
import { StepSessions } from './step-sessions.service.js';

/** The steps of signing in (登录) for an application: the console's own, on pages that need no scripts. */
@ApiExcludeController()
@UseFilters(PageFilter)
@Public()
@Controller('oidc/interaction')
export class OidcSignInController {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly pages: StepPages,
    private readonly sessions: StepSessions,
    private readonly signIns: SignInService,
    private readonly classes: ClassSignInService,
    private readonly second: SecondFactors,
  ) {}

  @Post(':uid/sign-in')
  @TakesForm()
  @HttpCode(303)
  async signIn(
    @Param('uid') uid: string,
    @Body() { loginName, password, as }: SignInFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const tenant = as === 'person' ? step.platformSlug : undefined;
    await this.take(
      { step, request, reply },
      () => this.signIns.password({ loginName, password, ...(tenant ? { tenant } : {}) }, originOf(request)),
      (failure) => this.pages.signIn(step, { failure, loginName, as }),
    );
  }

  /** 班级码登录. */
  @Get(':uid/class')
  async showClass(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    this.pages.send(reply, step, this.pages.ofClass(step));
  }

  @Post(':uid/class')
  @TakesForm()
  @HttpCode(303)
  async ofClass(
    @Param('uid') uid: string,
    @Body() { classCode, name, picture1, picture2, picture3 }: ClassFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    await this.take(
      { step, request, reply },
      () => this.classes.signIn(classCode, name, [picture1, picture2, picture3], originOf(request)),
      (failure) => this.pages.ofClass(step, { failure, classCode, name }),
    );
  }

  /** 第二步. Without a code: another way was chosen, or a message is to be sent. */
  @Post(':uid/factor')
  @TakesForm()
  @HttpCode(303)
  async factor(
    @Param('uid') uid: string,
    @Body() { challengeId, kind, code }: FactorFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const again = async (failure?: string): Promise<string> =>
      this.pages.factor(step, await this.signIns.waitingFor(challengeId), challengeId, kind, failure);
    await this.take(
      { step, request, reply },
      async () => {
        if (code) return this.signIns.factor(challengeId, { kind, code: code.replace(/\s/g, '') });
        if (kind === 'sms') await this.second.prepare(challengeId, 'sms');
        return again();
      },
      (failure) => again(failure).catch(() => this.pages.signIn(step, { failure })),
    );
  }

  /** One step: on to the application, to the next step, to `act`'s page, or back to `page` with what went wrong. */
  private async take(
    { step, request, reply }: { step: Step; request: FastifyRequest; reply: FastifyReply },
    act: () => Promise<SignInOutcome | string>,
    page: (failure: string) => string | Promise<string>,
  ): Promise<void> {
    let outcome: SignInOutcome | string;
    try {
      outcome = await act();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      void reply.status(error.status);
      if (error.retryAfterSeconds) void reply.header('retry-after', String(error.retryAfterSeconds));
      return this.pages.send(reply, step, await page(this.pages.said(step, error)));
    }
    if (typeof outcome === 'string') return this.pages.send(reply, step, outcome);
    if (outcome.kind === 'factor') return this.pages.send(reply, step, this.pages.factor(step, outcome.factors, outcome.challengeId));
    await this.sessions.open(outcome, request, reply);
    await this.sessions.enter(step, request, reply);
  }
}
