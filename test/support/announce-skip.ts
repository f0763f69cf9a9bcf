import { writeSync } from 'node:fs';

/** One loud line, straight to the terminal: Jest keeps what a suite prints to itself when all of it is skipped. */
export function announceSkip(what: string, why: string): void {
  writeSync(2, `\nSKIPPED: ${what}: ${why}\n`);
}
