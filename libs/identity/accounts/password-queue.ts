import { Injectable } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { kernelErrors } from '#shuyuan/kernel';
import { hashPassword, verifyPassword } from './passwords.js';

/** As many at a time as there are cores, and one of libuv's four threads left to files and names. */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism()));
/** Whoever is told to wait in line must be served before they give up. */
const LONGEST_WAIT_MS = 5000;
const FIRST_GUESS_MS = 25;

/**
 * argon2 takes a core for some 20 ms, so a whole school signing in at eight o'clock asks for more than there is. They wait
 * in a line of bounded length; beyond it the answer is 429 with the time to come back, at no cost. Whoever has a place in
 * the line is served.
 */
@Injectable()
export class PasswordQueue {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private averageMs = FIRST_GUESS_MS;

  verify = (hash: string, password: string): Promise<boolean> => this.run(() => verifyPassword(hash, password));
  hash = (password: string): Promise<string> => this.run(() => hashPassword(password));

  private async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      const ahead = (this.waiting.length * this.averageMs) / AT_ONCE;
      if (ahead > LONGEST_WAIT_MS) {
        const seconds = Math.ceil(ahead / 1000);
        throw kernelErrors['auth.busy']({ seconds }, { retryAfterSeconds: seconds });
      }
      await new Promise<void>((turn) => this.waiting.push(turn));
    } else this.running++;
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.averageMs += (performance.now() - began - this.averageMs) / 16;
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
