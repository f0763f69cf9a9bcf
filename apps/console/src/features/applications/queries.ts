import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Application, ApplicationAction, ApplicationForm, ApplicationSummary, Decision, Page } from '../../api/types';

export const applicationKey = (id: string) => ['application', id];

export const useApplications = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['applications', query],
    queryFn: ({ signal }) => request<Page<ApplicationSummary>>('GET', '/applications', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const fetchApplication = (id: string) => request<Application>('GET', `/applications/${encodeURIComponent(id)}`);

export const useApplication = (id: string) => useQuery({ queryKey: applicationKey(id), queryFn: () => fetchApplication(id) });

/** What R1–R6 are decided by. */
export type Judged = Pick<ApplicationForm, 'mode' | 'eligibility' | 'target' | 'nationalSystem'>;
export const useDecision = (unitCode: string | undefined, form: Judged) =>
  useQuery({
    queryKey: ['evaluate', unitCode, form],
    queryFn: ({ signal }) => request<Decision>('POST', '/applications/evaluate', { body: { unitCode, form }, signal }),
    enabled: unitCode !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export interface ActionInput {
  action: Exclude<ApplicationAction, 'edit'>;
  comment?: string | undefined;
  overrideReason?: string | undefined;
}
/** Decides on exactly the version that was looked at. */
export const actOn = (application: Pick<Application, 'id' | 'version'>, { action, comment, overrideReason }: ActionInput) =>
  request<Application>('POST', `/applications/${application.id}/${action}`, {
    body: { ...(comment ? { comment } : {}), ...(overrideReason ? { overrideReason } : {}) },
    ifMatch: application.version,
  });

export function useApplicationAction(application: Application) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ActionInput) => actOn(application, input),
    onSuccess: (next) => client.setQueryData(applicationKey(application.id), next),
    // Whoever lost a race sees the state that won.
    onError: () => client.invalidateQueries({ queryKey: applicationKey(application.id) }),
    onSettled: () => {
      for (const key of ['applications', 'overview', 'tenants']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
