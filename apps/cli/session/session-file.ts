import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOCK_PAUSE_MS = 50;
const LOCK_PATIENCE_MS = 30_000;

/** What signing in by a code gave: one opens the API for minutes, the other gets the next pair. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** When `access` expires, ms. */
  readonly until: number;
}

/** By cookie after a password, by tokens after a code. */
interface Session {
  readonly cookie?: string;
  readonly tokens?: Tokens;
  readonly loginName: string;
}

interface Kept {
  /** The server that commands speak to when none is named. */
  readonly current?: string;
  /** One session for each server, so that a cookie never goes to another than the one that gave it. */
  readonly sessions: Readonly<Record<string, Session>>;
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

  tokensFor(server: string): Tokens | undefined {
    return this.read().sessions[server]?.tokens;
  }

  keep(server: string, session: Session): void {
    this.write({ current: server, sessions: { ...this.read().sessions, [server]: session } });
  }

  /**
   * The access token to use now, `renew`ed where it is about to expire. One process at a time: a refresh token that two use
   * is taken for stolen, and ends everything that came from it.
   */
  async freshToken(server: string, renew: (tokens: Tokens) => Promise<Tokens | undefined>): Promise<string> {
    const unlock = await this.lock();
    try {
      const session = this.read().sessions[server];
      const next = session?.tokens && (await renew(session.tokens));
      if (session && next) this.keep(server, { ...session, tokens: next });
      return (next ?? session?.tokens)?.access ?? '';
    } finally {
      unlock();
    }
  }

  private async lock(): Promise<() => void> {
    const lock = `${this.path}.lock`;
    for (let waited = 0; ; waited += LOCK_PAUSE_MS) {
      try {
        mkdirSync(lock);
        return () => rmSync(lock, { recursive: true, force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        // Whoever held it longer than a request takes was ended before it could let go.
        if (waited > LOCK_PATIENCE_MS) rmSync(lock, { recursive: true, force: true });
        await sleep(LOCK_PAUSE_MS);
      }
    }
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
