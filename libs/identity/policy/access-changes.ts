import { Injectable } from '@nestjs/common';
import { Database, Notifications } from '#shuyuan/kernel';

/** Of memberships and support sessions: the account concerned, or `*` for many. PostgreSQL sends it as the change commits. */
export const ACCESS_CHANNEL = 'shuyuan_access';

/** Whoever has just been answered must not be met as they were before: this process hears of it at once, the others by NOTIFY. */
@Injectable()
export class AccessChanges {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async of(accountId: string): Promise<void> {
    await this.database.afterCommit(() => void this.notifications.emit(ACCESS_CHANNEL, accountId));
  }
}
