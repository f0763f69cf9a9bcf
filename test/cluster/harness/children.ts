import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port nobody listens on at the moment of asking. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The children of one control plane: started with a log file each, ended by their own ids and no others. */
export class Children {
  private readonly running: { name: string; child: ChildProcess; log: string }[] = [];
  private readonly onExit = () => this.running.forEach(({ child }) => child.kill('SIGKILL'));

  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    process.on('exit', this.onExit);
  }

  start(program: string, args: string[], env: Record<string, string> = {}): void {
    const name = basename(program);
    const log = join(this.folder, `${name}.log`);
    const file = openSync(log, 'a');
    // With setpriv the kernel ends the child even when this process is killed outright and no handler runs.
    const [command, ...rest] = hasSetpriv() ? ['setpriv', '--pdeathsig', 'KILL', program, ...args] : [program, ...args];
    const child = spawn(command, rest, { stdio: ['ignore', file, file], cwd: this.folder, env: { ...process.env, ...env } });
    closeSync(file);
    child.on('error', () => undefined);
    this.running.push({ name, child, log });
  }

  /** Polls until `ready` says true; an early death of any child ends the wait with the end of its log. */
  async until(what: string, ready: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if (await ready().catch(() => false)) return;
      const dead = this.running.find(({ child }) => child.exitCode !== null || child.signalCode !== null);
      if (dead) throw new Error(`${dead.name} ended while waiting for ${what}:\n${tail(dead.log)}`);
      if (Date.now() > deadline) {
        const last = this.running.at(-1);
        throw new Error(`waited ${timeoutMs} ms for ${what}${last ? `; ${last.name} said:\n${tail(last.log)}` : ''}`);
      }
      await sleep(50);
    }
  }

  /** Ends all, last started first. The data is disposable, so two seconds of grace are enough. */
  async stop(): Promise<void> {
    const ending = this.running.splice(0).reverse();
    await Promise.all(
      ending.map(async ({ child }) => {
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
        await ended;
        clearTimeout(timer);
      }),
    );
    process.off('exit', this.onExit);
  }

  pids(): Record<string, number | undefined> {
    return Object.fromEntries(this.running.map(({ name, child }) => [name, child.pid]));
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-12).join('\n');
}

let setpriv: boolean | undefined;
function hasSetpriv(): boolean {
  setpriv ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0;
  return setpriv;
}
