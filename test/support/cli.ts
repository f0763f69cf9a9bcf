import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PASSWORD, type TestClient } from './client.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(root, 'apps/cli/shuyuan.mjs');

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** An operator at a shell: `shuyuan` as a process of its own, through its bin, with a home of its own. */
export class Operator {
  readonly config = mkdtempSync(join(tmpdir(), 'shuyuan-cli-'));

  constructor(private readonly env: Record<string, string> = {}) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'deploy/scripts/ensure-built.mjs'), 'server'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`building failed: ${stderr}`);
  }

  run(args: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<Said> {
    return this.spawn(process.execPath, [BIN, ...args], input, env);
  }

  /** For a test that talks with it while it runs. */
  line(args: readonly string[]): { command: string; args: string[]; env: NodeJS.ProcessEnv } {
    return { command: process.execPath, args: [BIN, ...args], env: this.environment() };
  }

  /** Signs in as `client` is. */
  async signIn(url: string, client: TestClient): Promise<this> {
    const { body } = await client.get<{ loginName: string }>('/api/v1/session');
    const said = await this.run(['login', url, '-u', body.loginName], { env: { SHUYUAN_PASSWORD: PASSWORD } });
    if (said.code !== 0) throw new Error(`signing in failed: ${said.err}`);
    return this;
  }

  /** A line for bash that knows `shuyuan` as a command. */
  bash(line: string): Promise<Said> {
    return this.spawn('bash', ['--norc', '-c', `shuyuan() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`], '', {});
  }

  /** On a terminal of its own (util-linux's `script`): each reply is typed once its question is there. All it shows is `out`. */
  terminal(args: readonly string[], replies: readonly (readonly [question: string, reply: string])[]): Promise<Said> {
    const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ');
    const left = [...replies];
    return this.spawn('script', ['-qec', command, '/dev/null'], undefined, {}, (shown, type) => {
      const next = left[0];
      if (!next || !shown.includes(next[0])) return;
      left.shift();
      type(`${next[1]}\r`);
    });
  }

  /** The answer of a command that must succeed, as JSON. */
  async json<T>(...args: string[]): Promise<T> {
    const said = await this.run([...args, '-o', 'json']);
    if (said.code !== 0) throw new Error(`shuyuan ${args.join(' ')} ended with ${said.code}: ${said.err}`);
    return JSON.parse(said.out) as T;
  }

  close(): void {
    rmSync(this.config, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    return { PATH: process.env['PATH'], HOME: this.config, XDG_CONFIG_HOME: this.config, LANG: 'en_US.UTF-8', ...this.env };
  }

  private spawn(
    command: string,
    args: readonly string[],
    input: string | undefined,
    env: Record<string, string>,
    seen: (out: string, type: (text: string) => void) => void = () => undefined,
  ): Promise<Said> {
    const child = spawn(command, args, {
      env: { ...this.environment(), ...env },
      timeout: 120_000,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      seen(out, (typed) => child.stdin.write(typed));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => undefined);
    if (input !== undefined) child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (code) => resolve({ code, out, err }));
    });
  }
}
