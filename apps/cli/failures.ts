import type { components } from '../console/src/api/schema.js';
import type { Language, Text } from './language.js';

export type Problem = components['schemas']['Problem'];

/** What the process ends with; told in docs/cli.md. */
export const EXIT = { ok: 0, refused: 1, usage: 2, notFound: 3, forbidden: 4, timeout: 5, unreachable: 6, broken: 70 } as const;

/** An end that is not success: what to say, and with which code. */
export class Failure extends Error {
  constructor(
    readonly exitCode: number,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

/** The server said no, in its own words. */
export class Refusal extends Failure {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    readonly retryAfterSeconds = 0,
  ) {
    const said = problem.detail ?? problem.title ?? `HTTP ${status}`;
    super(exitCodeOf(status), { zh: said, en: said });
  }
}

export const usage = (text: Text): Failure => new Failure(EXIT.usage, text);
export const notFound = (what: Text, name: string): Failure =>
  new Failure(EXIT.notFound, { zh: `没有找到${what.zh}“${name}”`, en: `There is no ${what.en} "${name}"` });

export class Unreachable extends Failure {
  constructor(server: string, why: string) {
    super(EXIT.unreachable, { zh: `无法访问 ${server}：${why}`, en: `${server} cannot be reached: ${why}` });
  }
}

/** Something answers there, but not this platform: asking again helps nothing, though to a script it is as good as nobody. */
export class WrongServer extends Failure {
  constructor(server: string, status: number) {
    super(EXIT.unreachable, {
      zh: `${server} 的回答不是书院平台的回答（HTTP ${status}）；请检查地址`,
      en: `${server} does not answer as a Shuyuan server does (HTTP ${status}); check the address`,
    });
  }
}

/** What a proxy, or a server without its database, answers for the time being. */
export const AWAY: readonly number[] = [502, 503, 504];

function exitCodeOf(status: number): number {
  if (status === 404) return EXIT.notFound;
  if (status === 401 || status === 403) return EXIT.forbidden;
  return AWAY.includes(status) ? EXIT.unreachable : EXIT.refused;
}

/** Lines for a person: what happened, the hint, each field, and the number to quote to whoever runs the server. */
export function linesOf(failure: Failure, language: Language): string[] {
  const lines = [`${language === 'zh' ? '错误：' : 'Error: '}${failure.text[language]}`];
  if (!(failure instanceof Refusal)) return lines;
  const { hint, errors, code, correlationId } = failure.problem;
  for (const { field, message } of errors ?? []) lines.push(`  ${field}: ${message}`);
  if (hint) lines.push(`${language === 'zh' ? '提示：' : 'Hint: '}${hint}`);
  if (code) lines.push(`(${code}${correlationId ? `, ${correlationId}` : ''})`);
  return lines;
}
