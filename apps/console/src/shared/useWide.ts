import { useSyncExternalStore } from 'react';

const query = '(min-width: 1081px)';

/** Room for a second column; below it, what explains a row stands beneath that row. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
