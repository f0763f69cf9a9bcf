import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import styles from './states.module.css';

interface EmptyProps {
  title: string;
  text?: string;
  /** Stands alone on its screen. */
  page?: boolean;
  children?: ReactNode;
}

/** An empty shelf: says why nothing is here and what to do next. */
export function EmptyState({ title, text, page, children }: EmptyProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      <svg viewBox="0 0 96 56" aria-hidden="true" className={styles.shelf}>
        <path d="M6 50h84M14 50V20h9v30M27 50V14h7v36M38 50V24h10v26M54 49l9-30 8 2.400-9 28" />
        <path className={styles.accent} d="M76 50V30h8v20" />
      </svg>
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  );
}

/** What went wrong in the server's words, what to do, and the number to quote to an operator. */
export function ErrorState({ error, onRetry, page }: { error: unknown; onRetry?: () => void; page?: boolean }) {
  const Heading = page ? 'h1' : 'h2';
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : null;
  const known = problem?.status === 403 || problem?.status === 404 ? String(problem.status) : null;
  const away = problem?.isOutage ?? false;
  const title = known ? t(`states.error.${known}`) : t(away ? 'states.error.away' : 'states.error.title');
  const detail = problem?.body.detail ?? problem?.body.title;
  return (
    <div className={styles.state} role="alert">
      <Heading>{title}</Heading>
      {detail && <p>{detail}</p>}
      {problem?.body.hint && <p>{problem.body.hint}</p>}
      {onRetry && <Button onClick={onRetry}>{t('states.error.retry')}</Button>}
      {problem?.body.correlationId && <p className="muted mono">{t('states.error.correlation', { id: problem.body.correlationId })}</p>}
    </div>
  );
}
