import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Administrator, Invitation, Page, Role } from '../../api/types';

export const useAdministrators = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['administrators', query],
    queryFn: ({ signal }) => request<Page<Administrator>>('GET', '/administrators', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useInvitations = () =>
  useQuery({
    queryKey: ['invitations'],
    queryFn: () => request<Page<Invitation>>('GET', '/invitations', { query: { limit: 200 } }),
  });

export interface InviteInput {
  role: Role;
  unitCode: string;
  tenantId?: string | undefined;
}
export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InviteInput) => request<Invitation>('POST', '/invitations', { body, idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
}
export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>('DELETE', `/invitations/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
}
