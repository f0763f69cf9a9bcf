import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '../../shared/Filters';
import type { ListParams } from '../../shared/useListParams';

export const AUDIT_FILTERS = ['from', 'to', 'action', 'result', 'tenantId', 'actorId'];
const RESULTS = ['ok', 'refused', 'failed'];
/** First parts of actions; each stands for all that begin so. */
const ACTIONS = [
  'session',
  'account',
  'application',
  'tenant',
  'membership',
  'person',
  'roster',
  'client',
  'identity-source',
  'invitation',
  'audit',
];

/** Days of Henan's clock, as people know them. */
export const auditQuery = (params: ListParams): Record<string, string> => {
  const { from, to, ...rest } = params.only(...AUDIT_FILTERS);
  return {
    ...rest,
    ...(from ? { from: `${from}T00:00:00+08:00` } : {}),
    ...(to ? { to: new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000).toISOString() } : {}),
  };
};

export function AuditFilters({ params }: { params: ListParams }) {
  const { t } = useTranslation();
  return (
    <FilterBar params={params} names={AUDIT_FILTERS} label={t('list.filters')}>
      <Day params={params} name="from" />
      <Day params={params} name="to" />
      <FilterSelect
        params={params}
        name="action"
        label={t('audit.columns.action')}
        options={ACTIONS.map((name) => ({ value: `${name}.`, label: t(`audit.kinds.${name}`) }))}
      />
      <FilterSelect
        params={params}
        name="result"
        label={t('audit.columns.result')}
        options={RESULTS.map((value) => ({ value, label: t(`audit.results.${value}`) }))}
      />
    </FilterBar>
  );
}

function Day({ params, name }: { params: ListParams; name: 'from' | 'to' }) {
  const { t } = useTranslation();
  return (
    <label>
      {t(`audit.${name}`)}
      <input type="date" value={params.get(name)} onChange={(event) => params.set({ [name]: event.target.value })} />
    </label>
  );
}
