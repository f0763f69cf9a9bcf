import { randomUUID } from 'node:crypto';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** Of everybody that a test invites. */
export const PASSWORD = 'Shu-yuan-2019!';

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A caller of the HTTP API that keeps its session cookie, as a browser would. */
export class TestClient {
  private cookie?: string;

  constructor(
    readonly baseUrl: string,
    private readonly language: 'zh' | 'en' = 'en',
  ) {}

  async call<T = Record<string, never>>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': this.language,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...options.headers,
      },
      body: options.body === undefined ? undefined : typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
    });
    const cookie = response.headers.getSetCookie().find((one) => /^(__Host-)?shuyuan_session=/.test(one));
    if (cookie) this.cookie = cookie.split(';')[0];
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: (json && text ? JSON.parse(text) : text) as T };
  }

  get = <T>(path: string, headers?: Record<string, string>) => this.call<T>('GET', path, { headers });
  post = <T>(path: string, body: unknown = {}, headers?: Record<string, string>) => this.call<T>('POST', path, { body, headers });
  put = <T>(path: string, body: unknown, headers?: Record<string, string>) => this.call<T>('PUT', path, { body, headers });
  delete = <T>(path: string, body?: unknown, headers?: Record<string, string>) => this.call<T>('DELETE', path, { body, headers });

  /** With a session that was begun elsewhere. */
  holding(cookie: string): this {
    this.cookie = cookie;
    return this;
  }

  get sessionCookie(): string | undefined {
    return this.cookie;
  }

  /** Accepts an invitation link and is signed in. */
  async accept(url: string, loginName = `user-${randomUUID().slice(0, 8)}`): Promise<this> {
    const token = url.split('#')[1];
    const answer = await this.post('/api/v1/invitations/accept', {
      token,
      displayName: '测试管理员',
      loginName,
      password: PASSWORD,
    });
    if (answer.status !== 201) throw new Error(`accepting failed: ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** Invites someone and returns their signed-in client. */
  async invite(role: string, unitCode: string, tenantId?: string): Promise<TestClient> {
    const answer = await this.post<{ url: string }>('/api/v1/invitations', { role, unitCode, ...(tenantId ? { tenantId } : {}) });
    if (answer.status !== 201) throw new Error(`inviting failed: ${JSON.stringify(answer.body)}`);
    return new TestClient(this.baseUrl, this.language).accept(answer.body.url);
  }
}
