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
  const ended = new AbortController();
  const { signal } = ended;
  const late = sleep(run.timeoutMs, undefined, { signal }).then(() => {
    throw new Failure(EXIT.timeout, tooLong(run.timeoutMs));
  });
  late.catch(() => undefined); // Raced below; whoever is done first does not look at it again.
  let news = Promise.withResolvers<void>();
  const stop = run.listen(tenantId ? { tenantId } : {}, events, () => news.resolve());
  let isAway = false;
  try {
    for (;;) {
      // Renewed before reading: what happens while the answer is under way is read once more.
      news = Promise.withResolvers<void>();
      try {
        const state = await Promise.race([read(), late]);
        isAway = false;
        show(state);
        if (isDone(state)) return state;
      } catch (error) {
        if (!(error instanceof Failure && error.exitCode === EXIT.unreachable)) throw error;
        if (!isAway) run.note(error.text);
        isAway = true;
      }
      await Promise.race([news.promise, sleep(LOOK_AGAIN_MS, undefined, { signal }), late]);
    }
  } finally {
    stop();
    ended.abort(); // The timers go too, or they would hold up the end of the process.
  }
}

const tooLong = (ms: number): Text => ({
  zh: `等待 ${ms / 1000} 秒后仍未完成；操作仍在继续，可稍后再查看`,
  en: `Not done after ${ms / 1000} s; it goes on, look again later`,
});
