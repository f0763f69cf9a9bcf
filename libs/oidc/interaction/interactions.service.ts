import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errors, type InteractionResults } from 'oidc-provider';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, currentContext, type Principal } from '#shuyuan/kernel';
import type { ClientMetadata } from '../clients/client-directory.js';
import { oidcErrors } from '../oidc.errors.js';
import { ISSUER_PATH } from '../provider/addresses.js';
import { IssuerService, type Issuer } from '../provider/issuer.service.js';

type Details = Awaited<ReturnType<Issuer['provider']['interactionDetails']>>;

/** A sign-in under way: what an application waits for. */
export interface Step {
  readonly details: Details;
  /** Address of its pages. */
  readonly base: string;
  readonly prompt: string;
  readonly app: string;
  readonly firstParty: boolean;
  readonly platform?: string;
  readonly platformId?: string;
  readonly platformSlug?: string;
  readonly leadsTo?: string;
}

interface SignInFacts {
  readonly auth_at: Date;
  readonly factors: string[];
}

/** Met by signing in once more. */
const ANEW = new Set(['login_prompt', 'max_age']);

/** Cryptographic, and beside the password (等保 L3): what a second factor is. */
const SECOND = new Set(['otp', 'hwk', 'swk', 'sms', 'mfa']);

/** Between the provider, which asks for a sign-in or a consent, and the pages on which a person answers. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly issuer: IssuerService,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 410 where it is finished, expired, or was begun in another browser. */
  async find(uid: string, request: FastifyRequest, reply: FastifyReply): Promise<Step> {
    const { provider } = await this.issuer.get();
    const details = await provider.interactionDetails(request.raw, reply.raw).catch((cause: unknown) => {
      throw cause instanceof errors.SessionNotFound ? oidcErrors['sign-in.step-gone']({}, { cause }) : cause;
    });
    const client = details.uid === uid ? await provider.Client.find(String(details.params['client_id'])) : undefined;
    if (!client) throw oidcErrors['sign-in.step-gone']();
    const { first_party: firstParty, ...of } = client as unknown as ClientMetadata;
    const leadsTo = details.params['redirect_uri'];
    return {
      details,
      base: `${ISSUER_PATH}/interaction/${uid}`,
      prompt: details.prompt.name,
      app: client.clientName ?? client.clientId,
      firstParty: firstParty === true,
      platform: of.platform_name as string | undefined,
      platformId: of.platform_id as string | undefined,
      platformSlug: of.platform_slug as string | undefined,
      ...(typeof leadsTo === 'string' ? { leadsTo } : {}),
    };
  }

  /**
   * Whether who is signed in here already may be taken for the one that is asked for. An application that wants them to sign
   * in anew is content with a sign-in that came after it asked, by whichever way it came.
   */
  async mayRide(step: Step, principal: Principal): Promise<boolean> {
    if (principal.viewAs) return false;
    const { prompt, params, iat } = step.details;
    const rest = prompt.reasons.filter((reason) => reason !== 'no_session' && reason !== 'sign_in_ended');
    if (rest.length === 0) return true;
    const signedInAt = (await this.facts(principal.sessionId))?.auth_at.getTime();
    if (signedInAt === undefined) return false;
    // `iat` is of whole seconds: who signed in within the same one may have done so before.
    if (signedInAt >= (iat + 1) * 1000) return !rest.some((reason) => !ANEW.has(reason));
    return rest.every((reason) => reason === 'max_age') && Date.now() - signedInAt <= Number(params['max_age']) * 1000;
  }

  /** 登录 is done: `principal` is who. The address to go on to. */
  async signedIn(step: Step, principal: Principal, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    mayEnter(step, principal);
    const facts = await this.facts(principal.sessionId);
    const amr = facts?.factors ?? [];
    await this.record('oidc.sign-in', step, principal.id, principal.displayName);
    return this.result(request, reply, {
      login: {
        accountId: principal.id,
        amr: amr.length > 1 ? [...amr, 'mfa'] : amr,
        acr: amr.some((factor) => SECOND.has(factor)) ? '2' : '1',
        ts: Math.floor((facts?.auth_at.getTime() ?? Date.now()) / 1000),
      },
    });
  }

  /** 授权: what was asked for is granted. */
  async consented(step: Step, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { provider } = await this.issuer.get();
    const { grantId, params, session, prompt } = step.details;
    const accountId = session?.accountId;
    const kept = grantId ? await provider.Grant.find(grantId) : undefined;
    const grant = kept ?? new provider.Grant({ accountId, clientId: String(params['client_id']) });
    const details = prompt.details as {
      missingOIDCScope?: string[];
      missingOIDCClaims?: string[];
      missingResourceScopes?: Record<string, string[]>;
    };
    if (details.missingOIDCScope) grant.addOIDCScope(details.missingOIDCScope.join(' '));
    if (details.missingOIDCClaims) grant.addOIDCClaims(details.missingOIDCClaims);
    for (const [resource, scopes] of Object.entries(details.missingResourceScopes ?? {}))
      grant.addResourceScope(resource, scopes.join(' '));
    await this.record('oidc.consent', step, accountId ?? null, currentContext()?.principal?.displayName ?? null);
    return this.result(request, reply, { consent: { grantId: await grant.save() } });
  }

  async refused(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return this.result(request, reply, { error: 'access_denied', error_description: 'the person did not allow it' });
  }

  /**
   * Somebody signed in anew in the same browser: what rode on the former sign-in rides on this one, so that its end tells
   * no application. Where it is somebody else, the provider itself ends what the other had.
   */
  async rideOn(formerSessionId: string, sessionId: string): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(`UPDATE oidc_payloads SET session_id = $2 WHERE model = 'Session' AND session_id = $1`, [formerSessionId, sessionId]),
    );
  }

  /** The application's request from the beginning. A device shows a new code. */
  restart({ details: { params } }: Step): string {
    if (!params['redirect_uri']) return `${ISSUER_PATH}/device`;
    const { prompt: _done, ...rest } = params;
    const asked = Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []));
    return `${ISSUER_PATH}/auth?${new URLSearchParams(asked)}`;
  }

  /** Scopes that the person is asked about, in the order in which the application named them. */
  scopesOf(step: Step): string[] {
    return String(step.details.params['scope'] ?? '')
      .split(' ')
      .filter(Boolean);
  }

  private async result(request: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<string> {
    const { provider } = await this.issuer.get();
    return provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: 'consent' in result });
  }

  /** 身份源 of the platform, by which its people may sign in as well. */
  async sources({ platformId }: Step): Promise<{ id: string; name: string }[]> {
    if (!platformId) return [];
    return this.database.as({ tenantId: platformId }, (manager) =>
      manager.query('SELECT id, name FROM identity_sources WHERE tenant_id = $1 AND enabled ORDER BY name LIMIT 10', [platformId]),
    );
  }

  private record(action: string, step: Step, id: string | null, name: string | null): Promise<void> {
    return this.audit.record({
      action,
      object: { type: 'client', id: String(step.details.params['client_id']) },
      tenantId: step.platformId ?? null,
      actor: { id, name },
      detail: { application: step.app, scope: step.details.params['scope'] },
    });
  }

  private async facts(sessionId: string | null): Promise<SignInFacts | undefined> {
    if (!sessionId) return undefined;
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<SignInFacts[]>('SELECT auth_at, factors FROM sessions WHERE id = $1', [sessionId]),
    );
    return rows[0];
  }
}

/**
 * A platform's applications are for its own people, and for whoever administers it; for nobody before they have chosen a
 * password of their own, and never through another's eyes (代看). Throws 403.
 */
function mayEnter(step: Step, principal: Principal): void {
  const { platformId, platform } = step;
  if (principal.viewAs) throw oidcErrors['sign-in.viewing']();
  if (principal.obligations.length > 0) throw oidcErrors['sign-in.obliged']();
  if (!platformId || principal.tenantId === platformId || principal.kind === 'administrator') return;
  if (principal.grants.some(({ tenantId }) => tenantId === platformId)) return;
  throw oidcErrors['sign-in.not-of-platform']({ platform });
}
