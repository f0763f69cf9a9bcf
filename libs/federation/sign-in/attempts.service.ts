import { Injectable, Logger } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { TenantDirectory } from '#shuyuan/identity';
import { Database, ROOT_SCOPE, Sealer, sha256, tenantScope } from '#shuyuan/kernel';
import { federationErrors } from '../federation.errors.js';
import { Protocols } from '../protocols/protocols.js';
import type { Arrival, Arrived, Attempt, OpenSource } from '../protocols/protocol.js';
import { IdentitySource } from '../sources/identity-source.entity.js';
import { IdentitySourcesService, withSecret } from '../sources/identity-sources.service.js';
import { SourceAddresses } from '../sources/source-addresses.js';
import { FederationAttempt, type Purpose } from './attempt.entity.js';
import { UsedAnswer } from './used-answer.entity.js';

export const ATTEMPT_MS = 10 * 60_000;
const KEPT = 'federation.attempt';
const ARRIVED = 'federation.arrival';
const STATE = /^[\w-]{43}$/;

export const newSecret = (): string => randomBytes(32).toString('base64url');

export interface BeginAttempt {
  readonly purpose: Purpose;
  /** Cookie of the browser that begins. */
  readonly browser: string;
  readonly accountId?: string;
  readonly returnTo?: string;
}

/** Sign-ins under way at identity sources. Nobody is signed in yet, so the source named says whose platform it is. */
@Injectable()
export class AttemptsService {
  private readonly logger = new Logger(AttemptsService.name);

  constructor(
    private readonly database: Database,
    private readonly sources: IdentitySourcesService,
    private readonly protocols: Protocols,
    private readonly sealer: Sealer,
    private readonly addresses: SourceAddresses,
    private readonly tenants: TenantDirectory,
  ) {}

  /** A source by the id in an address. Under the root scope: whose it is, is only known then. */
  async source(id: string): Promise<IdentitySource> {
    const found = await this.database.as(ROOT_SCOPE, (manager) => withSecret(manager).where({ id }).getOne());
    const tenant = found && (await this.tenants.find(found.tenantId));
    if (!found || tenant?.standing !== 'open') throw federationErrors['federation.not-offered']();
    return found;
  }

  /** Where the browser has to go. Not from within a transaction. */
  async begin(source: IdentitySource, begin: BeginAttempt): Promise<{ id: string; url: string }> {
    if (begin.purpose !== 'preview' && !source.enabled) throw federationErrors['federation.not-offered']();
    const state = newSecret();
    const { url, keep } = await this.protocols.of(source.kind).begin(await this.sources.open(source), this.attempt(source, state));
    const keepSealed = await this.sealer.seal(KEPT, source.tenantId, JSON.stringify(keep));
    return this.database.as(tenantScope(source.tenantId), async (manager) => {
      await manager.query('DELETE FROM federation_attempts WHERE tenant_id = $1 AND expires_at < now()', [source.tenantId]);
      await manager.query('DELETE FROM federation_answers WHERE tenant_id = $1 AND expires_at < now()', [source.tenantId]);
      const attempt = manager.create(FederationAttempt, {
        tenantId: source.tenantId,
        sourceId: source.id,
        stateHash: sha256(state),
        purpose: begin.purpose,
        accountId: begin.accountId ?? null,
        browserHash: sha256(begin.browser),
        returnTo: begin.returnTo ?? null,
        keepSealed,
        expiresAt: new Date(Date.now() + ATTEMPT_MS),
      });
      await manager.insert(FederationAttempt, attempt);
      return { id: attempt.id, url };
    });
  }

  /**
   * Takes the source's answer, once: whatever comes of it, the state is used up. `browser` is left out where the browser
   * cannot show its cookie, as in a POST from another site; `finish` asks for it then.
   */
  async arrive(source: IdentitySource, state: string | undefined, arrival: Arrival, browser?: string): Promise<FederationAttempt> {
    const attempt = await this.take(source, state, 'begun', 'arrived', browser);
    try {
      const keep = JSON.parse(await this.sealer.open(KEPT, source.tenantId, attempt.keepSealed!)) as Record<string, string>;
      const open = await this.sources.open(source);
      const arrived = await this.protocols.of(source.kind).finish(open, this.attempt(source, state!), keep, arrival);
      await this.once(source, arrived);
      await this.keepArrived(attempt, arrived);
      return attempt;
    } catch (error) {
      await this.fail(attempt, error);
      throw error;
    }
  }

  /** The arrival, once more and for the last time, in the browser that began. */
  async finish(
    source: IdentitySource,
    state: string | undefined,
    browser: string,
  ): Promise<{ attempt: FederationAttempt; arrived: Arrived }> {
    const attempt = await this.take(source, state, 'arrived', 'finished', browser);
    return { attempt, arrived: await this.arrivedOf(attempt) };
  }

  async arrivedOf(attempt: FederationAttempt): Promise<Arrived> {
    if (!attempt.arrivedSealed) throw federationErrors['federation.attempt-unknown']();
    return JSON.parse(await this.sealer.open(ARRIVED, attempt.tenantId, attempt.arrivedSealed)) as Arrived;
  }

  async fail(attempt: FederationAttempt, error: unknown): Promise<void> {
    const { code, cause } = error as { code?: unknown; cause?: unknown };
    // The stranger is told nothing of this; whoever runs the source asks the operator.
    this.logger.warn({ msg: 'sign-in refused', sourceId: attempt.sourceId, code, reason: (cause as Error | undefined)?.message });
    const failure = typeof code === 'string' ? code : 'service.internal';
    await this.database.as(tenantScope(attempt.tenantId), (manager) =>
      manager.update(FederationAttempt, { id: attempt.id }, { stage: 'failed', failure, keepSealed: null }),
    );
  }

  private async take(
    source: IdentitySource,
    state: string | undefined,
    from: string,
    to: string,
    browser: string | undefined,
  ): Promise<FederationAttempt> {
    if (!state || !STATE.test(state)) throw federationErrors['federation.attempt-unknown']();
    return this.database.as(tenantScope(source.tenantId), async (manager) => {
      const attempt = await manager
        .createQueryBuilder(FederationAttempt, 'a')
        .where('a.state_hash = :hash AND a.source_id = :source', { hash: sha256(state), source: source.id })
        .andWhere('a.stage = :from AND a.expires_at > now()', { from })
        .setLock('pessimistic_write')
        .getOne();
      if (!attempt || (browser !== undefined && !timingSafeEqual(attempt.browserHash, sha256(browser))))
        throw federationErrors['federation.attempt-unknown']();
      await manager.update(FederationAttempt, { id: attempt.id }, { stage: to as never });
      return attempt;
    });
  }

  private async once(source: IdentitySource, { once }: Arrived): Promise<void> {
    if (!once) return;
    const used = { sourceId: source.id, tenantId: source.tenantId, answerHash: sha256(once.id), expiresAt: once.until };
    const inserted = await this.database.as(tenantScope(source.tenantId), (manager) =>
      manager.createQueryBuilder().insert().into(UsedAnswer).values(used).orIgnore().returning('source_id').execute(),
    );
    if ((inserted.raw as unknown[]).length === 0)
      throw federationErrors['federation.answer-refused']({}, { cause: new Error('used before') });
  }

  private async keepArrived(attempt: FederationAttempt, arrived: Arrived): Promise<void> {
    attempt.arrivedSealed = await this.sealer.seal(ARRIVED, attempt.tenantId, JSON.stringify(arrived));
    await this.database.as(tenantScope(attempt.tenantId), (manager) =>
      manager.update(FederationAttempt, { id: attempt.id }, { arrivedSealed: attempt.arrivedSealed, keepSealed: null }),
    );
  }

  private attempt(source: Pick<OpenSource, 'id' | 'kind'>, state: string): Attempt {
    return { state, callbackUrl: this.addresses.callback(source), entityId: this.addresses.entityId(source) };
  }
}
