import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Demo } from '../../api/types';

const KEY = ['demo'];
export const useDemo = (enabled: boolean) => useQuery({ queryKey: KEY, queryFn: () => request<Demo>('GET', '/demo'), enabled });

export function useDemoControl() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: 'start' | 'stop') =>
      action === 'start'
        ? request<Demo | undefined>('POST', '/demo', { idempotencyKey: newKey() })
        : request<Demo | undefined>('DELETE', '/demo'),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
