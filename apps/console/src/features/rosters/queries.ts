import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Page } from '../../api/types';
import type { ClassAction, ImportRow, ImportState, Rollover, RolloverClass, RosterImport } from './types';

const WORKING: readonly string[] = ['inspecting', 'reading', 'checking', 'applying', 'undoing'] satisfies ImportState[];
/** The event stream tells sooner; where it does not reach, the screen asks. */
const POLL_MS = 2000;
const whileWorking = (state: string | undefined): number | false => (state && WORKING.includes(state) ? POLL_MS : false);

export const useImports = (tenantId: string, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['roster-imports', tenantId, query],
    queryFn: ({ signal }) => request<Page<RosterImport>>('GET', `/tenants/${tenantId}/imports`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useImport = (tenantId: string, id: string) =>
  useQuery({
    queryKey: ['roster-import', id],
    queryFn: () => request<RosterImport>('GET', `/tenants/${tenantId}/imports/${id}`),
    refetchInterval: ({ state }) => whileWorking(state.data?.state),
  });

export const useImportRows = (tenantId: string, id: string, version: number, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['roster-import', id, 'rows', version, query],
    queryFn: ({ signal }) => request<Page<ImportRow>>('GET', `/tenants/${tenantId}/imports/${id}/rows`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const createImport = (tenantId: string, file: File, effectiveOn: string): Promise<RosterImport> =>
  request<RosterImport>('POST', `/tenants/${tenantId}/imports`, {
    body: { format: /\.zip$/i.test(file.name) ? 'oneroster' : 'table', fileName: file.name, fileBytes: file.size, effectiveOn },
    idempotencyKey: newKey(),
  });

export function useImportAct(tenantId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, body = {} }: { action: string; body?: object }) =>
      action === 'discard'
        ? request<undefined>('DELETE', `/tenants/${tenantId}/imports/${id}`)
        : request<RosterImport>('POST', `/tenants/${tenantId}/imports/${id}/${action}`, { body }),
    onSuccess: (next) => (next ? client.setQueryData(['roster-import', id], next) : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['roster-imports', tenantId] }),
  });
}

export function useReview(tenantId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ seq, ...body }: { seq: number; choice: string; personId?: string }) =>
      request<ImportRow>('PUT', `/tenants/${tenantId}/imports/${id}/rows/${seq}/review`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['roster-import', id] }),
  });
}

export const useRollovers = (tenantId: string, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['rollovers', tenantId, query],
    queryFn: ({ signal }) => request<Page<Rollover>>('GET', `/tenants/${tenantId}/rollovers`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useRollover = (tenantId: string, id: string) =>
  useQuery({
    queryKey: ['rollover', id],
    queryFn: () => request<Rollover>('GET', `/tenants/${tenantId}/rollovers/${id}`),
    refetchInterval: ({ state }) => whileWorking(state.data?.state),
  });

export const useRolloverClasses = (tenantId: string, id: string, version: number, query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['rollover', id, 'classes', version, query],
    queryFn: ({ signal }) => request<Page<RolloverClass>>('GET', `/tenants/${tenantId}/rollovers/${id}/classes`, { query, signal }),
    placeholderData: keepPreviousData,
  });

export function usePlanRollover(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (schoolYear: number) =>
      request<Rollover>('POST', `/tenants/${tenantId}/rollovers`, { body: { schoolYear }, idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rollovers', tenantId] }),
  });
}

export function useRolloverAct(tenantId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: string) =>
      action === 'discard'
        ? request<undefined>('DELETE', `/tenants/${tenantId}/rollovers/${id}`)
        : request<Rollover>('POST', `/tenants/${tenantId}/rollovers/${id}/${action}`),
    onSuccess: (next) => (next ? client.setQueryData(['rollover', id], next) : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['rollovers', tenantId] }),
  });
}

export function useClassPlan(tenantId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ordinal, action }: { ordinal: number; action: ClassAction }) =>
      request<RolloverClass>('PUT', `/tenants/${tenantId}/rollovers/${id}/classes/${ordinal}`, { body: { action } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rollover', id, 'classes'] }),
  });
}
