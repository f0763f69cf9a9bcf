import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { components } from '../../api/schema';

/** 签发密钥 */
export type IssuerKey = components['schemas']['IssuerKeyDto'];

const KEY = ['issuer-keys'];

export const useIssuerKeys = () => useQuery({ queryKey: KEY, queryFn: () => request<IssuerKey[]>('GET', '/issuer-keys', { fresh: true }) });

export function useRotateKeys() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (compromised: boolean) => request<IssuerKey[]>('POST', '/issuer-keys/rotate', { body: { compromised } }),
    onSuccess: (keys) => client.setQueryData(KEY, keys),
  });
}
