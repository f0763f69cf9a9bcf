import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSearch, FilterSelect } from '../../shared/Filters';
import { useCities } from '../../shared/useCities';
import type { ListParams } from '../../shared/useListParams';
import { usePrincipal } from '../session/session';

export const FILTERS = ['q', 'state', 'mode', 'batch', 'cityCode'];
const STATES = ['draft', 'submitted', 'consented', 'approved', 'returned', 'rejected', 'withdrawn', 'closed'];

export function ApplicationFilters({ params }: { params: ListParams }) {
  const { t } = useTranslation();
  const { role } = usePrincipal();
  const cities = useCities(role === 'province_admin');
  const options = (group: string, values: string[]) => values.map((value) => ({ value, label: t(`enums.${group}.${value}`) }));
  if (role === 'county_admin') return null;
  return (
    <FilterBar params={params} names={FILTERS} label={t('list.filters')}>
      <FilterSearch params={params} label={t('list.search')} hint={t('applications.searchHint')} />
      <FilterSelect params={params} name="state" label={t('applications.columns.state')} options={options('applicationState', STATES)} />
      <FilterSelect params={params} name="mode" label={t('applications.columns.mode')} options={options('mode', ['connect', 'virtual'])} />
      <FilterSelect params={params} name="batch" label={t('applications.columns.batch')} options={options('batch', ['1', '2'])} />
      {cities.length > 0 && <FilterSelect params={params} name="cityCode" label={t('applications.columns.city')} options={cities} />}
    </FilterBar>
  );
}
