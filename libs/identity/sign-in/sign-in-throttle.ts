import { Injectable } from '@nestjs/common';
import { AppError, Database, ROOT_SCOPE, kernelErrors } from '#shuyuan/kernel';
import { sha256, sourceOf, type Origin } from './source.js';

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
  INSERT INTO sign_in_failures AS f (key, failures) VALUES ($1, 1)
  ON CONFLICT (key) DO UPDATE SET
    admitted = coalesce(f.blocked_until <= now(), true),
    failures = CASE WHEN f.last_at < now() - interval '${FORGOTTEN_AFTER}' AND coalesce(f.blocked_until <= now(), true) THEN 1
                    WHEN coalesce(f.blocked_until <= now(), true) THEN f.failures + 1 ELSE f.failures END,
    last_at = CASE WHEN coalesce(f.blocked_until <= now(), true) THEN now() ELSE f.last_at END,
    blocked_until = CASE WHEN f.blocked_until > now() THEN f.blocked_until
                         WHEN f.failures + 1 >= $2 AND f.last_at >= now() - interval '${FORGOTTEN_AFTER}'
                           THEN now() + make_interval(secs => least($4, $3 * 2 ^ least(f.failures + 1 - $2, 20)))
                         ELSE NULL END
  RETURNING admitted, failures, greatest(1, ceil(extract(epoch FROM blocked_until - now())))::int AS seconds`;

/**
 * Slows guessing down without a way to lock anyone out: failures count for one account from one place (a known browser is
 * a place of its own, so that a class-mate behind the same address can do it no harm), and the pauses grow. There is no
 * count of failures of an account as a whole.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: Database) {}

  /** Runs `attempt` on `account` (realm and name) and remembers when it fails; throws 429 when there were too many. */
  async guard<T>(account: string, from: Origin, known: boolean, attempt: () => Promise<T>): Promise<T> {
    const place = known && from.device ? `device ${from.device}` : sourceOf(from.ip);
    const keys = [sha256(`pair ${account} ${place}`)];
    await this.admit(keys[0]!, OF_PAIR);
    if (!known) {
      keys.push(sha256(`source ${sourceOf(from.ip)}`));
      await this.admit(keys[1]!, OF_SOURCE);
    }
    return this.counted(attempt, keys[0]!, keys[1]);
  }

  /** As `guard`, for a second factor of `accountId`. */
  async guardFactor<T>(accountId: string, attempt: () => Promise<T>): Promise<T> {
    const key = sha256(`factor ${accountId}`);
    await this.admit(key, OF_FACTOR);
    return this.counted(attempt, key);
  }

  /** Counts a message to a number. */
  sendTo(mobile: string): Promise<void> {
    return this.admit(sha256(`sms ${mobile}`), OF_MOBILE);
  }

  /** Only being wrong counts: neither being right, nor what the system itself could not do. */
  private async counted<T>(attempt: () => Promise<T>, key: Buffer, source?: Buffer): Promise<T> {
    try {
      const result = await attempt();
      await this.forget(key);
      if (source) await this.takeBack(source);
      return result;
    } catch (error) {
      const wrong = error instanceof AppError && error.status === 401;
      if (!wrong) for (const one of source ? [key, source] : [key]) await this.takeBack(one);
      throw error;
    }
  }

  private async admit(key: Buffer, { free, firstPauseSeconds, longestPauseSeconds }: Limit): Promise<void> {
    const [row] = await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query<{ admitted: boolean; seconds: number }[]>(TRY, [key, free, firstPauseSeconds, longestPauseSeconds]),
    );
    if (!row?.admitted) throw kernelErrors['auth.too-many-attempts']({ seconds: row?.seconds }, { retryAfterSeconds: row?.seconds ?? 60 });
  }

  private async forget(key: Buffer): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) => manager.query('DELETE FROM sign_in_failures WHERE key = $1', [key]));
  }

  private async takeBack(key: Buffer): Promise<void> {
    await this.database.as(ROOT_SCOPE, (manager) =>
      manager.query(
        `UPDATE sign_in_failures SET failures = greatest(failures - 1, 0), blocked_until = CASE WHEN failures - 1 < $2 THEN NULL ELSE blocked_until END WHERE key = $1`,
        [key, OF_PAIR.free],
      ),
    );
  }
}
