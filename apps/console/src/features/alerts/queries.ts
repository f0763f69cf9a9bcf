import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Alert, Page } from '../../api/types';

export const useAlerts = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['alerts', query],
    queryFn: ({ signal }) => request<Page<Alert>>('GET', '/alerts', { query, signal }),
    placeholderData: keepPreviousData,
  });

export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, comment }: { id: string; comment?: string | undefined }) =>
      request<Alert>('POST', `/alerts/${id}/acknowledge`, { body: comment ? { comment } : {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
}
