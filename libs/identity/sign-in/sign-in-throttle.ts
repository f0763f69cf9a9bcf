import { Injectable } from '@nestjs/common';
import { AppError, Database, ROOT_SCOPE, kernelErrors, sha256 } from '#shuyuan/kernel';
import { NoticesService } from './notices.service.js';
import { sourceOf, type Origin } from './source.js';

interface Limit {
  /** Failures that are let pass before the first pause. */
  readonly free: number;
  readonly firstPauseSeconds: number;
  readonly longestPauseSeconds: number;
}

/** One account from one place. */
const OF_PAIR: Limit = { free: 5, firstPauseSeconds: 60, longestPauseSeconds: 3600 };
/** One place, whatever accounts it tries: a school mistypes often, a list of names and one password is longer still. */
const OF_SOURCE: Limit = { free: 300, firstPauseSeconds: 30, longestPauseSeconds: 300 };
/** The second step: whoever is here knows the password, so it is the account that counts. */
const OF_FACTOR: Limit = { free: 10, firstPauseSeconds: 60, longestPauseSeconds: 900 };
/** Messages to one mobile number, by whoever asks for them. */
const OF_MOBILE: Limit = { free: 5, firstPauseSeconds: 60, longestPauseSeconds: 3600 };
const FORGOTTEN_AFTER = '1 hour';

/** Counted before the attempt, so that many at once do not all slip through; taken back when it succeeds. */
const TRY = `
  INSERT INTO sign_in_failures AS f (key, failures)
  SELECT l.key, 1 FROM unnest($1::bytea[]) AS l(key) ORDER BY l.key
  ON CONFLICT (key) DO UPDATE SET
    admitted = coalesce(f.blocked_until <= now(), true),
    failures = CASE WHEN f.blocked_until > now() THEN f.failures
                    WHEN f.last_at < now() - interval '${FORGOTTEN_AFTER}' THEN 1 ELSE f.failures + 1 END,
    last_at = CASE WHEN f.blocked_until > now() THEN f.last_at ELSE now() END,
    blocked_until = (
      SELECT CASE WHEN f.blocked_until > now() THEN f.blocked_until
                  WHEN f.failures + 1 >= l.free AND f.last_at >= now() - interval '${FORGOTTEN_AFTER}'
                    THEN now() + make_interval(secs => least(l.longest, l.first * 2 ^ least(f.failures + 1 - l.free, 20))) END
        FROM unnest($1::bytea[], $2::int[], $3::int[], $4::int[]) AS l(key, free, first, longest) WHERE l.key = f.key)
  RETURNING key, admitted, blocked_until > now() AS paused, greatest(1, ceil(extract(epoch FROM blocked_until - now())))::int AS seconds`;

/** How a place is known: by its browser, or only by the network, where others may sit as well. */
export type Known = 'device' | 'network' | undefined;

type Key = readonly [key: Buffer, limit: Limit];
type Keys = readonly [Key, ...Key[]];

/**
 * Slows guessing down without a way to lock anyone out: failures count for one account from one place (a known browser is
 * a place of its own, so that a class-mate behind the same address can do it no harm), and the pauses grow. There is no
 * count of failures of an account as a whole.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Runs `attempt` on `account` (realm and name) and remembers when it fails; throws 429 when there were too many. `ownerId`,
   * whose account it is, is told of the failure that begins a pause.
   */
  async guard<T>(account: string, from: Origin, known: Known, attempt: () => Promise<T>, ownerId?: string): Promise<T> {
    // A device that is not known names itself as it likes, so it is no place of its own.
    const place = known === 'device' ? `device ${from.device}` : sourceOf(from.ip);
    const pair: Key = [sha256(`pair ${account} ${place}`), OF_PAIR];
    return this.counted(known ? [pair] : [pair, [sha256(`source ${sourceOf(from.ip)}`), OF_SOURCE]], attempt, ownerId);
  }

  /** As `guard`, for what somebody who has come so far shows next; `what` says what of which account. */
  guardFactor<T>(what: string, attempt: () => Promise<T>, ownerId?: string): Promise<T> {
    return this.counted([[sha256(`factor ${what}`), OF_FACTOR]], attempt, ownerId);
  }

  /** Counts a message to a number. */
  async sendTo(mobile: string): Promise<void> {
    await this.admit([[sha256(`sms ${mobile}`), OF_MOBILE]]);
  }

  /** Only being wrong counts: neither being right, nor what the system itself could not do. */
  private async counted<T>(keys: Keys, attempt: () => Promise<T>, ownerId?: string): Promise<T> {
    const { paused } = await this.admit(keys);
    try {
      const result = await attempt();
      await this.takeBack(keys, true);
      return result;
    } catch (error) {
      if (!(error instanceof AppError && error.status === 401)) await this.takeBack(keys, false);
      // Done for a name that nobody has as well, which would be told by the time it takes.
      else if (paused) await this.notices.tellOfFailures(ownerId ?? null);
      throw error;
    }
  }

  /** Whether this attempt, should it fail, is the one that a pause of the first key follows. */
  private async admit(keys: Keys): Promise<{ paused: boolean }> {
    const limits = keys.map(([, limit]) => limit);
    const rows = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ key: Buffer; admitted: boolean; paused: boolean | null; seconds: number | null }[]>(TRY, [
        keys.map(([key]) => key),
        limits.map(({ free }) => free),
        limits.map(({ firstPauseSeconds }) => firstPauseSeconds),
        limits.map(({ longestPauseSeconds }) => longestPauseSeconds),
      ]),
    );
    const held = rows.filter(({ admitted }) => !admitted).map(({ seconds }) => seconds ?? 1);
    if (held.length === 0) return { paused: rows.some(({ key, paused }) => paused === true && key.equals(keys[0][0])) };
    const seconds = Math.max(...held);
    throw kernelErrors['auth.too-many-attempts']({ seconds }, { retryAfterSeconds: seconds });
  }

  /** After a success the first key is forgotten altogether; of a source's many failures only this one is. */
  private async takeBack([[first], ...others]: Keys, succeeded: boolean): Promise<void> {
    const lowered = [...(succeeded ? [] : [first]), ...others.map(([key]) => key)];
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(
        `WITH gone AS (DELETE FROM sign_in_failures WHERE $1 AND key = $2)
         UPDATE sign_in_failures SET failures = greatest(failures - 1, 0), blocked_until = CASE WHEN failures - 1 < $4 THEN NULL ELSE blocked_until END
          WHERE key = ANY ($3::bytea[])`,
        [succeeded, first, lowered, OF_PAIR.free],
      ),
    );
  }
}
