import type { components } from '../../console/src/api/schema.js';
import { notFound } from '../failures.js';
import type { Run } from '../run.js';
import { answer } from './client.js';
import { allPages } from './pages.js';

export type TenantSummary = components['schemas']['TenantSummaryDto'];
export type Tenant = components['schemas']['TenantDto'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UNIT_CODE = /^\d{6}$/;

/** The platform that is meant by its id, its unit's code (GB/T 2260) or its address: one that lives before one that is gone. */
export async function tenantId(run: Run, name: string): Promise<string> {
  if (UUID.test(name)) return name;
  const { items } = await allPages((page) => answer(run.api.GET('/api/v1/tenants', { params: { query: { ...page, q: name } } })));
  const found =
    (UNIT_CODE.test(name) ? pick(items, (tenant) => tenant.unitCode === name) : undefined) ?? pick(items, (tenant) => tenant.slug === name);
  if (!found) throw notFound({ zh: '平台', en: 'platform' }, name);
  return found.id;
}

export const tenantOf = (run: Run, id: string): Promise<Tenant> =>
  answer(run.api.GET('/api/v1/tenants/{id}', { params: { path: { id } } }));

export const tenantNamed = async (run: Run, name: string): Promise<Tenant> => tenantOf(run, await tenantId(run, name));

export const tenantIds = (run: Run, names: readonly string[]): Promise<string[]> => Promise.all(names.map((name) => tenantId(run, name)));

function pick(items: readonly TenantSummary[], matches: (tenant: TenantSummary) => boolean): TenantSummary | undefined {
  const fitting = items.filter(matches);
  return fitting.find(({ state }) => state !== 'deleted') ?? fitting.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
}
