import { setTimeout as sleep } from 'node:timers/promises';

export async function until(what: string, probe: () => Promise<boolean> | boolean, limitMs = 180_000, everyMs = 50): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await probe())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${limitMs / 1000} s`);
    await sleep(everyMs);
  }
}
