import { useTranslation } from 'react-i18next';
import { EntryFrame } from '../session/EntryFrame';

/** Where a preview ends, in the window that was opened for it. */
export function Component() {
  const { t } = useTranslation();
  return (
    <EntryFrame>
      <h1>{t('identitySources.preview.arrivedTitle')}</h1>
      <p>{t('identitySources.preview.arrivedText')}</p>
    </EntryFrame>
  );
}
