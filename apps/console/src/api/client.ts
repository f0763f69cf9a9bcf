import { reportOutage } from './outage';
import { ProblemError, type ProblemBody } from './problem';

export type Query = Record<string, string | number | undefined | null>;
interface Options {
  query?: Query;
  body?: unknown;
  /** `version` of the copy that was edited; the server refuses with 412 when it has moved on. */
  ifMatch?: number | undefined;
  /** Only if there is none yet. */
  ifNoneMatch?: true;
  /** Names one creation, so that a repeated press or a retry makes one thing. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Asks the server even where the browser keeps a copy for a while. */
  fresh?: true;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const BASE = '/api/v1';
let language = 'zh-CN';
let onUnauthorized: () => void = () => undefined;

export const setRequestLanguage = (value: string): void => void (language = value);
export const setUnauthorizedHandler = (handler: () => void): void => void (onUnauthorized = handler);
export const newKey = (): string => crypto.randomUUID();

function urlOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json().catch(() => ({})) : {};
  return new ProblemError(response.status, body as ProblemBody, Number(response.headers.get('retry-after')) || 5);
}

export async function request<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
  if (options.ifNoneMatch) headers['If-None-Match'] = '*';
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(urlOf(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.fresh ? { cache: 'no-cache' as const } : {}),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    reportOutage(5);
    throw new ProblemError(0, {});
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.isOutage) reportOutage(problem.retryAfterSeconds);
    // A wrong password is also 401, but says nothing about a running session.
    if (problem.code === 'auth.required') onUnauthorized();
    throw problem;
  }
  reportOutage(null);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}
