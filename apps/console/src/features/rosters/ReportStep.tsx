import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/DataTable';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import { Mark } from '../../shared/Mark';
import { Pager } from '../../shared/Pager';
import { ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { verdictTone } from './marks';
import { useImportRows, useReview } from './queries';
import type { ImportRow, RosterImport, Verdict } from './types';

const FILTERS = ['verdict'];
type Listed = ImportRow & { id: string };

/** What the import would do (or did), row by row, and the rows that a person has to decide. */
export function ReportStep({ tenantId, one }: { tenantId: string; one: RosterImport }) {
  const { t } = useTranslation();
  const params = useListParams();
  const counted = Object.entries(one.counts).filter(([verdict, count]) => verdict in verdictTone && count > 0) as [Verdict, number][];
  const columns = useColumns(tenantId, one);
  const { data, error, isPlaceholderData, refetch } = useImportRows(tenantId, one.id, one.version, {
    limit: 25,
    ...params.only(...FILTERS, 'cursor'),
  });
  const rows = data?.items.map((row): Listed => ({ ...row, id: String(row.seq) }));
  return (
    <section>
      <h2>{t('rosters.report.title')}</h2>
      <p className="row">
        {counted.map(([verdict, count]) => (
          <Mark key={verdict} tone={verdictTone[verdict]}>
            {t(`rosters.verdicts.${verdict}`)} {count}
          </Mark>
        ))}
      </p>
      <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
        <FilterSelect
          params={params}
          name="verdict"
          label={t('rosters.report.verdict')}
          options={counted.map(([value]) => ({ value, label: t(`rosters.verdicts.${value}`) }))}
        />
      </FilterBar>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <DataTable caption={t('rosters.report.title')} columns={columns} rows={rows} busy={isPlaceholderData} />
          <Pager data={data} params={params} />
        </>
      )}
    </section>
  );
}

function useColumns(tenantId: string, one: RosterImport): Column<Listed>[] {
  const { t } = useTranslation();
  return [
    { key: 'line', title: t('rosters.report.line'), numeric: true, render: (row) => row.line },
    {
      key: 'name',
      title: t('rosters.report.name'),
      render: (row) => (
        <span>
          <strong>{row.name ?? '—'}</strong> <small className="muted">{[row.schoolName, row.className].filter(Boolean).join(' ')}</small>
        </span>
      ),
    },
    {
      key: 'verdict',
      title: t('rosters.report.verdict'),
      render: (row) => <Mark tone={verdictTone[row.verdict]}>{t(`rosters.verdicts.${row.verdict}`)}</Mark>,
    },
    {
      key: 'findings',
      title: t('rosters.report.findings'),
      render: (row) => (
        <span>
          {row.findings.map(({ field, code, message }) => (
            <span key={`${field}${code}`} style={{ display: 'block' }}>
              {field !== 'row' && <strong>{t(`rosters.fields.${field}`, { defaultValue: field })} </strong>}
              {message}
            </span>
          ))}
          {row.candidates.length > 0 && <Decision tenantId={tenantId} one={one} row={row} />}
        </span>
      ),
    },
  ];
}

function Decision({ tenantId, one, row }: { tenantId: string; one: RosterImport; row: ImportRow }) {
  const { t } = useTranslation();
  const review = useReview(tenantId, one.id);
  const toast = useProblemToast();
  const may = useMay('roster.import') && one.state === 'checked';
  const decide = (choice: string, personId?: string) =>
    void review.mutateAsync({ seq: row.seq, choice, ...(personId ? { personId } : {}) }).catch(toast);
  return (
    <span className="row" role="group" aria-label={t('rosters.report.decide', { line: row.line })}>
      {row.candidates.map((person) => (
        <Button
          key={person.personId}
          size="small"
          disabled={!may}
          loading={review.isPending}
          onClick={() => decide('match', person.personId)}
        >
          {t('rosters.report.match', { name: person.name, birth: person.birthOn ?? '', place: person.place ?? '' })}
        </Button>
      ))}
      <Button size="small" disabled={!may} onClick={() => decide('create')}>
        {t('rosters.report.create')}
      </Button>
      <Button size="small" disabled={!may} onClick={() => decide('skip')}>
        {t('rosters.report.skip')}
      </Button>
    </span>
  );
}
