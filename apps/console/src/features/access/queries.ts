import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Elevation, Explanation, Member, Page, Policy, SupportSession } from '../../api/types';
import { useMay } from '../session/session';

const listOf =
  <T>(key: string, path: string, permission: string) =>
  (query: Record<string, string | number>) => {
    const enabled = useMay(permission);
    return useQuery({
      queryKey: [key, query],
      queryFn: ({ signal }) => request<Page<T>>('GET', path, { query, signal }),
      placeholderData: keepPreviousData,
      enabled,
    });
  };

export const useElevations = listOf<Elevation>('elevations', '/elevations', 'elevation.read');
export const useSupportSessions = listOf<SupportSession>('support-sessions', '/support-sessions', 'support.read');

export const useMemberships = listOf<Member>('memberships', '/memberships', 'membership.read');

export const usePolicy = () => useQuery({ queryKey: ['policy'], queryFn: () => request<Policy>('GET', '/policy'), staleTime: 3_600_000 });

export const useMembers = (tenantId: string, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['members', tenantId, query],
    queryFn: ({ signal }) => request<Page<Member>>('GET', `/tenants/${tenantId}/members`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useExplanation = (action: string, tenantId: string) =>
  useQuery({
    queryKey: ['explain', action, tenantId],
    queryFn: ({ signal }) => request<Explanation>('GET', '/permissions/explain', { query: { action, tenantId }, signal }),
    enabled: action !== '',
  });

/** What changes who may do what: everything shown may be another afterwards. */
export function useAccessChange<T>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body }: { method?: 'POST' | 'DELETE'; path: string; body?: object }) =>
      request<T>(method, path, method === 'POST' ? { body: body ?? {}, idempotencyKey: newKey() } : {}),
    onSettled: () => client.invalidateQueries(),
  });
}
