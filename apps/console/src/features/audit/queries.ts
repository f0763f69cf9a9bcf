import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Page } from '../../api/types';
import type { AuditAnchor, AuditRecord, AuditVerification } from './types';

export const useAudit = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => request<Page<AuditRecord>>('GET', '/audit', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useAnchors = () =>
  useQuery({
    queryKey: ['audit-anchors'],
    queryFn: ({ signal }) => request<{ items: AuditAnchor[] }>('GET', '/audit/anchors', { signal }),
  });

export const useVerifyAudit = () => useMutation({ mutationFn: () => request<AuditVerification>('POST', '/audit/verify', { body: {} }) });
