import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page } from '../../api/types';
import type { Client, ClientInput, ClientWithSecret } from './types';

const at = (tenantId: string, id = '') => `/tenants/${tenantId}/clients${id && `/${encodeURIComponent(id)}`}`;

export const useClients = (tenantId: string, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['clients', tenantId, query],
    queryFn: ({ signal }) => request<Page<Client>>('GET', at(tenantId), { query, signal }),
  });

function useWrite<In, Out>(tenantId: string, send: (input: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['clients', tenantId] }) });
}

export const useCreateClient = (tenantId: string) =>
  useWrite(tenantId, ({ wish, key }: { wish: ClientInput; key: string }) =>
    request<ClientWithSecret>('POST', at(tenantId), { body: wish, idempotencyKey: key }),
  );

export const useChangeClient = (tenantId: string) =>
  useWrite(tenantId, ({ before, wish: { kind: _kept, ...body } }: { before: Client; wish: ClientInput }) =>
    request<Client>('PUT', at(tenantId, before.id), { body, ifMatch: before.version }),
  );

export const useRotateSecret = ({ tenantId, id }: Client) =>
  useWrite(tenantId, (compromised: boolean) => request<ClientWithSecret>('POST', `${at(tenantId, id)}/secret`, { body: { compromised } }));

export const useRemoveClient = ({ tenantId, id }: Client) => useWrite(tenantId, () => request<void>('DELETE', at(tenantId, id)));
