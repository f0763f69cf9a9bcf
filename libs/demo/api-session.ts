import { generate } from 'otplib';
import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 8;

/** The API answered with an error that trying again does not help. */
export class ApiRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A client of the public API with a session of its own, as any other program would be. */
export class ApiSession {
  private cookie = '';

  constructor(private readonly baseUrl: string) {}

  get = <T>(path: string): Promise<T> => this.call<T>('GET', path);
  post = <T>(path: string, body: object = {}, idempotencyKey?: string): Promise<T> => this.call<T>('POST', path, body, idempotencyKey);

  /** Accepts an invitation; the session is that administrator's from then on. */
  async accept(url: string, person: { displayName: string; loginName: string; password: string }): Promise<this> {
    const { obligations } = await this.post<{ obligations: string[] }>('/api/v1/invitations/accept', {
      token: url.split('#')[1],
      ...person,
    });
    if (obligations.includes('second-factor')) await this.addAuthenticator();
    return this;
  }

  /** As an administrator's phone would; it is thrown away with the password. */
  private async addAuthenticator(): Promise<void> {
    const { secret } = await this.post<{ secret: string }>('/api/v1/account/factors/totp');
    await this.post('/api/v1/account/factors/totp/confirm', { code: await generate({ secret }) });
  }

  /** Waits out a service that is briefly away, as its answer asks. */
  private async call<T>(method: string, path: string, body?: object, idempotencyKey?: string): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.send(method, path, body, idempotencyKey).catch((error: Error) => error);
      if (response instanceof Response && response.ok) {
        const cookie = response.headers.get('set-cookie');
        if (cookie) this.cookie = cookie.split(';')[0] ?? '';
        return (response.status === 204 ? undefined : await response.json()) as T;
      }
      const passing = response instanceof Error || response.status === 503 || response.status === 429;
      if (!passing || attempt === TRIES) {
        if (response instanceof Error) throw response;
        const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; errors?: object[] };
        throw new ApiRefused(
          response.status,
          problem.code ?? 'unknown',
          `${method} ${path}: ${response.status} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? '')}`,
        );
      }
      const seconds = response instanceof Response ? Number(response.headers.get('retry-after') ?? 1) : 1;
      await sleep(Math.min(seconds, 10) * 1000);
    }
  }

  private send(method: string, path: string, body?: object, idempotencyKey?: string): Promise<Response> {
    return fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        'accept-language': 'zh-CN',
        cookie: this.cookie,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
  }
}
