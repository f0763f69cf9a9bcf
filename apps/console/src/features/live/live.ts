import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationEvent, Demo, PhaseEvent, Tenant, TenantSummary } from '../../api/types';
import { withPhase, withSummary } from './merge';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';
let status: LiveStatus = 'connecting';
const listeners = new Set<() => void>();

function setStatus(next: LiveStatus): void {
  if (status === next) return;
  status = next;
  listeners.forEach((listener) => listener());
}
export const useLiveStatus = (): LiveStatus =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => status,
  );

/** Lists are asked again at most once in this time: a whole province opening is thousands of events. */
const LIST_PAUSE_MS = 1500;
const REOPEN_MS = 4000;

function listRefresher(client: QueryClient) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const key of waiting) void client.invalidateQueries({ queryKey: key.split('/') });
    waiting.clear();
  };
  return {
    ask(...keys: string[]) {
      keys.forEach((key) => waiting.add(key));
      timer ??= setTimeout(flush, LIST_PAUSE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

function listen(source: EventSource, client: QueryClient, lists: ReturnType<typeof listRefresher>): void {
  const on = <T>(name: string, handle: (data: T) => void) =>
    source.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data) as T));
  on<TenantSummary>('tenant.changed', (data) => {
    client.setQueryData<Tenant>(['tenant', data.id], (old) => old && withSummary(old, data));
    // Conditions and the permitted actions are not in the event.
    void client.invalidateQueries({ queryKey: ['tenant', data.id] });
    lists.ask('tenants', 'overview', 'budgets', 'tenant-history', 'archives');
  });
  // A unit that went to another parent: where it was, only this event says so.
  on('tenant.moved', () => lists.ask('tenants', 'overview', 'budgets', 'regions'));
  on('alert.changed', () => lists.ask('alerts'));
  on('drift.recorded', () => lists.ask('drift'));
  on<{ id: string }>('rollout.changed', ({ id }) => lists.ask('rollouts', `rollout/${id}`, 'tenants'));
  on<{ id: string }>('roster.import', ({ id }) => lists.ask('roster-imports', `roster-import/${id}`));
  on<{ id: string }>('roster.rollover', ({ id }) => lists.ask('rollovers', `rollover/${id}`));
  on('cluster.changed', () => lists.ask('clusters'));
  on('archive.changed', () => lists.ask('archives'));
  on<{ id: string }>('template.changed', ({ id }) => lists.ask('templates', `template/${id}`));
  on<PhaseEvent>('tenant.phase', (data) => {
    client.setQueryData<Tenant>(['tenant', data.tenantId], (old) => old && withPhase(old, data));
  });
  on<ApplicationEvent>('application.changed', (data) => {
    void client.invalidateQueries({ queryKey: ['application', data.id] });
    lists.ask('applications', 'overview');
  });
  on<Demo>('demo.progress', (data) => {
    client.setQueryData(['demo'], data);
    if (data.state === 'done') lists.ask('applications', 'tenants', 'overview');
  });
}

/** One event stream per window. The browser resumes with Last-Event-ID; a refused stream is opened anew. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const spoken = useRef(lang);
  useEffect(() => {
    // What the server has said so far was said in the other language.
    if (spoken.current !== lang) void client.invalidateQueries();
    spoken.current = lang;
    const lists = listRefresher(client);
    let source: EventSource;
    let reopen: ReturnType<typeof setTimeout> | undefined;
    let broken = false;
    const open = () => {
      source = new EventSource(`/api/v1/events?lang=${lang}`);
      listen(source, client, lists);
      source.onopen = () => {
        setStatus('live');
        if (broken) void client.invalidateQueries();
        broken = false;
      };
      source.onerror = () => {
        broken = true;
        setStatus('reconnecting');
        if (source.readyState !== EventSource.CLOSED) return;
        // The stream does not say why it was refused; asking for the session tells whether it ran out.
        void client.invalidateQueries({ queryKey: ['session'] });
        reopen = setTimeout(open, REOPEN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(reopen);
      lists.stop();
      source.close();
      setStatus('connecting');
    };
  }, [client, lang]);
}
