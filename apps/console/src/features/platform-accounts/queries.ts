import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page, PlatformAccount } from '../../api/types';

export const usePlatformAccounts = (tenantId: string, query: Record<string, string | number>, enabled: boolean) =>
  useQuery({
    queryKey: ['platform-accounts', tenantId, query],
    queryFn: ({ signal }) => request<Page<PlatformAccount>>('GET', `/tenants/${tenantId}/accounts`, { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

interface ClassRow {
  id: string;
  name: string;
}
export const useClasses = (tenantId: string, q: string) =>
  useQuery({
    queryKey: ['classes', tenantId, q],
    queryFn: ({ signal }) =>
      request<Page<ClassRow>>('GET', `/tenants/${tenantId}/organisations`, { query: { kind: 'class', q, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });

export function useAccountAct<T>(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: object }) => request<T>('POST', `/tenants/${tenantId}/${path}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['platform-accounts', tenantId] }),
  });
}
