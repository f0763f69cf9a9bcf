import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../../i18n/format';
import { ErrorState } from '../../shared/States';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useAnchors, useVerifyAudit } from './queries';

/** 核验, 锚点 and, for auditors, 导出 of what is filtered. */
export function AuditTools({ query }: { query: Record<string, string> }) {
  const { t } = useTranslation();
  const [anchors, setAnchors] = useState(false);
  const mayVerify = useMay('audit.verify');
  const mayExport = useMay('audit.export');
  const file = (format: string) => `/api/v1/audit/export?${new URLSearchParams({ ...query, format })}`;
  return (
    <span className="row">
      {mayVerify && <Verify />}
      <Button onClick={() => setAnchors(true)}>{t('audit.anchors.show')}</Button>
      {mayExport && (
        <>
          <Button href={file('csv')} download>
            {t('audit.export.csv')}
          </Button>
          <Button href={file('ndjson')} download>
            {t('audit.export.ndjson')}
          </Button>
        </>
      )}
      {anchors && <Anchors onClose={() => setAnchors(false)} />}
    </span>
  );
}

function Verify() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const toast = useProblemToast();
  const verify = useVerifyAudit();
  const run = () =>
    verify.mutate(undefined, {
      onSuccess: ({ ok, complete, rows, chains, problems }) => {
        const counted = t('audit.verified.counted', { rows: formatNumber(rows), chains: formatNumber(chains) });
        const content = (
          <>
            <p>{counted}</p>
            {!complete && <p>{t('audit.verified.more')}</p>}
            {problems.map(({ chain, seq, problem }) => (
              <p key={`${chain} ${seq} ${problem}`}>
                {t(`audit.problems.${problem}`)} <span className="mono">{`${chain} ${seq ?? ''}`}</span>
              </p>
            ))}
          </>
        );
        if (ok) modal.success({ title: t('audit.verified.ok'), content });
        else modal.error({ title: t('audit.verified.bad'), content });
      },
      onError: toast,
    });
  return (
    <Button loading={verify.isPending} onClick={run}>
      {t('audit.verify')}
    </Button>
  );
}

function Anchors({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useAnchors();
  return (
    <Modal open title={t('audit.anchors.title')} footer={null} onCancel={onClose}>
      <p className="muted">{t('audit.anchors.lead')}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 && <p>{t('audit.anchors.none')}</p>}
      <dl className="facts" style={{ gridTemplateColumns: '1fr' }}>
        {data?.items.map(({ id, at, chains, digest }) => (
          <div key={id}>
            <dt>
              {formatTime(at)} · {t('audit.anchors.chains', { count: chains })}
            </dt>
            <dd className="mono">{digest}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
