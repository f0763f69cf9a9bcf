import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../layout/LanguageSwitch';
import { OutageBanner } from '../../layout/OutageBanner';
import { Seal } from '../../layout/Seal';
import styles from './entry.module.css';

/** The gate of the academy: the province's four aims as a couplet beside the form. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <header className={styles.gate}>
        <div className={styles.brand}>
          <Seal />
          <strong>{t('app.name')}</strong>
        </div>
        <div className={styles.couplet}>
          {(['one', 'two', 'three', 'four'] as const).map((aim) => (
            <span key={aim}>{t(`session.aims.${aim}`)}</span>
          ))}
        </div>
        <p className={styles.about}>{t('session.about')}</p>
      </header>
      <main className={styles.main}>
        <OutageBanner />
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <div className={styles.card}>{children}</div>
      </main>
    </div>
  );
}
