import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page, Plan, PlanInput } from '../../api/types';

export const usePlans = (query: Record<string, string | number>, enabled = true) =>
  useQuery({
    queryKey: ['plans', query],
    queryFn: ({ signal }) => request<Page<Plan>>('GET', '/plans', { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

/** The newest version in force of each plan: what can be chosen. */
export const useCurrentPlans = (enabled = true) => usePlans({ current: 'true', limit: 200 }, enabled);

export const usePlan = (id: string | null) =>
  useQuery({
    queryKey: ['plans', id],
    queryFn: () => request<Plan>('GET', `/plans/${encodeURIComponent(id ?? '')}`),
    enabled: id !== null,
  });

export function useCreatePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, plan }: { key: string; plan: PlanInput }) => request<Plan>('POST', '/plans', { body: plan, idempotencyKey: key }),
    onSettled: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
}

export function useRetirePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Plan>('POST', `/plans/${encodeURIComponent(id)}/retire`),
    onSettled: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
}
