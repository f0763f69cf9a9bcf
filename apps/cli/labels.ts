import { usage } from './failures.js';

/** `key=value` as often as it was written. */
export function labels(written: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    written.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw usage({ zh: `应为 键=值：${pair}`, en: `Not key=value: ${pair}` });
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
