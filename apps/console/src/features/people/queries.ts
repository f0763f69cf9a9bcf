import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page } from '../../api/types';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type PersonSummary = Schemas['PersonSummaryDto'];
export type Person = Schemas['PersonDto'];
export type SealedField = Schemas['RevealDto']['fields'][number];
export type Organisation = Schemas['OrganisationDto'];
export type LifeEntry = Schemas['LifeEntryDto'];
export type Guardianship = Schemas['GuardianshipDto'];
export type Consent = Schemas['ConsentDto'];
export type ConsentText = Schemas['ConsentTextDto'];
export type DataRequest = Schemas['DataRequestDto'];
export type Duplicate = Schemas['DuplicateDto'];
export type HeldElsewhere = Schemas['HeldElsewhereDto'];
export type PersonMerge = Schemas['PersonMergeDto'];
export type Transfer = Schemas['TransferDto'];

type Query = Record<string, string | number>;

/** Everything under one platform's people is asked for by its path, and looked at anew after any change to them. */
export const usePeopleData = <T>(tenantId: string, path: string, query: Query = {}, enabled = true) =>
  useQuery({
    queryKey: ['people', tenantId, path, query],
    queryFn: ({ signal }) => request<T>('GET', `/tenants/${tenantId}/${path}`, { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

export const usePeoplePage = <T>(tenantId: string, path: string, query: Query = {}, enabled = true) =>
  usePeopleData<Page<T>>(tenantId, path, query, enabled);

interface Change {
  path: string;
  method?: 'POST' | 'PATCH';
  body?: object;
  /** Names one creation. */
  key?: string;
  version?: number;
}

export function usePeopleChange<T = unknown>(tenantId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body = {}, key, version }: Change) =>
      request<T>(method, `/tenants/${tenantId}/${path}`, { body, ifMatch: version, ...(key ? { idempotencyKey: key } : {}) }),
    // Also what was refused: somebody else may have changed it.
    onSettled: () => client.invalidateQueries({ queryKey: ['people', tenantId] }),
  });
}
