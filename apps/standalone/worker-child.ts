import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;
const STOP_MS = 10_000;

/** The worker as a process of its own, started again when it dies, more slowly each time it does so at once. */
export class WorkerChild {
  private child?: ChildProcess;
  private timer?: NodeJS.Timeout;
  private pause = FIRST_PAUSE_MS;
  private stopping = false;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  start(): void {
    const startedAt = Date.now();
    this.child = fork(join(import.meta.dirname, '../worker/main.js'), {
      env: this.env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.once('exit', (code, signal) => {
      if (this.stopping) return;
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) this.pause = FIRST_PAUSE_MS;
      console.error(`worker ended (${signal ?? code}); starting it again in ${this.pause} ms`);
      this.timer = setTimeout(() => this.start(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    });
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }
}
