import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Page } from '../../api/types';
import type { Cluster, ClusterChange, ClusterInput } from './types';

export const useClusters = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['clusters', query],
    queryFn: ({ signal }) => request<Page<Cluster>>('GET', '/clusters', { query, signal }),
    placeholderData: keepPreviousData,
  });

function useWrite<In, Out>(send: (input: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['clusters'] }) });
}
const at = (name: string) => `/clusters/${encodeURIComponent(name)}`;

export const useRegister = () =>
  useWrite((body: ClusterInput) => request<Cluster>('POST', '/clusters', { body, idempotencyKey: newKey() }));

export const useChange = ({ name, version }: Cluster) =>
  useWrite((body: ClusterChange) => request<Cluster>('PUT', at(name), { body, ifMatch: version }));

export const useCredentials = ({ name, version }: Cluster) =>
  useWrite((kubeconfig: string) => request<Cluster>('PUT', `${at(name)}/credentials`, { body: { kubeconfig }, ifMatch: version }));

export const useCheck = ({ name }: Cluster) => useWrite(() => request<Cluster>('POST', `${at(name)}/check`));

export const useRemove = ({ name }: Cluster) => useWrite(() => request<void>('DELETE', at(name)));
