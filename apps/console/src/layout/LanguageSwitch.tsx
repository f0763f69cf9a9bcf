import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';
import styles from './shell.module.css';

/** One press to the other language; the server's own texts are asked for again in it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const next = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles.tool}
      lang={next}
      onClick={() => {
        changeLanguage(next);
        void client.invalidateQueries();
      }}
    >
      {t('app.otherLanguage')}
    </button>
  );
}
