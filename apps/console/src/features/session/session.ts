import { useQuery } from '@tanstack/react-query';
import { request, setUnauthorizedHandler } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Principal } from '../../api/types';
import { queryClient } from '../../queryClient';

const KEY = ['session'];

async function fetchSession(): Promise<Principal | null> {
  try {
    return await request<Principal>('GET', '/session');
  } catch (error) {
    if (isProblem(error, 401)) return null;
    throw error;
  }
}

export const useSession = () => useQuery({ queryKey: KEY, queryFn: fetchSession, staleTime: 300_000 });

/** The signed-in administrator; only below SessionGate. */
export function usePrincipal(): Principal {
  const { data } = useSession();
  if (!data) throw new Error('no session');
  return data;
}

export const useMay = (permission: string): boolean => usePrincipal().permissions.includes(permission);

/** What the previous person saw must not stay in memory for the next. */
export function enterSession(principal: Principal): void {
  queryClient.clear();
  queryClient.setQueryData(KEY, principal);
}
export function leaveSession(): void {
  queryClient.setQueryData(KEY, null);
}

setUnauthorizedHandler(leaveSession);
