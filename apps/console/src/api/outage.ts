import { useSyncExternalStore } from 'react';

/** Seconds until the next attempt while the service is away, or null while it answers. */
let retryAfter: number | null = null;
const listeners = new Set<() => void>();

export function reportOutage(seconds: number | null): void {
  if (retryAfter === seconds) return;
  retryAfter = seconds;
  listeners.forEach((listener) => listener());
}

export const useOutage = (): number | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => retryAfter,
  );
