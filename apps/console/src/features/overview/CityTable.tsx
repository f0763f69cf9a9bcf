import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CityShare } from '../../api/types';
import { DataTable, type Column } from '../../shared/DataTable';

/** The map once more in figures, each the door to its list. */
export function CityTable({ cities }: { cities: CityShare[] }) {
  const { t } = useTranslation();
  const door = (key: string, to: (city: CityShare) => string, value: (city: CityShare) => number): Column<Row> => ({
    key,
    title: t(`overview.cities.${key}`),
    numeric: true,
    render: (city) => (value(city) > 0 ? <Link to={to(city)}>{value(city)}</Link> : <span className="muted">0</span>),
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('overview.cities.name'),
      render: (city) => (
        <>
          {city.name}
          {city.directUnits ? <span className="muted"> {t('overview.cities.direct', { count: city.directUnits })}</span> : null}
        </>
      ),
    },
    { key: 'units', title: t('overview.cities.units'), numeric: true, render: (city) => city.units },
    door(
      'filed',
      (city) => `/applications?cityCode=${city.code}`,
      (city) => city.filed,
    ),
    door(
      'approved',
      (city) => `/applications?state=approved&cityCode=${city.code}`,
      (city) => city.approved,
    ),
    door(
      'opened',
      (city) => `/tenants?state=ready&cityCode=${city.code}`,
      (city) => city.opened,
    ),
    door(
      'failed',
      (city) => `/tenants?state=failed&cityCode=${city.code}`,
      (city) => city.failed,
    ),
  ];
  return (
    <section aria-labelledby="cities">
      <h2 id="cities" style={{ margin: '12px 0' }}>
        {t('overview.cities.title')}
      </h2>
      <DataTable caption={t('overview.cities.title')} columns={columns} rows={cities.map((city) => ({ ...city, id: city.code }))} />
    </section>
  );
}
type Row = CityShare & { id: string };
