import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type Tone = 'plain' | 'good' | 'busy' | 'warn' | 'bad';

/** A state in words with a shape of its own, so that colour is never the only sign. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  );
}
