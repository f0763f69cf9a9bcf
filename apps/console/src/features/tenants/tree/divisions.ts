import { useQuery } from '@tanstack/react-query';
import { request } from '../../../api/client';
import type { Page, Region, TenantSummary } from '../../../api/types';

/** All divisions of the province: fewer than two hundred, and they hardly change; a unit that was moved shows at once. */
export const useDivisions = () =>
  useQuery({
    queryKey: ['regions', 'all'],
    queryFn: async ({ signal }) => {
      const all: Region[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Region> = await request('GET', '/regions', { query: { limit: 200, cursor }, signal, fresh: true });
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return all;
    },
    staleTime: 600_000,
  });

export const matches = ({ name, code, slug }: Region, q: string): boolean =>
  q === '' || name.includes(q) || code.startsWith(q) || slug.includes(q.toLowerCase());

/** A unit has one platform that is not deleted; older ones stay on record. */
export const liveTenantOf = (tenants: TenantSummary[] | undefined, unitCode: string): TenantSummary | undefined =>
  tenants?.find((one) => one.unitCode === unitCode && one.state !== 'deleted');
