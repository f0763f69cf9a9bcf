import { openApi, type Api } from './api/client.js';
import { listen } from './api/events.js';
import { EXIT, Failure, usage } from './failures.js';
import type { Language, Text } from './language.js';
import { printed, type Format, type View } from './output/print.js';
import { ask, isAsked } from './session/prompt.js';
import { renewed } from './session/device.js';
import { SessionFile } from './session/session-file.js';

/** Options that every command takes. */
export interface Globals {
  readonly output?: Format;
  readonly server?: string;
  readonly yes?: boolean;
  readonly wait?: boolean;
  readonly timeout?: number;
}

const TEN_MINUTES = 600;

/** One run of one command: whom it speaks to, in which language and form. */
export class Run {
  readonly sessions = new SessionFile(process.env);
  private opened?: Api;

  constructor(
    readonly language: Language,
    readonly globals: Globals,
  ) {}

  get timeoutMs(): number {
    return (this.globals.timeout ?? TEN_MINUTES) * 1000;
  }

  get server(): string {
    const named = this.namedServer ?? this.sessions.current;
    if (!named)
      throw new Failure(EXIT.forbidden, { zh: '尚未登录：请先运行 shuyuan login', en: 'Not signed in: run `shuyuan login` first' });
    return serverAddress(named);
  }

  get namedServer(): string | undefined {
    return this.globals.server || process.env['SHUYUAN_SERVER'] || undefined;
  }

  get api(): Api {
    const server = this.server;
    const cookie = this.sessions.cookieFor(server);
    const token = this.tokenFor(server);
    if (!cookie && !token)
      throw new Failure(EXIT.forbidden, {
        zh: `尚未登录 ${server}：请先运行 shuyuan login`,
        en: `Not signed in at ${server}: run \`shuyuan login\` first`,
      });
    return (this.opened ??= openApi({ server, cookie, token, language: this.language }));
  }

  listen(query: Record<string, string>, names: readonly string[], heard: () => void): () => void {
    const { server, language } = this;
    const credentials = { cookie: this.sessions.cookieFor(server), token: this.tokenFor(server) };
    return listen({ server, ...credentials, query: { ...query, lang: language } }, names, heard);
  }

  private tokenFor(server: string): (() => Promise<string>) | undefined {
    if (!this.sessions.tokensFor(server)) return undefined;
    return () => this.sessions.freshToken(server, (tokens) => renewed(server, tokens));
  }

  /** A table for a person, the API's own answer for a program. */
  print<T>(value: T, view: View<T>): void {
    const format = this.globals.output ?? (process.stdout.isTTY ? 'table' : 'json');
    process.stdout.write(printed(value, view, format, this.language));
  }

  /** Goes to stderr, so that what is piped on stays the answer alone. */
  note(text: Text): void {
    process.stderr.write(`${text[this.language]}\n`);
  }

  /** Before what cannot be taken back easily; `--yes` answers for a script. */
  async confirm(question: Text): Promise<void> {
    if (this.globals.yes) return;
    if (!isAsked()) throw usage({ zh: `${question.zh} 无人可答时请加 --yes`, en: `${question.en} Pass --yes where nobody can answer` });
    const said = await ask(`${question[this.language]} [y/N] `);
    if (!/^(y|yes|是)$/i.test(said.trim())) throw new Failure(EXIT.usage, { zh: '已取消', en: 'Cancelled' });
  }
}

export function serverAddress(written: string): string {
  const url = URL.parse(written.includes('://') ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw usage({ zh: `服务器地址不正确：${written}`, en: `Not a server address: ${written}` });
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
