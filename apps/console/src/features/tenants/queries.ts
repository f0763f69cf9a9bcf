import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type {
  Drift,
  OpeningInput,
  Page,
  RenderedObject,
  Site,
  Tenant,
  TenantAction,
  TenantHistoryEntry,
  TenantSummary,
} from '../../api/types';

export const tenantKey = (id: string) => ['tenant', id];

export const useTenants = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['tenants', query],
    queryFn: ({ signal }) => request<Page<TenantSummary>>('GET', '/tenants', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useTenant = (id: string) =>
  useQuery({ queryKey: tenantKey(id), queryFn: () => request<Tenant>('GET', `/tenants/${encodeURIComponent(id)}`) });

export const useObjects = (tenant: Tenant) =>
  useQuery({
    // Whenever the reconciler has looked again, what it rendered may differ.
    queryKey: ['tenant-objects', tenant.id, tenant.generation, tenant.observedGeneration, tenant.state],
    queryFn: () => request<{ items: RenderedObject[] }>('GET', `/tenants/${tenant.id}/objects`),
    placeholderData: keepPreviousData,
  });

export const siteKey = (id: string) => ['site', id];
export const fetchSite = (id: string) => request<Site>('GET', `/tenants/${id}/site`);
export const useSite = (id: string) => useQuery({ queryKey: siteKey(id), queryFn: () => fetchSite(id), staleTime: Infinity });

/** What one of the actions needs to know, under the names of its route. */
export interface TenantActionInput {
  action: TenantAction;
  reason?: string | undefined;
  confirmSlug?: string | undefined;
  slug?: string | undefined;
  plan?: string;
  reportsTo?: string;
  templateVersion?: string;
  until?: string;
}
export function useTenantAction(tenant: Tenant) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ action, ...input }: TenantActionInput) => {
      const body = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ''));
      const options = { body, idempotencyKey: newKey() };
      return action === 'delete'
        ? request<Tenant>('DELETE', `/tenants/${tenant.id}`, options)
        : request<Tenant>('POST', `/tenants/${tenant.id}/${action}`, options);
    },
    onSettled: () => refresh(tenant.id),
  });
}

/** 承载县级平台 */
export function useHosting(tenant: Tenant) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: { canHost: boolean; reason?: string | undefined }) =>
      request<Tenant>('PUT', `/tenants/${tenant.id}/hosting`, { body: input, ifMatch: tenant.version }),
    onSettled: () => refresh(tenant.id),
  });
}

export function useOpenTenant() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ body, key }: { body: OpeningInput; key: string }) => request<Tenant>('POST', '/tenants', { body, idempotencyKey: key }),
    onSuccess: ({ id }) => refresh(id),
  });
}

function useRefresh() {
  const client = useQueryClient();
  return (id: string) => {
    for (const queryKey of [tenantKey(id), ['tenants'], ['overview'], ['budgets'], ['tenant-history', id], ['archives']])
      void client.invalidateQueries({ queryKey });
  };
}

export const useHistory = (id: string, cursor: string) =>
  useQuery({
    queryKey: ['tenant-history', id, cursor],
    queryFn: () => request<Page<TenantHistoryEntry>>('GET', `/tenants/${id}/history`, { query: { limit: 25, cursor } }),
    placeholderData: keepPreviousData,
  });

export const useTenantDrift = (id: string, cursor: string) =>
  useQuery({
    queryKey: ['drift', id, cursor],
    queryFn: () => request<Page<Drift>>('GET', `/tenants/${id}/drift`, { query: { limit: 25, cursor } }),
    placeholderData: keepPreviousData,
  });
