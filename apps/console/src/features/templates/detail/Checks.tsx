import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../i18n/format';
import { DataTable, type Column } from '../../../shared/DataTable';
import { Mark, type Tone } from '../../../shared/Mark';
import type { Template, TemplateCheck } from '../types';

const tone: Record<TemplateCheck['severity'], Tone> = { error: 'bad', warning: 'warn', none: 'good' };
const weight: Record<TemplateCheck['severity'], number> = { error: 0, warning: 1, none: 2 };
type Row = TemplateCheck & { id: string };

/** What was found before anybody may have the version, the worst first. */
export function Checks({ template }: { template: Template }) {
  const { t } = useTranslation();
  const rows: Row[] = template.checks
    .map((check, index) => ({ ...check, id: String(index) }))
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
  const count = (severity: TemplateCheck['severity']) => rows.filter((row) => row.severity === severity).length;
  const columns: Column<Row>[] = [
    { key: 'name', title: t('templates.checks.name'), render: (row) => t(`templates.checks.names.${row.name}`) },
    {
      key: 'severity',
      title: t('templates.checks.severity'),
      render: (row) => <Mark tone={tone[row.severity]}>{t(`templates.checks.severities.${row.severity}`)}</Mark>,
    },
    { key: 'message', title: t('templates.checks.message'), render: (row) => row.message },
    { key: 'path', title: t('templates.checks.path'), render: (row) => (row.path ? <span className="mono">{row.path}</span> : '—') },
  ];
  return (
    <section className="sheet">
      <h2>{t('templates.checks.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('templates.checks.none')}</p>
      ) : (
        <div className="stack">
          <p role="status">
            {t('templates.checks.summary', { errors: count('error'), warnings: count('warning'), passed: count('none') })}{' '}
            <span className="muted">{template.checkedAt && t('templates.checks.at', { time: formatTime(template.checkedAt) })}</span>
          </p>
          <DataTable caption={t('templates.checks.title')} columns={columns} rows={rows} />
        </div>
      )}
    </section>
  );
}
