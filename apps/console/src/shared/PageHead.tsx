import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  before?: ReactNode;
}

/** The one h1 of a screen; it also names the browser tab. */
export function PageHead({ title, lead, aside, before }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.titleOf', { page: title });
  }, [t, title]);
  return (
    <div className={styles.head}>
      <div>
        {before}
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {aside && <div className={`row ${styles.aside}`}>{aside}</div>}
    </div>
  );
}
