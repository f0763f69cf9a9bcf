import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page } from '../../api/types';
import type { Archive, Verification } from './types';

export const useArchives = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['archives', query],
    queryFn: ({ signal }) => request<Page<Archive>>('GET', '/archives', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useVerify = ({ id }: Archive) => useMutation({ mutationFn: () => request<Verification>('POST', `/archives/${id}/verify`) });

export interface ExpireInput {
  reason: string;
  confirmSlug: string;
}
export function useExpire({ id }: Archive) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ExpireInput) => request<Archive>('DELETE', `/archives/${id}`, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['archives'] }),
  });
}
