import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditLog } from '#shuyuan/audit';
import { SessionsOpener, SignInService, originOf, setDeviceCookie, setSessionCookie } from '#shuyuan/identity';
import { AppError, currentContext } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { LinkingService } from '../linking/linking.service.js';
import { mapPerson } from '../mapping/mapping.js';
import type { Arrived } from '../protocols/protocol.js';
import type { IdentitySource } from '../sources/identity-source.entity.js';
import { SourceAddresses } from '../sources/source-addresses.js';
import type { FederationAttempt } from './attempt.entity.js';
import { AttemptsService } from './attempts.service.js';

/** The end of a sign-in: what it was for, done. */
@Injectable()
export class FinishService {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly linking: LinkingService,
    private readonly signing: SignInService,
    private readonly opener: SessionsOpener,
    private readonly addresses: SourceAddresses,
    private readonly audit: AuditLog,
  ) {}

  async finish(
    source: IdentitySource,
    attempt: FederationAttempt,
    arrived: Arrived,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      const to = await this.carryOut(source, attempt, arrived, request, reply);
      await reply.header('cache-control', 'no-store').redirect(to, 303);
    } catch (error) {
      if (attempt.purpose === 'sign-in') await this.refusal(source, error);
      throw error;
    }
  }

  private async carryOut(
    source: IdentitySource,
    attempt: FederationAttempt,
    arrived: Arrived,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    switch (attempt.purpose) {
      case 'preview':
        return `/identity-sources/arrived?preview=${attempt.id}`;
      case 'link': {
        const { accountId } = attempt;
        if (accountId === null || currentContext()?.principal?.id !== accountId) throw federationErrors['federation.attempt-unknown']();
        await this.linking.confirm(source, mapPerson(arrived, source.mapping), accountId);
        return attempt.returnTo ?? '/';
      }
      case 'sign-in':
        return this.signIn(source, attempt, arrived, request, reply);
    }
  }

  private async signIn(
    source: IdentitySource,
    attempt: FederationAttempt,
    arrived: Arrived,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const mapped = mapPerson(arrived, source.mapping);
    const decision = await this.linking.foresee(source, mapped);
    // Nobody here is known to be them: they may still say so themselves, signed in with the account they have.
    if (decision.kind === 'ask') return `/link-identity?arrival=${attempt.id}`;
    const { accountId } = await this.linking.resolve(source, mapped);
    await this.audit.record({
      action: 'federation.sign-in',
      tenantId: source.tenantId,
      object: { type: 'account', id: accountId },
      actor: { id: accountId, name: mapped.name ?? null },
      detail: { source: source.name, sourceId: source.id, decision: decision.kind },
    });
    const outcome = await this.signing.goOn(accountId, ['fed']);
    const to = attempt.returnTo ?? '/';
    // Whoever has a second factor here shows it here as well, whatever the source may have asked for.
    if (outcome.kind === 'factor')
      return `/sign-in?${new URLSearchParams({ challenge: outcome.challengeId, factors: outcome.factors.join(','), next: to }).toString()}`;
    const { token, device } = await this.opener.open(outcome, originOf(request));
    setSessionCookie(reply, token, this.addresses.secure);
    setDeviceCookie(reply, device, this.addresses.secure);
    return to;
  }

  private async refusal(source: IdentitySource, error: unknown): Promise<void> {
    await this.audit.record({
      action: 'federation.sign-in',
      tenantId: source.tenantId,
      object: { type: 'identity-source', id: source.id },
      result: error instanceof AppError ? 'refused' : 'failed',
      actor: { id: null, name: null },
      detail: { source: source.name, code: error instanceof AppError ? error.code : 'service.internal' },
    });
  }
}
