import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HOW_MANY_PICTURES, PICTURES, type FactorKind } from '#shuyuan/identity';
import { AppError, currentContext } from '#shuyuan/kernel';
import { pageHeaders } from '../pages/document.js';
import { languageIn } from '../pages/provider-pages.js';
import { classPage, consentPage, factorPage, refusedPage, signInPage } from '../pages/sign-in-pages.js';
import { InteractionsService, type Step } from './interactions.service.js';

/** The pages of one sign-in, in the language and under the name that go with it. */
@Injectable()
export class StepPages {
  constructor(private readonly interactions: InteractionsService) {}

  async signIn(step: Step, entered: { loginName?: string; as?: 'person' | 'administrator'; failure?: string } = {}): Promise<string> {
    const sources = await this.interactions.sources(step);
    return signInPage({ ...this.props(step), ...entered, sources, people: step.platformSlug !== undefined });
  }

  ofClass(step: Step, entered: { classCode?: string; name?: string; failure?: string } = {}): string {
    return classPage({ ...this.props(step), ...entered, pictures: PICTURES, steps: HOW_MANY_PICTURES });
  }

  factor(step: Step, kinds: readonly FactorKind[], challengeId: string, kind?: FactorKind, failure?: string): string {
    const shown = kind ?? kinds.find((one) => one === 'totp' || one === 'sms') ?? kinds[0] ?? 'recovery';
    return factorPage({ ...this.props(step), kinds, challengeId, kind: shown, failure });
  }

  consent(step: Step): string {
    const name = currentContext()?.principal?.displayName ?? '';
    const { firstParty } = step;
    return consentPage({ ...this.props(step), name, firstParty, scopes: this.interactions.scopesOf(step) });
  }

  refused(step: Step, error: AppError): string {
    const name = currentContext()?.principal?.displayName ?? '';
    return refusedPage({ ...this.props(step), failure: this.said(step, error), name, obliged: error.code === 'sign-in.obliged' });
  }

  said(step: Step, error: AppError): string {
    return error.text(this.languageOf(step));
  }

  send(reply: FastifyReply, step: Step, html: string): void {
    if (reply.statusCode === 303) void reply.status(200);
    void reply.headers(pageHeaders(step.leadsTo)).send(html);
  }

  private props(step: Step) {
    const { base, app, platform, firstParty } = step;
    // The portal's own application has the platform's name: it need not be said twice.
    return { language: this.languageOf(step), base, app, platform: firstParty ? undefined : platform };
  }

  private languageOf = (step: Step) => languageIn(step.details.params['ui_locales']);
}

export function redirect(reply: FastifyReply, address: string): void {
  void reply.header('cache-control', 'no-store').redirect(address, 303);
}
