import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Account, AccountNotice, OwnConsent, OwnSession } from '../../api/types';

export const useAccount = () => useQuery({ queryKey: ['account'], queryFn: () => request<Account>('GET', '/account', { fresh: true }) });

export const useOwnSessions = () =>
  useQuery({ queryKey: ['account', 'sessions'], queryFn: () => request<OwnSession[]>('GET', '/account/sessions', { fresh: true }) });

export const useNotices = () =>
  useQuery({ queryKey: ['account', 'notices'], queryFn: () => request<AccountNotice[]>('GET', '/account/notices', { fresh: true }) });

export const useConsents = () =>
  useQuery({ queryKey: ['account', 'consents'], queryFn: () => request<OwnConsent[]>('GET', '/account/consents', { fresh: true }) });

/** Anything that changes the account changes what is shown of it, and may meet an obligation of the session. */
export function useAccountChange<Input, Output = void>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account'] });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
}
