import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

interface Kept {
  /** The server that commands speak to when none is named. */
  readonly current?: string;
  /** One session for each server, so that a cookie never goes to another than the one that gave it. */
  readonly sessions: Readonly<Record<string, { readonly cookie: string; readonly loginName: string }>>;
}

/** Who is signed in where: a file that only its owner may read, under XDG_CONFIG_HOME. */
export class SessionFile {
  readonly path: string;

  constructor(env: NodeJS.ProcessEnv) {
    this.path = join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'shuyuan', 'session.json');
  }

  get current(): string | undefined {
    return this.read().current;
  }

  cookieFor(server: string): string | undefined {
    return this.read().sessions[server]?.cookie;
  }

  keep(server: string, cookie: string, loginName: string): void {
    this.write({ current: server, sessions: { ...this.read().sessions, [server]: { cookie, loginName } } });
  }

  forget(server: string): void {
    const { current, sessions } = this.read();
    const { [server]: _gone, ...rest } = sessions;
    this.write({ current, sessions: rest });
  }

  private read(): Kept {
    try {
      const kept = JSON.parse(readFileSync(this.path, 'utf8')) as Partial<Kept>;
      return { current: kept.current, sessions: kept.sessions ?? {} };
    } catch {
      return { sessions: {} }; // Absent or spoilt: nobody is signed in.
    }
  }

  private write(kept: Kept): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const aside = `${this.path}.${process.pid}`;
    writeFileSync(aside, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    chmodSync(aside, 0o600);
    renameSync(aside, this.path);
  }
}
