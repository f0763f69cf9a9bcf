import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { RESOURCES, quantity } from '../../../shared/amounts';
import { BudgetBars } from '../../budgets/BudgetBars';

/** What the plan gives and how much of it is in use, as the cluster's own quota counts. */
export function Usage({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  if (tenant.kind === 'connected') return null;
  return (
    <section className="sheet" aria-labelledby="usage">
      <h2 id="usage">{t('tenants.usage.title')}</h2>
      {tenant.usage ? (
        <BudgetBars used={tenant.usage} amount={tenant.quota} />
      ) : (
        <>
          <dl className="facts">
            {RESOURCES.map((resource) => (
              <div key={resource}>
                <dt>{t(`amounts.${resource}.name`)}</dt>
                <dd>{quantity(resource, tenant.quota[resource])}</dd>
              </div>
            ))}
          </dl>
          <p className="muted">{t('tenants.usage.unknown')}</p>
        </>
      )}
    </section>
  );
}
