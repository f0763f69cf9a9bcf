import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './States';

export function Component() {
  const { t } = useTranslation();
  return (
    <EmptyState page title={t('states.notFound.title')} text={t('states.notFound.text')}>
      <Link to="/">{t('states.notFound.home')}</Link>
    </EmptyState>
  );
}
