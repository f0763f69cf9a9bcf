import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { kernelErrors } from '#shuyuan/kernel';

const WINDOW_MS = 15 * 60_000;
const MAX_FAILURES = 5;

/**
 * Five failures from one address for one name, then a pause. Counted by address and name together, so that a
 * stranger cannot lock an administrator out. Per process; the full factors come with the identity work.
 */
@Injectable()
export class SignInLimiter {
  private readonly failures = new LRUCache<string, number>({ max: 50_000, ttl: WINDOW_MS, noUpdateTTL: true });

  /** Runs `attempt` and remembers when it fails; throws 429 when there were too many. */
  async guard<T>(address: string, loginName: string, attempt: () => Promise<T>): Promise<T> {
    const key = `${address} ${loginName.toLowerCase()}`;
    const count = this.failures.get(key) ?? 0;
    if (count >= MAX_FAILURES) {
      const seconds = Math.ceil(this.failures.getRemainingTTL(key) / 1000);
      throw kernelErrors['auth.too-many-attempts']({ seconds }, { retryAfterSeconds: seconds });
    }
    // Counted before the attempt, so that many at once do not all slip through.
    this.failures.set(key, count + 1);
    const result = await attempt();
    this.failures.delete(key);
    return result;
  }
}
