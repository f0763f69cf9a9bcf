import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HOOKS = fileURLToPath(new URL('./ts-hooks.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A TypeScript program of this project as a process of its own. */
export class TestProcess {
  private output = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(entry: string, args: readonly string[], env: Record<string, string>) {
    this.child = spawn(
      process.execPath,
      ['--no-warnings', '--import', HOOKS, fileURLToPath(new URL(`../../${entry}`, import.meta.url)), ...args],
      {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output = (this.output + text).slice(-20_000)));
    }
    this.ended = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve({ code, signal })));
  }

  /** The end of what it printed, for a message when a test fails. */
  get printed(): string {
    return this.output;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** How it ended, or undefined after `ms`. */
  async endsWithin(ms: number): Promise<Ended | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
    return Promise.race([this.ended, late]).finally(() => clearTimeout(timer));
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    if (!(await this.endsWithin(8000))) this.child.kill('SIGKILL');
    await this.ended;
  }
}
