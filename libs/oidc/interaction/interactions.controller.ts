import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, TakesForm, currentContext } from '#shuyuan/kernel';
import { InteractionsService } from './interactions.service.js';
import { PageFilter } from './page-filter.js';
import { ConsentFormDto } from './sign-in.dto.js';
import { StepPages, redirect } from './step-pages.js';
import { StepSessions } from './step-sessions.service.js';

/** Where the provider sends a person (登录, 授权). The pages work without scripts. */
@ApiExcludeController()
@UseFilters(PageFilter)
@Public()
@Controller('oidc/interaction')
export class InteractionsController {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly pages: StepPages,
    private readonly sessions: StepSessions,
  ) {}

  @Get(':uid')
  async show(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.interactions.find(uid, request, reply);
    const principal = currentContext()?.principal;
    if (step.prompt === 'consent') return this.pages.send(reply, step, this.pages.consent(step));
    if (principal && (await this.interactions.mayRide(step, principal))) return this.sessions.enter(step, request, reply);
    this.pages.send(reply, step, await this.pages.signIn(step));
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
    await this.sessions.end(request, reply);
    redirect(reply, this.interactions.restart(step));
  }
}
