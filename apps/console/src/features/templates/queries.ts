import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newKey, request } from '../../api/client';
import type { Page } from '../../api/types';
import type { FileDiff, ObjectPreview, Template, TemplateAction, TemplateCheck, TemplateInput, TemplateSummary } from './types';

const at = (id: string) => `/templates/${encodeURIComponent(id)}`;

export const useTemplates = (query: Record<string, string | number>) =>
  useQuery({
    queryKey: ['templates', query],
    queryFn: ({ signal }) => request<Page<TemplateSummary>>('GET', '/templates', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const useTemplate = (id: string) =>
  useQuery({ queryKey: ['template', id], queryFn: () => request<Template>('GET', at(id)), enabled: id !== '' });

export const useTemplateDiff = (id: string, from: string | undefined) =>
  useQuery({
    queryKey: ['template-diff', id, from],
    queryFn: ({ signal }) => request<{ files: FileDiff[] }>('GET', `${at(id)}/diff`, { query: { from }, signal }),
    enabled: from !== undefined,
    // Versions never change.
    staleTime: Infinity,
  });

export const useTemplatePreview = (id: string, tenantId: string | undefined) =>
  useQuery({
    queryKey: ['template-preview', id, tenantId],
    queryFn: ({ signal }) => request<{ items: ObjectPreview[] }>('GET', `${at(id)}/preview`, { query: { tenantId }, signal }),
    enabled: tenantId !== undefined,
  });

export interface TemplateActionInput {
  action: TemplateAction;
  reason?: string | undefined;
}
export function useTemplateAction(template: Template) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ action, reason }: TemplateActionInput) =>
      action === 'check'
        ? request<{ checks: TemplateCheck[] }>('POST', `${at(template.id)}/check`)
        : // On exactly the state that was looked at.
          request<Template>('POST', `${at(template.id)}/${action}`, {
            ...(reason ? { body: { reason } } : {}),
            ifMatch: template.revision,
          }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['template', template.id] });
      void client.invalidateQueries({ queryKey: ['templates'] });
    },
  });
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TemplateInput) => request<Template>('POST', '/templates', { body, idempotencyKey: newKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  });
}
