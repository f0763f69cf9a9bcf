import { useQuery } from '@tanstack/react-query';
import { request } from '../api/client';
import type { Page, Region } from '../api/types';

/** The city-level areas as options of a filter. */
export function useCities(enabled: boolean): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['regions', { level: 'city' }],
    queryFn: () => request<Page<Region>>('GET', '/regions', { query: { level: 'city', limit: 200 } }),
    staleTime: 3_600_000,
    enabled,
  });
  return (data?.items ?? []).map((region) => ({ value: region.code, label: region.name }));
}
