import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { NewImport } from './NewImport';
import { Rollovers } from './Rollovers';
import { importTone } from './marks';
import { useImports } from './queries';
import type { RosterImport } from './types';

const FILES = [
  { file: 'students.csv', key: 'students' },
  { file: 'teachers.csv', key: 'teachers' },
  { file: 'roster.xlsx', key: 'xlsx' },
  { file: 'oneroster.zip', key: 'oneroster' },
] as const;

function useColumns(tenantId: string): Column<RosterImport>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'file',
      title: t('rosters.columns.file'),
      render: (row) => (
        <Link to={`/tenants/${tenantId}/imports/${row.id}`}>
          <strong>{row.fileName}</strong>
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('rosters.columns.state'),
      render: ({ state }) => <Mark tone={importTone[state]}>{t(`rosters.states.${state}`)}</Mark>,
    },
    {
      key: 'by',
      title: t('rosters.columns.by'),
      render: (row) => (
        <span>
          {row.createdByName} <small className="muted">{formatTime(row.createdAt)}</small>
        </span>
      ),
    },
  ];
}

/** 名册 of one platform: imports, exports, and the turn of the school year. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const params = useListParams();
  const tenant = useTenant(id).data;
  const columns = useColumns(id);
  const [mayImport, mayExport] = [useMay('roster.import'), useMay('roster.export')];
  const { data, error, isPlaceholderData, refetch } = useImports(id, { limit: 25, ...params.only('cursor') });
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}`} label={tenant?.name ?? t('rosters.back')} />}
        title={t('rosters.title')}
        lead={t('rosters.lead')}
      />
      {mayImport && <NewImport tenantId={id} />}
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('rosters.none')} text={t('rosters.noneText')} />
      ) : (
        <>
          <DataTable caption={t('rosters.imports')} columns={columns} rows={data?.items} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
      <Rollovers tenantId={id} />
      {mayExport && (
        <section style={{ marginTop: 40 }}>
          <h2>{t('rosters.export.title')}</h2>
          <p className="muted">{t('rosters.export.text')}</p>
          <div className="row">
            {FILES.map(({ file, key }) => (
              <Button key={file} href={`/api/v1/tenants/${id}/exports/${file}?numbers=full`} download={file}>
                {t(`rosters.export.${key}`)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
