import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../apps/standalone/free-port.js';

export const PROGRAM = join(import.meta.dirname, '../../../dist/apps/standalone/main.js');
const START_MS = 60_000;

export interface Standalone {
  readonly url: string;
  readonly port: number;
  readonly firstRunLink: string;
  readonly process: ChildProcess;
  readonly dataDir: string;
  stop(): Promise<number | null>;
}

export const isBuilt = (): boolean => existsSync(PROGRAM);

/** The program that `npm start` runs, on a data folder and a port of its own. */
export async function startStandalone(env: Record<string, string> = {}, dataDir?: string): Promise<Standalone> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'shuyuan-e2e-')));
  const port = await freePort();
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`did not start within ${START_MS} ms:\n${output}`)), START_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  await ready;
  return {
    url: `http://localhost:${port}`,
    port,
    firstRunLink: /http:\S+\/invite#\S+/.exec(output)?.[0] ?? '',
    process: child,
    dataDir: folder,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
      if (!dataDir) await rm(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}
