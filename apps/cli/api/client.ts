import { setTimeout as sleep } from 'node:timers/promises';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../console/src/api/schema.js';
import { AWAY, Refusal, Unreachable, WrongServer, type Problem } from '../failures.js';
import type { Language } from '../language.js';

/** The HTTP API as its OpenAPI document describes it: the types are generated, nothing is written down twice. */
export type Api = Client<paths>;

interface Options {
  readonly server: string;
  readonly language: Language;
  readonly cookie?: string | undefined;
  /** An access token, asked for anew before each call. */
  readonly token?: (() => Promise<string>) | undefined;
}

const ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 5000;
/** A check reads a whole archive, or tries a template on the cluster. */
const ANSWER_WITHIN_MS = { GET: 30_000, others: 300_000 };

export function openApi({ server, language, cookie, token }: Options): Api {
  return createClient<paths>({
    baseUrl: server,
    headers: { 'accept-language': language, 'user-agent': 'shuyuan-cli', ...(cookie ? { cookie } : {}) },
    fetch: async (request) => {
      if (token) request.headers.set('authorization', `Bearer ${await token()}`);
      return send(request, server);
    },
  });
}

/** What a call answered. A refusal never gets here: `send` throws it. */
export async function answer<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  return (await call).data as T;
}

async function send(request: Request, server: string): Promise<Response> {
  // A read, or a creation under a key, does no more when it is sent again; anything else is sent once.
  const repeatable = request.method === 'GET' || request.headers.has('idempotency-key');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(request.clone(), server);
    } catch (error) {
      const away = error instanceof Unreachable || (error instanceof Refusal && AWAY.includes(error.status));
      if (!away || !repeatable || attempt === ATTEMPTS) throw error;
      const asked = error instanceof Refusal ? error.retryAfterSeconds * 1000 : 0;
      await sleep(Math.min(Math.max(asked, 200 * 2 ** attempt), LONGEST_PAUSE_MS));
    }
  }
}

async function once(request: Request, server: string): Promise<Response> {
  let response: Response;
  try {
    const limit = request.method === 'GET' ? ANSWER_WITHIN_MS.GET : ANSWER_WITHIN_MS.others;
    // A redirect is not followed: the cookie and a password are for this server alone.
    response = await fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(limit) });
  } catch (error) {
    throw new Unreachable(server, reasonOf(error));
  }
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (response.ok && (isJson || response.status === 204)) return response;
  if (!response.ok && isJson) {
    const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
    throw new Refusal(response.status, problem, Number(response.headers.get('retry-after')) || 0);
  }
  if (AWAY.includes(response.status)) throw new Refusal(response.status, {});
  throw new WrongServer(server, response.status);
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
