import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page, RenderedObject, Site, Tenant, TenantAction, TenantSummary } from '../../api/types';

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

export interface TenantActionInput {
  action: TenantAction;
  reason?: string | undefined;
  confirmSlug?: string | undefined;
}
export function useTenantAction(tenant: Tenant) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, reason, confirmSlug }: TenantActionInput) =>
      action === 'delete'
        ? request<Tenant>('DELETE', `/tenants/${tenant.id}`, { body: { reason, confirmSlug } })
        : request<Tenant>('POST', `/tenants/${tenant.id}/${action}`, { body: reason ? { reason } : {} }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: tenantKey(tenant.id) });
      void client.invalidateQueries({ queryKey: ['tenants'] });
      void client.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}
