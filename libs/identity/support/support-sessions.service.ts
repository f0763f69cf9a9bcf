import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database, caller, invalidFields, kernelErrors, keysetPage, type Page, type PageQuery } from '#shuyuan/kernel';
import { ACCESS_CHANNEL, AccessChanges } from '../policy/access-changes.js';
import { Places } from '../policy/places.js';
import { ruleOf } from '../policy/policy.js';
import { reachOf } from '../policy/reach.js';
import { supportErrors } from './support.errors.js';
import { SupportSession, type SupportState } from './support-session.entity.js';

/** A consent is for now: what was agreed to yesterday has to be asked again. */
const CONSENT_HOURS = 24;

export interface SupportWish {
  readonly tenantId: string;
  readonly accountId?: string;
  readonly loginName?: string;
  readonly reason: string;
  readonly minutes: number;
}

/** 代看: asked for with a reason, agreed to by the one concerned or their platform's administrator, and always for minutes. */
@Injectable()
export class SupportSessionsService {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly changes: AccessChanges,
  ) {}

  async request(wish: SupportWish): Promise<SupportSession> {
    const principal = caller();
    return this.database.tx(async (manager) => {
      const place = await this.places.of({ tenantId: wish.tenantId });
      const { roles } = ruleOf('support.request');
      if (!principal.grants.some((grant) => roles.includes(grant.role) && reachOf(grant, place)))
        throw supportErrors['support.not-reached']();
      const [target] = await manager.query<{ id: string; display_name: string }[]>('SELECT * FROM account_of_tenant($1, $2, $3)', [
        wish.tenantId,
        wish.accountId ?? null,
        wish.loginName ?? null,
      ]);
      if (!target || target.id === principal.id)
        throw invalidFields([{ field: wish.accountId ? 'accountId' : 'loginName', code: 'account-unknown' }]);
      const row = manager.create(SupportSession, {
        ...{ id: randomUUID(), tenantId: wish.tenantId, operatorId: principal.id, operatorName: principal.displayName },
        ...{ accountId: target.id, accountName: target.display_name, reason: wish.reason, minutes: wish.minutes },
        ...{ state: 'requested', requestedAt: new Date(), decidedAt: null, decidedBy: null, decidedByName: null },
        ...{ startedAt: null, expiresAt: null, endedAt: null },
      });
      await manager.insert(SupportSession, row);
      return row;
    });
  }

  async decide(id: string, verdict: 'consented' | 'refused'): Promise<SupportSession> {
    const principal = caller();
    return this.change(id, (row) => {
      if (!this.mayConsent(row)) throw supportErrors['support.consent-not-yours']();
      if (row.state !== 'requested') throw supportErrors['support.not-open']();
      Object.assign(row, { state: verdict, decidedAt: new Date(), decidedBy: principal.id, decidedByName: principal.displayName });
    });
  }

  /** From now on, this session of the operator's looks through the other account. */
  async start(id: string): Promise<SupportSession> {
    const { id: principalId, sessionId } = caller();
    if (sessionId === null) throw supportErrors['support.needs-session']();
    return this.change(id, async (row, manager) => {
      const old = row.decidedAt === null || row.decidedAt.getTime() < Date.now() - CONSENT_HOURS * 3_600_000;
      if (row.operatorId !== principalId) throw kernelErrors['resource.not-found']();
      if (stateOf(row) !== 'consented' || old) throw supportErrors['support.not-consented']();
      row.startedAt ??= new Date();
      row.expiresAt ??= new Date(Date.now() + row.minutes * 60_000);
      await manager.query('UPDATE sessions SET support_session_id = $1 WHERE id = $2', [row.id, sessionId]);
      await manager.query('SELECT pg_notify($1, $2)', [ACCESS_CHANNEL, principalId]);
      await this.changes.of(principalId);
    });
  }

  /** By the operator, even while they look through it, and by whoever could have refused. */
  async end(id: string): Promise<SupportSession> {
    const { id: principalId, viewAs } = caller();
    return this.change(id, async (row, manager) => {
      if (row.operatorId !== principalId && viewAs?.supportSessionId !== row.id && !this.mayConsent(row))
        throw supportErrors['support.consent-not-yours']();
      if (row.state !== 'requested' && row.state !== 'consented') throw supportErrors['support.not-open']();
      row.state = 'ended';
      row.endedAt = new Date();
      await manager.query('SELECT end_support($1)', [row.id]);
      await this.changes.of(row.operatorId);
    });
  }

  async list(query: PageQuery): Promise<Page<SupportSession>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(SupportSession, 's').where('true');
      const order = { column: 's.requestedAt', type: 'timestamptz', descending: true } as const;
      const { rows, nextCursor, total } = await keysetPage(find, 's.id', order, query);
      return { items: rows, nextCursor, total };
    });
  }

  mayConsent(row: SupportSession): boolean {
    const { id, grants, viewAs } = caller();
    if (viewAs !== null || id === row.operatorId) return false;
    return id === row.accountId || grants.some((grant) => grant.role === 'tenant_admin' && grant.tenantId === row.tenantId);
  }

  private async change(
    id: string,
    apply: (row: SupportSession, manager: Parameters<Parameters<Database['tx']>[0]>[0]) => Promise<void> | void,
  ): Promise<SupportSession> {
    return this.database.tx(async (manager) => {
      const row = await manager.findOne(SupportSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw kernelErrors['resource.not-found']();
      await apply(row, manager);
      await manager.save(row);
      return row;
    });
  }
}

/** One whose minutes are over has ended, though nobody has written that down. */
export const stateOf = (row: SupportSession): SupportState =>
  row.state === 'consented' && row.expiresAt !== null && row.expiresAt <= new Date() ? 'ended' : row.state;
