import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark, type Tone } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { AuditDetails } from './AuditDetails';
import { AUDIT_FILTERS, AuditFilters, auditQuery } from './AuditFilters';
import { AuditTools } from './AuditTools';
import { useAudit } from './queries';
import type { AuditRecord } from './types';

const tone: Record<AuditRecord['result'], Tone> = { ok: 'good', refused: 'plain', failed: 'bad' };

function useColumns(): Column<AuditRecord>[] {
  const { t } = useTranslation();
  return [
    { key: 'at', title: t('audit.columns.at'), render: ({ at }) => formatTime(at, 'second') },
    {
      key: 'actor',
      title: t('audit.columns.actor'),
      render: ({ actor, ip }) => (
        <span>
          {actor.name ?? t('audit.nobody')} {ip && <small className="muted">{ip}</small>}
        </span>
      ),
    },
    { key: 'action', title: t('audit.columns.action'), render: ({ action }) => <span className="mono">{action}</span> },
    {
      key: 'object',
      title: t('audit.columns.object'),
      render: ({ object }) => (
        <span className="mono">
          {object.type} <small className="muted">{object.id?.slice(0, 36)}</small>
        </span>
      ),
    },
    {
      key: 'result',
      title: t('audit.columns.result'),
      render: ({ result }) => <Mark tone={tone[result]}>{t(`audit.results.${result}`)}</Mark>,
    },
    { key: 'details', title: t('audit.columns.details'), render: (row) => <AuditDetails record={row} /> },
  ];
}

/** 审计: who did what, when, from where, with what result. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const columns = useColumns();
  const query = auditQuery(params);
  const { data, error, isPlaceholderData, refetch } = useAudit({ limit: 50, ...query, ...params.only('cursor') });
  const filtered = AUDIT_FILTERS.some((name) => params.get(name) !== '');
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('audit.lead')} aside={<AuditTools query={query} />} />
      <AuditFilters params={params} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'audit.noneFiltered' : 'audit.none')}
          text={t(filtered ? 'list.noneFilteredText' : 'audit.noneText')}
        />
      ) : (
        <>
          <DataTable caption={t('audit.title')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </>
  );
}
