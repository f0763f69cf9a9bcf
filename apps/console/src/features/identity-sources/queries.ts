import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { IdentitySource, IdentitySourceInput, NewScimToken, OfferedSource, Preview, ScimToken, ScimTokens } from './types';

const sources = (tenantId: string) => `/tenants/${tenantId}/identity-sources`;
const tokens = (tenantId: string) => `/tenants/${tenantId}/scim-tokens`;

export const useSources = (tenantId: string) =>
  useQuery({
    queryKey: ['identity-sources', tenantId],
    queryFn: ({ signal }) => request<{ items: IdentitySource[] }>('GET', sources(tenantId), { signal }),
  });

export const useSource = (tenantId: string, id: string | undefined) =>
  useQuery({
    queryKey: ['identity-sources', tenantId, id],
    queryFn: ({ signal }) => request<IdentitySource>('GET', `${sources(tenantId)}/${id}`, { signal }),
    enabled: id !== undefined,
  });

export function useSaveSource(tenantId: string, before: IdentitySource | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ wish, key }: { wish: IdentitySourceInput; key: string }) =>
      before
        ? request<IdentitySource>('PUT', `${sources(tenantId)}/${before.id}`, { body: wish, ifMatch: before.version })
        : request<IdentitySource>('POST', sources(tenantId), { body: wish, idempotencyKey: key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['identity-sources', tenantId] }),
  });
}

export function useRemoveSource(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: IdentitySource) => request<undefined>('DELETE', `${sources(tenantId)}/${id}`, { ifMatch: version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['identity-sources', tenantId] }),
  });
}

export const useBeginPreview = (tenantId: string, sourceId: string) =>
  useMutation({ mutationFn: () => request<{ id: string; url: string }>('POST', `${sources(tenantId)}/${sourceId}/previews`) });

/** Asks again until somebody has come back from the source. */
export const usePreview = (tenantId: string, sourceId: string, id: string | undefined) =>
  useQuery({
    queryKey: ['identity-source-preview', tenantId, sourceId, id],
    queryFn: ({ signal }) => request<Preview>('GET', `${sources(tenantId)}/${sourceId}/previews/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || ['begun', 'arrived'].includes(state.data.stage) ? 2000 : false),
  });

export const useScimTokens = (tenantId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['scim-tokens', tenantId],
    queryFn: ({ signal }) => request<ScimTokens>('GET', tokens(tenantId), { signal }),
    enabled,
  });

export function useCreateToken(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: { name: string; days: number; key: string }) =>
      request<NewScimToken>('POST', tokens(tenantId), { body, idempotencyKey: key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['scim-tokens', tenantId] }),
  });
}

export function useRevokeToken(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<ScimToken>('DELETE', `${tokens(tenantId)}/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['scim-tokens', tenantId] }),
  });
}

export const useOffered = (platform: string | null) =>
  useQuery({
    queryKey: ['offered-sources', platform],
    queryFn: ({ signal }) =>
      request<{ items: OfferedSource[] }>('GET', '/identity-sources', { query: { platform: platform?.toLowerCase() }, signal }),
    enabled: platform !== null && /^[a-z0-9-]{1,63}$/i.test(platform),
    staleTime: 60_000,
    retry: false,
  });

export const useConfirmIdentity = () =>
  useMutation({
    mutationFn: (arrivalId: string) => request<undefined>('POST', '/account/identities/confirmations', { body: { arrivalId } }),
  });
