import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

interface Trail {
  trail?: string[];
}

/**
 * A list's whole state (filter, order, page) lives in the URL, so that a link shows what its sender saw.
 * Cursors only lead forward; the way back is kept beside the URL in the history entry.
 */
export function useListParams() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { pathname, state } = useLocation() as { pathname: string; state: unknown };
  const trail = (state as Trail | null)?.trail ?? [];
  const cursor = params.get('cursor') ?? '';

  const go = useCallback(
    (next: URLSearchParams, options: { replace?: boolean; trail?: string[] } = {}) => {
      const text = next.toString();
      void navigate(text ? `${pathname}?${text}` : pathname, {
        replace: options.replace ?? false,
        state: { trail: options.trail ?? [] } satisfies Trail,
        preventScrollReset: true,
      });
    },
    [navigate, pathname],
  );

  const set = (changes: Record<string, string | undefined>, replace = false) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    // A different filter or order starts at its own first page.
    next.delete('cursor');
    go(next, { replace });
  };

  const toCursor = (target: string, nextTrail: string[]) => {
    const next = new URLSearchParams(params);
    if (target) next.set('cursor', target);
    else next.delete('cursor');
    go(next, { trail: nextTrail });
  };

  return {
    get: (key: string) => params.get(key) ?? '',
    /** What the server's list understands; it refuses a parameter it does not know. */
    only: (...names: string[]) => Object.fromEntries([...params].filter(([name]) => names.includes(name))),
    set,
    clear: () => go(new URLSearchParams()),
    page: cursor ? (trail.length ? trail.length + 1 : null) : 1,
    forward: (target: string) => toCursor(target, [...trail, cursor]),
    back: cursor ? () => toCursor(trail.at(-1) ?? '', trail.slice(0, -1)) : undefined,
  };
}
export type ListParams = ReturnType<typeof useListParams>;
