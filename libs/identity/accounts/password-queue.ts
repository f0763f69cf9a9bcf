import { Injectable } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { kernelErrors } from '#shuyuan/kernel';
import { hashPassword, verifyPassword } from './passwords.js';

/** As many at a time as there are cores, and one of libuv's four threads left to files and names. */
const HASHES_AT_ONCE = Math.max(1, Math.min(3, availableParallelism()));
/** Some more than that, so that the database works for one while argon2 works for another. */
const SIGN_INS_AT_ONCE = HASHES_AT_ONCE * 3;
/** Whoever is told to wait in line must be served before they give up. */
const LONGEST_WAIT_MS = 5000;

/** A line: so many at a time, the others in the order they came. */
class Line {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private averageMs = 100;

  constructor(private readonly atOnce: number) {}

  /** How long whoever comes now would wait. */
  get waitMs(): number {
    return this.running < this.atOnce ? 0 : ((this.waiting.length + 1) * this.averageMs) / this.atOnce;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.running++;
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

/**
 * argon2 takes a core for some 20 ms, so a whole school signing in at eight o'clock asks for more than there is. They wait
 * in a line of bounded length; beyond it the answer is 429 with the time to come back, before anything was done for it.
 * Whoever has a place in the line is served.
 */
@Injectable()
export class PasswordQueue {
  private readonly hashes = new Line(HASHES_AT_ONCE);
  private readonly signIns = new Line(SIGN_INS_AT_ONCE);

  verify = (hash: string, password: string): Promise<boolean> => this.hashes.run(() => verifyPassword(hash, password));
  hash = (password: string): Promise<string> => this.hashes.run(() => hashPassword(password));

  /** Runs a sign-in when its turn has come. Throws 429 when that would be too late. */
  async admit<T>(signIn: () => Promise<T>): Promise<T> {
    const { waitMs } = this.signIns;
    if (waitMs > LONGEST_WAIT_MS) {
      const seconds = Math.ceil(waitMs / 1000);
      throw kernelErrors['auth.busy']({ seconds }, { retryAfterSeconds: seconds });
    }
    return this.signIns.run(signIn);
  }
}
