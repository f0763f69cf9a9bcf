import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHead } from '../../shared/PageHead';
import { useProblemToast } from '../../shared/useProblemToast';
import { usePrincipal } from '../session/session';
import { useConfirmIdentity } from './queries';

/** Someone who came from an identity source and is known to nobody here says, signed in, that it was they. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toast = useProblemToast();
  const { displayName, kind } = usePrincipal();
  const arrival = useSearchParams()[0].get('arrival') ?? '';
  const confirm = useConfirmIdentity();
  return (
    <>
      <PageHead title={t('identitySources.link.title')} lead={t('identitySources.link.lead')} />
      {kind !== 'person' ? (
        <Alert type="warning" showIcon title={t('identitySources.link.administrators')} />
      ) : confirm.isSuccess ? (
        <p>
          {t('identitySources.link.done')} <Link to="/">{t('identitySources.link.goOn')}</Link>
        </p>
      ) : (
        <p>
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(arrival, { onError: toast })}>
            {t('identitySources.link.confirm', { name: displayName })}
          </Button>{' '}
          <Button onClick={() => void navigate('/')}>{t('identitySources.link.notMe')}</Button>
        </p>
      )}
    </>
  );
}
