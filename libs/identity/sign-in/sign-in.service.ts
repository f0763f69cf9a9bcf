import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE } from '#shuyuan/kernel';
import { PasswordQueue } from '../accounts/password-queue.js';
import { UNKNOWN_HASH } from '../accounts/passwords.js';
import { AMR, FactorsService, type FactorKind } from '../factors/factors.service.js';
import { identityErrors } from '../identity.errors.js';
import { ChallengesService } from './challenges.service.js';
import { KNOWN, knownValues } from './devices.service.js';
import { SecondFactors, type Proof } from './second-factors.js';
import { SignInThrottle, type Known } from './sign-in-throttle.js';
import type { Origin } from './source.js';

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  /** Address (slug) of the platform whose people the name is looked for among; left out: administrators. */
  readonly tenant?: string;
}

interface Found {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly tenantId: string | null;
  readonly scopePath: string | null;
  readonly displayName: string;
  readonly known: Known | null;
}

/** Who is known by now and how, in the words of RFC 8176; or what is still to be shown. */
export type SignInOutcome =
  | { readonly kind: 'known'; readonly accountId: string; readonly factors: string[] }
  | { readonly kind: 'factor'; readonly challengeId: string; readonly factors: FactorKind[] };

/** Signing in (登录), step by step. What a session or a token is then made of is the caller's business. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly queue: PasswordQueue,
    private readonly throttle: SignInThrottle,
    private readonly challenges: ChallengesService,
    private readonly factors: FactorsService,
    private readonly second: SecondFactors,
    private readonly audit: AuditLog,
  ) {}

  /** First step. An unknown name takes as long as a wrong password and is answered alike. */
  async password(credentials: Credentials, from: Origin): Promise<SignInOutcome> {
    return this.goOn(await this.queue.admit(() => this.check(credentials, from)), ['pwd']);
  }

  /** Goes on from a first step that is done, whichever it was. */
  async goOn(accountId: string, shown: string[]): Promise<SignInOutcome> {
    const factors = await this.factors.usable(accountId);
    if (factors.length === 0) return { kind: 'known', accountId, factors: shown };
    return { kind: 'factor', factors, challengeId: await this.challenges.open('second-factor', accountId, { factors: shown }) };
  }

  /** By what the second step can be taken; throws 410 when it has passed. */
  async waitingFor(challengeId: string): Promise<FactorKind[]> {
    return this.factors.usable((await this.challenges.peek(challengeId, 'second-factor')).accountId!);
  }

  /** Second step. */
  async factor(challengeId: string, proof: Proof): Promise<SignInOutcome & { kind: 'known' }> {
    const challenge = await this.challenges.attempt(challengeId, 'second-factor');
    const accountId = challenge.accountId!;
    await this.throttle.guardFactor(
      accountId,
      async () => {
        if (await this.second.check(challenge, proof)) return;
        await this.refused({ id: accountId }, proof.kind);
        throw identityErrors['session.factor-wrong']();
      },
      accountId,
    );
    if (!(await this.challenges.close(challenge))) throw identityErrors['session.challenge-passed']();
    return { kind: 'known', accountId, factors: [...(challenge.data.factors ?? []), AMR[proof.kind], 'mfa'] };
  }

  /** Signing in by a passkey alone: it is two factors in one. */
  async passkey(challengeId: string, response: AuthenticationResponseJSON): Promise<SignInOutcome & { kind: 'known' }> {
    const challenge = await this.challenges.attempt(challengeId, 'passkey-sign-in');
    const accountId = await this.second.owner(response, challenge);
    if (!accountId || !(await this.challenges.close(challenge))) throw identityErrors['session.factor-wrong']();
    return { kind: 'known', accountId, factors: [AMR.passkey, 'user', 'mfa'] };
  }

  private async check({ loginName, password, tenant }: Credentials, from: Origin): Promise<string> {
    const name = loginName.normalize('NFKC').trim().toLowerCase();
    const account = await this.find(name, tenant, from);
    return this.throttle.guard(
      `${tenant ?? ''} ${name}`,
      from,
      account?.known ?? undefined,
      async () => {
        const matches = await this.queue.verify(account?.passwordHash ?? (await UNKNOWN_HASH), password);
        if (account?.passwordHash && matches) return account.id;
        await this.refused(account, 'password');
        throw identityErrors['session.credentials-wrong']();
      },
      account?.id,
    );
  }

  private async find(name: string, tenant: string | undefined, from: Origin): Promise<Found | undefined> {
    const whose =
      tenant === undefined
        ? `a.kind = 'administrator'`
        : `a.kind = 'person' AND a.tenant_id = (SELECT t.id FROM tenants t WHERE t.slug = $4 AND t.state <> 'deleted' AND t.desired_state = 'active')`;
    const [found] = await this.database.read<Found>(
      `SELECT a.id, a.password_hash AS "passwordHash", a.tenant_id AS "tenantId", a.scope_path AS "scopePath", a.display_name AS "displayName", ${KNOWN} AS known
         FROM accounts a WHERE lower(a.login_name) = $1 AND a.disabled_at IS NULL AND ${whose}`,
      [...knownValues(from, name), ...(tenant === undefined ? [] : [tenant])],
      ROOT_SCOPE,
    );
    return found;
  }

  /** What someone typed who is not known is not on record: it may be a password in the wrong place. */
  private async refused(account: (Pick<Found, 'id'> & Partial<Found>) | undefined, step: string): Promise<void> {
    await this.audit.record({
      action: 'session.sign-in',
      object: { type: 'account', id: account?.id ?? null },
      result: 'refused',
      tenantId: account?.tenantId ?? null,
      ...(account?.scopePath ? { scopePath: account.scopePath } : {}),
      actor: { id: account?.id ?? null, name: account?.displayName ?? null },
      detail: { step },
    });
  }
}
