import { Inject, Injectable } from '@nestjs/common';
import { Database, PurgeKeeper, ROOT_SCOPE, SETTINGS, type Settings } from '#shuyuan/kernel';

const CHUNK_ROWS = 5_000;
/** Longer than the longest pause, and than failures are remembered at all. */
const FAILURES_KEPT = `interval '1 day'`;

/** What signing in leaves behind: devices nobody comes by any more, notices long told, failures long forgotten. */
@Injectable()
export class SignInPurges {
  constructor(
    keeper: PurgeKeeper,
    private readonly database: Database,
    @Inject(SETTINGS) settings: Settings,
  ) {
    const days = (count: number): string => `make_interval(days => ${count})`;
    keeper.add(
      this.of('known devices', 'known_devices', `last_seen_at < now() - ${days(settings.KNOWN_DEVICE_DAYS)}`),
      this.of('account notices', 'account_notices', `created_at < now() - ${days(settings.ACCOUNT_NOTICE_DAYS)}`),
      this.of('sign-in failures', 'sign_in_failures', `last_at < now() - ${FAILURES_KEPT} AND coalesce(blocked_until < now(), true)`),
    );
  }

  private of(what: string, table: string, over: string) {
    const sql = `
      DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${over} LIMIT ${CHUNK_ROWS} FOR UPDATE SKIP LOCKED))`;
    const chunk = (): Promise<number> => this.database.as(ROOT_SCOPE, async (manager) => (await manager.query<[unknown, number]>(sql))[1]);
    return { what, chunk };
  }
}
