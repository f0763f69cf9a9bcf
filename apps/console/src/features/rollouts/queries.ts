import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Page } from '../../api/types';
import { usePrincipal } from '../session/session';
import type { Rollout, RolloutAction, RolloutInput, RolloutSummary, Target } from './types';

const MOVING: readonly string[] = ['running', 'soaking', 'rolling-back'];
const POLL_MS = 5000;

/** News of rollouts reaches the province's streams only; a city asks again while something moves. */
function usePolling() {
  const { role } = usePrincipal();
  return (moving: boolean | undefined): number | false => (moving && role !== 'province_admin' ? POLL_MS : false);
}

export function useRollouts(query: Record<string, string | number>) {
  const polling = usePolling();
  return useQuery({
    queryKey: ['rollouts', query],
    queryFn: ({ signal }) => request<Page<RolloutSummary>>('GET', '/rollouts', { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => polling(state.data?.items.some((one) => MOVING.includes(one.state))),
  });
}

export function useRollout(id: string) {
  const polling = usePolling();
  return useQuery({
    queryKey: ['rollout', id],
    queryFn: () => request<Rollout>('GET', `/rollouts/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => polling(state.data && MOVING.includes(state.data.state)),
  });
}

export function useTargets(rollout: Rollout, query: Record<string, string | number>) {
  const polling = usePolling();
  return useQuery({
    queryKey: ['rollout', rollout.id, 'targets', query],
    queryFn: ({ signal }) => request<Page<Target>>('GET', `/rollouts/${rollout.id}/targets`, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: polling(MOVING.includes(rollout.state)),
  });
}

export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RolloutInput) => request<Rollout>('POST', '/rollouts', { body, idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rollouts'] }),
  });
}

export interface RolloutActionInput {
  action: RolloutAction;
  reason: string;
}
export function useRolloutAction(rollout: Rollout) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, reason }: RolloutActionInput) =>
      request<Rollout>('POST', `/rollouts/${rollout.id}/${action}`, { body: { reason }, ifMatch: rollout.version }),
    onSuccess: (next) => client.setQueryData(['rollout', rollout.id], next),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['rollout', rollout.id] });
      void client.invalidateQueries({ queryKey: ['rollouts'] });
    },
  });
}
