import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  SessionsOpener,
  SessionsService,
  originOf,
  sessionToken,
  setDeviceCookie,
  setSessionCookie,
  type SignInOutcome,
} from '#shuyuan/identity';
import { AppError, SETTINGS, currentContext, type Settings } from '#shuyuan/kernel';
import { SignOutsService } from '../provider/sign-outs.service.js';
import { InteractionsService, type Step } from './interactions.service.js';
import { StepPages, redirect } from './step-pages.js';

/** The browser's own session beside an application's sign-in: the one is what the other rides on. */
@Injectable()
export class StepSessions {
  private readonly secure: boolean;

  constructor(
    private readonly interactions: InteractionsService,
    private readonly pages: StepPages,
    private readonly opener: SessionsOpener,
    private readonly sessions: SessionsService,
    private readonly signOuts: SignOutsService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.secure = settings.PUBLIC_URL.startsWith('https:');
  }

  async open(outcome: SignInOutcome & { kind: 'known' }, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = sessionToken(request, this.secure);
    const { token, device, principal } = await this.opener.open(outcome, originOf(request));
    const former = currentContext()?.principal?.sessionId;
    if (former) await this.interactions.rideOn(former, principal.sessionId!);
    if (before) await this.sessions.end(before);
    setSessionCookie(reply, token, this.secure);
    setDeviceCookie(reply, device, this.secure);
    currentContext()!.principal = principal;
  }

  /** The sign-in that this browser has now is the one the application gets, or the page says why it cannot be. */
  async enter(step: Step, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      redirect(reply, await this.interactions.signedIn(step, currentContext()!.principal!, request, reply));
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 403) throw error;
      this.pages.send(reply.status(403), step, this.pages.refused(step, error));
    }
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = sessionToken(request, this.secure);
    const former = currentContext()?.principal?.sessionId;
    // Before the request begins again: it must not find the issuer's session just before that goes.
    if (former) await this.signOuts.end(former);
    if (token) await this.sessions.end(token);
    setSessionCookie(reply, undefined, this.secure);
  }
}
