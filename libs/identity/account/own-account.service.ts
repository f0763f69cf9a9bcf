import { Injectable } from '@nestjs/common';
import { AuditLog } from '#shuyuan/audit';
import { Database, ROOT_SCOPE, caller, invalidFields } from '#shuyuan/kernel';
import { Account } from '../accounts/account.entity.js';
import { passwordProblem } from '../accounts/password-policy.js';
import { PasswordQueue } from '../accounts/password-queue.js';
import { identityErrors } from '../identity.errors.js';
import { NoticesService } from '../sign-in/notices.service.js';
import { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { OwnSessionsService } from './own-sessions.service.js';

/** What people do with their own account (我的账号). */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordQueue,
    private readonly throttle: SignInThrottle,
    private readonly sessions: OwnSessionsService,
    private readonly notices: NoticesService,
    private readonly audit: AuditLog,
  ) {}

  get(): Promise<Account> {
    return this.find();
  }

  /** Takes a new password for the old one; whoever is signed in elsewhere is signed out there. */
  async changePassword(current: string, password: string): Promise<void> {
    const account = await this.confirm(current, 'currentPassword');
    const problem = passwordProblem(password, account);
    if (problem) throw invalidFields([problem]);
    if (current.normalize('NFKC') === password.normalize('NFKC')) throw invalidFields([{ field: 'password', code: 'password-same' }]);
    const passwordHash = await this.passwords.hash(password);
    await this.database.as(ROOT_SCOPE, async (manager) => {
      await manager.update(Account, { id: account.id }, { passwordHash, passwordChangedAt: new Date(), mustChangePassword: false });
      await manager.query(`SELECT pg_notify('shuyuan_access', $1)`, [account.id]);
      await this.audit.record({ action: 'account.password-change', object: { type: 'account', id: account.id } });
    });
    await this.notices.tell(account.id, 'password-changed');
    await this.sessions.endOthers();
  }

  /** The caller shows the password once more, before something that could take the account over. */
  async confirmPassword(password: string): Promise<void> {
    await this.confirm(password, 'password');
    await this.sessions.refresh();
  }

  /** Everything kept about the account itself (个人信息副本). What schools keep about the person is asked for there. */
  async export(): Promise<Record<string, unknown>> {
    const { id } = caller();
    return this.database.as(ROOT_SCOPE, async (manager) => {
      const rows = (sql: string): Promise<unknown[]> => manager.query(sql, [id]);
      const data = {
        account: (
          await rows(
            `SELECT id, kind, login_name, display_name, tenant_id, person_id, created_at, last_sign_in_at, password_changed_at FROM accounts WHERE id = $1`,
          )
        )[0],
        sessions: await rows('SELECT id, created_at, last_seen_at, user_agent, ip, factors FROM sessions WHERE account_id = $1'),
        devices: await rows('SELECT first_seen_at, last_seen_at, user_agent, ip FROM known_devices WHERE account_id = $1'),
        passkeys: await rows('SELECT name, created_at, last_used_at FROM passkeys WHERE account_id = $1'),
        mobile: await rows('SELECT mobile_hint, created_at FROM sms_factors WHERE account_id = $1'),
        notices: await rows('SELECT kind, data, created_at FROM account_notices WHERE account_id = $1 ORDER BY created_at'),
        memberships: await rows(
          'SELECT tenant_id, scope_path, role, granted_at, expires_at, revoked_at FROM memberships WHERE account_id = $1 ORDER BY granted_at',
        ),
      };
      await this.audit.record({ action: 'account.export', object: { type: 'account', id } });
      return data;
    });
  }

  private async confirm(password: string, field: string): Promise<Account> {
    const account = await this.find();
    const { passwordHash } = account;
    if (!passwordHash) throw identityErrors['password.none']();
    await this.throttle.guardFactor(
      `password ${account.id}`,
      async () => {
        if (!(await this.passwords.verify(passwordHash, password)))
          throw identityErrors['password.wrong']({}, { fields: [{ field, code: 'password-wrong' }] });
      },
      account.id,
    );
    return account;
  }

  private find(): Promise<Account> {
    return this.database.as(ROOT_SCOPE, (manager) =>
      manager.createQueryBuilder(Account, 'a').addSelect('a.passwordHash').where('a.id = :id', { id: caller().id }).getOneOrFail(),
    );
  }
}
