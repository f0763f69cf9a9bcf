import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget, Region, TenantSummary } from '../../../api/types';
import { BudgetBars } from '../../budgets/BudgetBars';
import { useTenants } from '../queries';
import { OwnPlatform, UnitLeaf } from './UnitLeaf';
import { liveTenantOf, matches } from './divisions';
import styles from './tree.module.css';

interface Props {
  city: Region;
  tenant: TenantSummary | undefined;
  counties: Region[];
  q: string;
  /** Whether it starts unfolded. */
  open: boolean;
  budget: Budget | undefined;
  edit: ReactNode;
}

/** A city: its own platform, what it may give, and under it its counties, which are asked for when it is unfolded. */
export function CityNode({ city, tenant, counties, q, open: opened, budget, edit }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(opened);
  const found = q !== '' && !matches(city, q);
  const shown = found ? counties.filter((one) => matches(one, q)) : counties;
  const unfolded = open || found;
  return (
    <li className={styles.city}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={unfolded}
          aria-controls={`under-${city.code}`}
          onClick={() => setOpen(!unfolded)}
        >
          <span aria-hidden="true" className={styles.arrow} />
          <strong>{city.name}</strong>
        </button>
        <OwnPlatform unit={city} tenant={tenant} />
        <span className="muted">{t('tree.counties', { count: counties.length, platforms: budget?.platforms ?? 0 })}</span>
        {edit}
      </div>
      {budget ? <BudgetBars used={budget.used} amount={budget.amount} /> : <p className="muted">{t('budgets.none')}</p>}
      <div id={`under-${city.code}`} hidden={!unfolded}>
        {unfolded && <Counties city={city} counties={shown} />}
      </div>
    </li>
  );
}

function Counties({ city, counties }: { city: Region; counties: Region[] }) {
  const { t } = useTranslation();
  const tenants = useTenants({ parent: city.code, limit: 200 }).data?.items;
  return (
    <ul className={styles.counties} aria-label={t('tree.under', { unit: city.name })}>
      {counties.map((unit) => (
        <UnitLeaf key={unit.code} unit={unit} tenant={liveTenantOf(tenants, unit.code)} loaded={tenants !== undefined} />
      ))}
    </ul>
  );
}
