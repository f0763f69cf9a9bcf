import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Amount, Budget } from '../../api/types';

const KEY = ['budgets'];
const fetchBudgets = () => request<{ items: Budget[] }>('GET', '/budgets');

export const useBudgets = (enabled = true) => useQuery({ queryKey: KEY, queryFn: fetchBudgets, enabled });

export function useSetBudget(unitCode: string) {
  const client = useQueryClient();
  return {
    ...useMutation({
      /** `version` undefined: the unit's first budget. */
      mutationFn: ({ amount, version }: { amount: Amount; version: number | undefined }) =>
        request<Budget>('PUT', `/budgets/${unitCode}`, {
          body: amount,
          ...(version === undefined ? { ifNoneMatch: true as const } : { ifMatch: version }),
        }),
      onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    }),
    /** The numbers as they are at this moment, to say what a refusal is about. */
    newest: () => client.fetchQuery({ queryKey: KEY, queryFn: fetchBudgets, staleTime: 0 }),
  };
}
