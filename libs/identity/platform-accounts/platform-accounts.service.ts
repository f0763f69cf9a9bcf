import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '#shuyuan/audit';
import { Database, caller, invalidFields, kernelErrors, keysetPage, uniqueViolation, type Page } from '#shuyuan/kernel';
import { Account } from '../accounts/account.entity.js';
import { PasswordQueue } from '../accounts/password-queue.js';
import { identityErrors } from '../identity.errors.js';
import { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AccountNotice } from '../sign-in/account-notice.entity.js';
import { newInitialPassword, newLoginName } from './initial-password.js';
import { classOf, holdToOwnClass } from './own-pupils.js';
import type { AccountsQuery, CreateAccountDto } from './platform-accounts.dto.js';

/** Whoever has one of these could reach further than the one who resets the password. */
const ABOVE_A_SCHOOL = ['portal_editor', 'resource_reviewer', 'tenant_admin', 'system_admin', 'security_officer', 'auditor'];
const OVER_PLATFORMS = ['province_admin', 'city_admin', 'county_admin', 'tenant_admin'];

export interface WithInitialPassword {
  readonly account: Account;
  readonly password: string;
}

/** Accounts (账号) of the people of one platform. Runs under that platform's scope. */
@Injectable()
export class PlatformAccountsService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordQueue,
    private readonly sessions: SessionsService,
    private readonly audit: AuditLog,
  ) {}

  async list(tenantId: string, query: AccountsQuery): Promise<Page<Account>> {
    return this.database.tx(async (manager) => {
      const find = manager.createQueryBuilder(Account, 'a').where('a.tenant_id = :tenantId', { tenantId });
      if (query.q)
        find.andWhere('(a.display_name = :q OR starts_with(lower(a.login_name), lower(:q)))', { q: query.q.normalize('NFKC').trim() });
      if (query.classId)
        find.andWhere('a.person_id IN (SELECT e.person_id FROM enrolments e WHERE e.class_id = :classId AND e.to_on IS NULL)', {
          classId: query.classId,
        });
      const { rows, ...page } = await keysetPage(find, 'a.id', { column: 'a.login_name', type: 'text', descending: false }, query);
      return { items: rows, nextCursor: page.nextCursor, total: page.total };
    });
  }

  /** An account for someone of the platform who has none, with an initial password. */
  async create(tenantId: string, { personId, loginName }: CreateAccountDto): Promise<WithInitialPassword> {
    const password = newInitialPassword();
    const passwordHash = await this.passwords.hash(password);
    return this.database.tx(async (manager) => {
      const [person] = await manager.query<{ name: string }[]>(
        'SELECT name FROM persons WHERE id = $1 AND tenant_id = $2 AND merged_into IS NULL AND erased_at IS NULL',
        [personId, tenantId],
      );
      if (!person) throw invalidFields([{ field: 'personId', code: 'person-unknown' }]);
      const account = await this.insert(manager, {
        tenantId,
        personId,
        displayName: person.name,
        loginName: loginName ?? newLoginName(),
        passwordHash,
      });
      await this.audit.record({ action: 'account.create', object: { type: 'account', id: account.id }, tenantId });
      return { account, password };
    });
  }

  /** Must run in a transaction of the platform's. */
  async insert(
    manager: EntityManager,
    wish: Pick<Account, 'tenantId' | 'personId' | 'displayName' | 'loginName' | 'passwordHash'>,
  ): Promise<Account> {
    const id = randomUUID();
    try {
      await manager.insert(Account, { ...wish, id, kind: 'person', mustChangePassword: wish.passwordHash !== null });
    } catch (error) {
      const taken = uniqueViolation(error);
      if (taken === 'accounts_person') throw invalidFields([{ field: 'personId', code: 'account-there' }]);
      if (taken !== undefined)
        throw identityErrors['administrator.login-taken']({}, { fields: [{ field: 'loginName', code: 'login-taken' }] });
      throw error;
    }
    return manager.findOneByOrFail(Account, { id });
  }

  /** A new initial password for someone who has lost theirs; signed out everywhere. */
  async resetPassword(tenantId: string, id: string): Promise<WithInitialPassword> {
    const password = newInitialPassword();
    const passwordHash = await this.passwords.hash(password);
    const account = await this.database.tx(async (manager) => {
      const found = await this.reachable(manager, tenantId, id);
      await manager.update(Account, { id }, { passwordHash, passwordChangedAt: new Date(), mustChangePassword: true });
      await manager.insert(AccountNotice, { accountId: id, kind: 'password-reset', data: { by: caller().displayName } });
      await this.audit.record({ action: 'account.password-reset', object: { type: 'account', id }, tenantId });
      return found;
    });
    await this.endSessions(id);
    return { account: { ...account, mustChangePassword: true }, password };
  }

  async disable(tenantId: string, id: string, reason: string): Promise<Account> {
    const account = await this.mark(tenantId, id, { disabledAt: new Date(), disabledReason: reason }, 'account.disable', { reason });
    await this.endSessions(id);
    return account;
  }

  enable(tenantId: string, id: string): Promise<Account> {
    return this.mark(tenantId, id, { disabledAt: null, disabledReason: null }, 'account.enable');
  }

  /** An account of the platform that the caller may change. Throws 404 or 403. */
  async reachable(manager: EntityManager, tenantId: string, id: string): Promise<Account> {
    const account = await manager.findOneBy(Account, { id, tenantId, kind: 'person' });
    if (!account) throw kernelErrors['resource.not-found']();
    const { permissions, roles } = caller();
    if (!permissions.includes('account.write')) {
      const classId = account.personId ? await classOf(manager, account.personId) : undefined;
      if (!classId) throw kernelErrors['resource.not-found']();
      await holdToOwnClass(manager, classId);
    }
    if (roles.some((role) => OVER_PLATFORMS.includes(role))) return account;
    const higher: unknown[] = await manager.query(
      `SELECT 1 FROM memberships WHERE account_id = $1 AND role = ANY ($2) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) LIMIT 1`,
      [id, ABOVE_A_SCHOOL],
    );
    if (higher.length > 0) throw kernelErrors['auth.forbidden']();
    return account;
  }

  private async mark(tenantId: string, id: string, patch: Partial<Account>, action: string, detail = {}): Promise<Account> {
    return this.database.tx(async (manager) => {
      const account = await this.reachable(manager, tenantId, id);
      await manager.update(Account, { id }, patch);
      await manager.query(`SELECT pg_notify('shuyuan_access', $1)`, [id]);
      await this.audit.record({ action, object: { type: 'account', id }, tenantId, detail });
      return { ...account, ...patch };
    });
  }

  async endSessions(accountId: string): Promise<void> {
    const sessions = await this.database.tx((manager) => manager.findBy(Session, { accountId }));
    await this.sessions.endAll(sessions);
  }
}
