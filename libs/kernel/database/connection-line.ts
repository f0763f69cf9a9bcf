import { kernelErrors } from '../errors/kernel.errors.js';

/**
 * Callers in line for a connection, first come first served. The pool's own limit on waiting has to be short, because the
 * same one tells that the database is away; a crowd that waits for its turn is no failure and may wait longer.
 */
export class ConnectionLine {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly patienceMs: number,
  ) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  /** Throws 503 with the time to come back when the line is too long. */
  private async enter(): Promise<void> {
    if (this.free > 0) return void this.free--;
    await new Promise<void>((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(kernelErrors['service.unavailable']({}, { retryAfterSeconds: 5 }));
      }, this.patienceMs);
      this.waiting.push(turn);
    });
  }
}
