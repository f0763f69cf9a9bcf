import { randomBytes } from 'node:crypto';
import { PASSWORD, TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { insertTenant } from '../support/tenant-fixture.js';
import { Browser, type Page } from './browser.js';

export interface OidcWorld {
  readonly platform: Platform;
  readonly issuer: string;
  readonly tenantId: string;
  /** Signed in at the console, of the platform `tenantId`. */
  readonly admin: TestClient;
  readonly loginName: string;
  browser(language?: 'zh' | 'en'): Browser;
  /** Another administrator of the same platform: the login name. */
  person(): Promise<string>;
  register(overrides?: Record<string, unknown>): Promise<RegisteredApp>;
  close(): Promise<void>;
}

export interface RegisteredApp {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
  readonly version: number;
}

const newName = (): string => `admin-${randomBytes(4).toString('hex')}`;

export const CALLBACK = 'http://127.0.0.1:9/callback';

/** One platform in Gongyi with its administrator, who registers applications and signs in to them. */
export async function startOidcWorld(): Promise<OidcWorld> {
  const platform = await startPlatform({}, { worker: false });
  const { id: tenantId } = await insertTenant(platform.database.ownerUrl, { slug: 'gongyi' });
  const invited = async (loginName: string): Promise<TestClient> => {
    const answer = await platform.province.post<{ url: string }>('/api/v1/invitations', {
      role: 'tenant_admin',
      unitCode: '410181',
      tenantId,
    });
    return new TestClient(platform.url).accept(answer.body.url, loginName);
  };
  const loginName = newName();
  const admin = await invited(loginName);
  const origin = `http://localhost:${platform.door.port}`;
  return {
    ...{ platform, tenantId, admin, loginName, issuer: `${origin}/oidc` },
    browser: (language) => new Browser(origin, platform.url, language),
    person: async () => {
      const name = newName();
      await invited(name);
      return name;
    },
    register: async (overrides = {}) => {
      const created = await admin.post<RegisteredApp>(`/api/v1/tenants/${tenantId}/clients`, {
        ...{ name: `应用 ${randomBytes(3).toString('hex')}`, kind: 'web', redirectUris: [CALLBACK], postLogoutRedirectUris: [] },
        ...{ backchannelLogoutUri: null, scopes: ['profile', 'organisation', 'offline_access', 'api.read', 'api.write'] },
        ...{ idTokenAlg: 'RS256', disabled: false, ...overrides },
      });
      if (created.status !== 201) throw new Error(`registering failed: ${JSON.stringify(created.body)}`);
      return { ...created.body, redirectUri: (overrides['redirectUris'] as string[] | undefined)?.[0] ?? CALLBACK };
    },
    close: () => platform.close(),
  };
}

/** From an application's address to its callback: signs in and consents as far as asked. */
export async function signIn(browser: Browser, url: string, loginName: string, password = PASSWORD): Promise<Page> {
  let page = await browser.open(url);
  if (page.text.includes('name="password"')) page = await browser.submit(page, '/sign-in', { loginName, password, as: 'administrator' });
  if (page.text.includes('/consent"')) page = await browser.submit(page, '/consent', { allow: 'yes' });
  return page;
}
