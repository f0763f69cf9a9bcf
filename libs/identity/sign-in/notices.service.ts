import { Injectable } from '@nestjs/common';
import { Database, ROOT_SCOPE, caller } from '#shuyuan/kernel';
import { AccountNotice, type NoticeKind } from './account-notice.entity.js';

const SHOWN = 50;

/** What owners are told about their accounts (安全提醒). They find it under "my account" when they are next there. */
@Injectable()
export class NoticesService {
  constructor(private readonly database: Database) {}

  async tell(accountId: string, kind: NoticeKind, data: Record<string, string> = {}): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.insert(AccountNotice, { accountId, kind, data }));
  }

  /** Of many failures once a day, however many there are: a stranger must not bury what else is told. */
  async tellOfFailures(accountId: string | null): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(
        `INSERT INTO account_notices (account_id, kind)
         SELECT a.id, $2 FROM accounts a WHERE a.id = $1
            AND NOT EXISTS (SELECT FROM account_notices n WHERE n.account_id = a.id AND n.kind = $2 AND n.created_at > now() - interval '1 day')`,
        [accountId, 'many-failures' satisfies NoticeKind],
      ),
    );
  }

  async own(): Promise<AccountNotice[]> {
    return this.database.tx((manager) =>
      manager.find(AccountNotice, { where: { accountId: caller().id }, order: { createdAt: 'DESC' }, take: SHOWN }),
    );
  }

  async seen(): Promise<void> {
    await this.database.tx((manager) =>
      manager.query('UPDATE account_notices SET seen_at = now() WHERE account_id = $1 AND seen_at IS NULL', [caller().id]),
    );
  }
}
