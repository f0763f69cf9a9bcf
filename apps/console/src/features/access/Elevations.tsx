import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Elevation } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark, type Tone } from '../../shared/Mark';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay, usePrincipal } from '../session/session';
import { AskElevation } from './AskElevation';
import { Place } from './Place';
import { useAccessChange, useElevations } from './queries';

const TONES: Record<Elevation['state'], Tone> = { requested: 'busy', active: 'good', refused: 'bad', withdrawn: 'plain', ended: 'plain' };

/** 临时提权: asked for with a reason, agreed to by another where the policy wants it, over by itself. */
export function Elevations() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay('elevation.request');
  const { data, error, refetch } = useElevations({ limit: 20 });
  const columns: Column<Elevation>[] = [
    { key: 'who', title: t('access.columns.who'), render: (row) => <strong>{row.accountName}</strong> },
    { key: 'role', title: t('access.columns.role'), render: (row) => t(`enums.role.${row.role}`) },
    { key: 'where', title: t('access.columns.where'), render: (row) => <Place {...row} /> },
    { key: 'reason', title: t('access.columns.reason'), render: (row) => row.reason },
    {
      key: 'state',
      title: t('access.columns.state'),
      render: (row) => (
        <>
          <Mark tone={TONES[row.state]}>{t(`access.elevation.state.${row.state}`)}</Mark>
          {row.state === 'active' && row.expiresAt && <div className="muted">{t('access.until', { time: formatTime(row.expiresAt) })}</div>}
        </>
      ),
    },
    { key: 'actions', title: t('access.columns.actions'), render: (row) => <Actions elevation={row} /> },
  ];
  return (
    <section aria-labelledby="elevations">
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h2 id="elevations">{t('access.elevation.title')}</h2>
        {mayAsk && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('access.elevation.ask')}
          </Button>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <p className="muted">{t('access.elevation.none')}</p>
      ) : (
        <DataTable caption={t('access.elevation.title')} columns={columns} rows={data?.items} />
      )}
      {asking && <AskElevation onClose={() => setAsking(false)} />}
    </section>
  );
}

function Actions({ elevation: { id, accountId, accountName, state, yoursToDecide } }: { elevation: Elevation }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = useAccessChange();
  const own = usePrincipal().id === accountId;
  const act = (step: 'approve' | 'refuse' | 'end') => (
    <Button
      key={step}
      size="small"
      type={step === 'approve' ? 'primary' : 'default'}
      aria-label={`${t(`access.elevation.${step}`)} · ${accountName}`}
      loading={change.isPending}
      onClick={() => change.mutate({ path: `/elevations/${id}/${step}` }, { onError: toast })}
    >
      {t(`access.elevation.${step}`)}
    </Button>
  );
  return (
    <span className="row">
      {state === 'requested' && yoursToDecide && [act('approve'), act('refuse')]}
      {((state === 'active' && (own || yoursToDecide)) || (state === 'requested' && own)) && act('end')}
    </span>
  );
}
