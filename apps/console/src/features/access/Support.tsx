import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportSession } from '../../api/types';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark, type Tone } from '../../shared/Mark';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay, usePrincipal } from '../session/session';
import { AskSupport } from './AskSupport';
import { useAccessChange, useSupportSessions } from './queries';

const TONES: Record<SupportSession['state'], Tone> = { requested: 'busy', consented: 'good', refused: 'bad', ended: 'plain' };

/** 代看: who asks to look through whose eyes, and who agreed. */
export function Support() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay('support.request');
  const { data, error, refetch } = useSupportSessions({ limit: 20 });
  const columns: Column<SupportSession>[] = [
    { key: 'operator', title: t('access.columns.operator'), render: (row) => <strong>{row.operatorName}</strong> },
    { key: 'account', title: t('access.columns.account'), render: (row) => row.accountName },
    { key: 'reason', title: t('access.columns.reason'), render: (row) => row.reason },
    {
      key: 'state',
      title: t('access.columns.state'),
      render: (row) => (
        <>
          <Mark tone={TONES[row.state]}>{t(`access.support.state.${row.state}`)}</Mark>
          {row.expiresAt && row.state === 'consented' && (
            <div className="muted">{t('access.until', { time: formatTime(row.expiresAt) })}</div>
          )}
        </>
      ),
    },
    { key: 'actions', title: t('access.columns.actions'), render: (row) => <Actions session={row} /> },
  ];
  if (!mayAsk && data?.items.length === 0) return null;
  return (
    <section aria-labelledby="support">
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <h2 id="support">{t('access.support.title')}</h2>
        {mayAsk && <Button onClick={() => setAsking(true)}>{t('access.support.ask')}</Button>}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <p className="muted">{t('access.support.none')}</p>
      ) : (
        <DataTable caption={t('access.support.title')} columns={columns} rows={data?.items} />
      )}
      {asking && <AskSupport onClose={() => setAsking(false)} />}
    </section>
  );
}

function Actions({ session: { id, operatorId, accountName, state, yoursToDecide } }: { session: SupportSession }) {
  const { t } = useTranslation();
  const toast = useProblemToast();
  const change = useAccessChange();
  const own = usePrincipal().id === operatorId;
  const act = (step: 'consent' | 'refuse' | 'start' | 'end') => (
    <Button
      key={step}
      size="small"
      type={step === 'consent' || step === 'start' ? 'primary' : 'default'}
      aria-label={`${t(`access.support.${step}`)} · ${accountName}`}
      loading={change.isPending}
      onClick={() => change.mutate({ path: `/support-sessions/${id}/${step}` }, { onError: toast })}
    >
      {t(`access.support.${step}`)}
    </Button>
  );
  const open = state === 'requested' || state === 'consented';
  return (
    <span className="row">
      {state === 'requested' && yoursToDecide && [act('consent'), act('refuse')]}
      {state === 'consented' && own && act('start')}
      {open && (own || (state === 'consented' && yoursToDecide)) && act('end')}
    </span>
  );
}
