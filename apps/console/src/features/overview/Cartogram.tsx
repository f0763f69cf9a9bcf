import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CityShare } from '../../api/types';
import styles from './cartogram.module.css';

/** Five steps of one colour; the number stands on every tile, so colour only helps the eye. */
const step = (share: number): number => (share <= 0 ? 0 : share < 0.34 ? 1 : share < 0.67 ? 2 : share < 1 ? 3 : 4);

/** The eighteen city-level areas as tiles in their relative places: our own grid, no boundary data. */
export function Cartogram({ cities }: { cities: CityShare[] }) {
  const { t } = useTranslation();
  const placed = cities.filter((city) => city.grid !== null);
  return (
    <section className="sheet" aria-labelledby="cartogram">
      <h2 id="cartogram">{t('overview.map.title')}</h2>
      <ul className={styles.map}>
        {placed.map((city) => (
          <li key={city.code} style={{ gridColumn: (city.grid?.col ?? 0) + 1, gridRow: (city.grid?.row ?? 0) + 1 }}>
            <Link to={`/applications?cityCode=${city.code}`} data-step={step(city.share)}>
              <span className="visually-hidden">
                {t('overview.map.tile', { name: city.name, opened: city.opened, units: city.units, failed: city.failed })}
              </span>
              <span aria-hidden="true" className={styles.name}>
                {city.name.replace(/市$/u, '')}
              </span>
              <span aria-hidden="true" className={styles.count}>
                <b>{city.opened}</b>/{city.units}
              </span>
              {city.failed > 0 && (
                <span aria-hidden="true" className={styles.failed}>
                  {t('overview.map.failed', { count: city.failed })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <p className={styles.legend}>
        <span>{t('overview.map.legend')}</span>
        {[0, 1, 2, 3, 4].map((one) => (
          <span key={one} className={styles.key}>
            <i data-step={one} aria-hidden="true" />
            {t(`overview.map.steps.${one}`)}
          </span>
        ))}
      </p>
      <p className="muted">{t('overview.map.note')}</p>
    </section>
  );
}
