import { randomUUID } from 'node:crypto';
import { type Browser, type Page } from './browser.js';
import { choosePort } from './counterparts/start.js';
import type { TestClient } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner, insertTenant, type TenantFixture } from '../support/tenant-fixture.js';

export interface World {
  readonly platform: Platform;
  readonly tenant: TenantFixture;
  readonly admin: TestClient;
  close(): Promise<void>;
}

export interface Source {
  readonly id: string;
  readonly version: number;
  readonly callbackUrl: string;
  readonly metadataUrl: string;
  readonly startUrl: string;
}

/** A platform in this process, which may call this very machine, with one tenant and its administrator. */
export async function openWorld(): Promise<World> {
  const port = await choosePort();
  const platform = await startPlatform(
    { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, FEDERATION_INTERNAL_HOSTS: 'localhost,127.0.0.1' },
    { worker: false },
  );
  const tenant = await insertTenant(platform.database.ownerUrl, { slug: 'gongyi' });
  const admin = await platform.province.invite('tenant_admin', '410181', tenant.id);
  return { platform, tenant, admin, close: () => platform.close() };
}

export async function createSource(world: World, wish: object): Promise<Source> {
  const answer = await world.admin.post<Source>(`/api/v1/tenants/${world.tenant.id}/identity-sources`, {
    name: `源-${randomUUID().slice(0, 8)}`,
    enabled: true,
    ...wish,
  });
  if (answer.status !== 201) throw new Error(`no source: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const changeSource = (world: World, source: Source, wish: object) =>
  world.admin.put<Source>(`/api/v1/tenants/${world.tenant.id}/identity-sources/${source.id}`, wish);

/** Who a browser is signed in as; undefined when nobody is. */
export async function whoIs(world: World, browser: Browser): Promise<{ id: string; displayName: string; kind: string } | undefined> {
  const page = await browser.open(`${world.platform.url}/api/v1/session`);
  return page.status === 200 ? (JSON.parse(page.body) as { id: string; displayName: string; kind: string }) : undefined;
}

/** The code of the problem on a page. */
export const problemOf = (page: Page): string | undefined => /data-code="([^"]+)"/.exec(page.body)?.[1];

export const rows = <T>(world: World, sql: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(world.platform.database.ownerUrl, async (client) => (await client.query(sql, values)).rows as T[]);
