import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, Failure } from '../failures.js';
import type { Text } from '../language.js';
import type { Run } from '../run.js';

const LOOK_AGAIN_MS = 2000;

interface Wait<T> {
  /** Asked at the start, after each event, and every two seconds besides: events are for speed, the answer is what counts. */
  readonly read: () => Promise<T>;
  readonly isDone: (state: T) => boolean;
  readonly show: (state: T) => void;
  readonly events: readonly string[];
  readonly tenantId?: string;
}

/** `--wait`: until it is done, or exit 5 after `--timeout`. An absent server is waited for like anything else. */
export async function follow<T>(run: Run, { read, isDone, show, events, tenantId }: Wait<T>): Promise<T> {
  const until = Date.now() + run.timeoutMs;
  let news = Promise.withResolvers<void>();
  const stop = run.listen(tenantId ? { tenantId } : {}, events, () => news.resolve());
  let isAway = false;
  try {
    for (;;) {
      // Renewed before reading: what happens while the answer is under way is read once more.
      news = Promise.withResolvers<void>();
      try {
        const state = await read();
        isAway = false;
        show(state);
        if (isDone(state)) return state;
      } catch (error) {
        if (!(error instanceof Failure && error.exitCode === EXIT.unreachable)) throw error;
        if (!isAway) run.note(error.text);
        isAway = true;
      }
      const left = until - Date.now();
      if (left <= 0) throw new Failure(EXIT.timeout, tooLong(run.timeoutMs));
      await either(news.promise, Math.min(LOOK_AGAIN_MS, left));
    }
  } finally {
    stop();
  }
}

/** The timer goes too, or it would hold up the end of the process. */
async function either(news: Promise<void>, ms: number): Promise<void> {
  const nap = new AbortController();
  await Promise.race([news, sleep(ms, undefined, { signal: nap.signal }).catch(() => undefined)]);
  nap.abort();
}

const tooLong = (ms: number): Text => ({
  zh: `等待 ${ms / 1000} 秒后仍未完成；操作仍在继续，可稍后再查看`,
  en: `Not done after ${ms / 1000} s; it goes on, look again later`,
});
