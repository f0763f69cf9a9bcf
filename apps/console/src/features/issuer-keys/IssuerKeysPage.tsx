import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark, type Tone } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { ErrorState } from '../../shared/States';
import { useMay } from '../session/session';
import { useIssuerKeys, type IssuerKey } from './queries';
import { RotateKeys } from './RotateKeys';

const tone: Record<IssuerKey['state'], Tone> = { current: 'good', next: 'plain', retired: 'plain' };

function useColumns(): Column<IssuerKey>[] {
  const { t } = useTranslation();
  const time = (at: string | null) => (at ? formatTime(at) : '—');
  return [
    { key: 'purpose', title: t('issuerKeys.columns.purpose'), render: ({ purpose }) => t(`issuerKeys.purposes.${purpose}`) },
    {
      key: 'id',
      title: t('issuerKeys.columns.id'),
      render: ({ id, alg }) => (
        <span className="mono">
          {id} <small className="muted">{alg}</small>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('issuerKeys.columns.state'),
      render: ({ state }) => <Mark tone={tone[state]}>{t(`issuerKeys.states.${state}`)}</Mark>,
    },
    { key: 'createdAt', title: t('issuerKeys.columns.createdAt'), render: ({ createdAt }) => time(createdAt) },
    { key: 'currentFrom', title: t('issuerKeys.columns.currentFrom'), render: ({ currentFrom }) => time(currentFrom) },
    { key: 'retiredAt', title: t('issuerKeys.columns.retiredAt'), render: ({ retiredAt }) => time(retiredAt) },
  ];
}

/** 签发密钥 of the sign-in service, and their rotation. */
export function Component() {
  const { t } = useTranslation();
  const mayRotate = useMay('key.rotate');
  const columns = useColumns();
  const { data, error, refetch } = useIssuerKeys();
  const [rotating, setRotating] = useState(false);
  const rotate = mayRotate && <Button onClick={() => setRotating(true)}>{t('issuerKeys.rotate.action')}</Button>;
  return (
    <>
      <PageHead title={t('issuerKeys.title')} lead={t('issuerKeys.lead')} aside={rotate} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable caption={t('issuerKeys.title')} columns={columns} rows={data} />
      )}
      {rotating && <RotateKeys onClose={() => setRotating(false)} />}
    </>
  );
}
