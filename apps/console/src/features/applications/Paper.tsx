import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './paper.module.css';

/** A block of the paper form (附表): numbered rows on one ruled sheet, so that whoever holds the paper finds each line. */
export function PaperSection({ no, title, children }: { no?: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>
        {no && <span className={styles.no}>{no}</span>}
        {title}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  no: string;
  title: string;
  hint?: string;
  /** Two fields beside each other, as on paper. */
  pairs?: boolean;
  children: ReactNode;
}
export function PaperRow({ no, title, hint, pairs, children }: RowProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row} role="group" aria-label={t('applications.form.row', { no, title })}>
      <div className={styles.label}>
        <span className={styles.no}>{no}</span>
        <span>
          {title}
          {hint && <small>{hint}</small>}
        </span>
      </div>
      <div className={styles.cells} data-pairs={pairs}>
        {children}
      </div>
    </div>
  );
}

export function Cell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className={styles.cell}>
      {label && <span className="muted">{label}</span>}
      <span>{children}</span>
    </div>
  );
}
