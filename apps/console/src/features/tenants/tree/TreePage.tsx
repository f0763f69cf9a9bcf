import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Region } from '../../../api/types';
import { FilterBar, FilterSearch } from '../../../shared/Filters';
import { PageHead } from '../../../shared/PageHead';
import { PageSkeleton } from '../../../shared/Skeletons';
import { EmptyState, ErrorState } from '../../../shared/States';
import { useListParams } from '../../../shared/useListParams';
import { BudgetBars } from '../../budgets/BudgetBars';
import { BudgetDialog } from '../../budgets/BudgetDialog';
import { useBudgets } from '../../budgets/queries';
import { useMay, usePrincipal } from '../../session/session';
import { useTenants } from '../queries';
import { CityNode } from './CityNode';
import { UnitLeaf } from './UnitLeaf';
import { liveTenantOf, matches, useDivisions } from './divisions';
import styles from './tree.module.css';

/** 平台树: who stands under whom, what each may give, and how far each platform is. */
export function Component() {
  const { t } = useTranslation();
  const { unitCode, role } = usePrincipal();
  const mayOpen = useMay('tenant.open');
  const navigate = useNavigate();
  const divisions = useDivisions();
  const budgets = useBudgets();
  const error = divisions.error ?? budgets.error;
  const refetch = () => void Promise.all([divisions.refetch(), budgets.refetch()]);
  return (
    <>
      <PageHead
        title={t('tree.title')}
        lead={t(role === 'province_admin' ? 'tree.lead' : 'tree.cityLead')}
        aside={
          <>
            <Link to="/tenants">{t('tree.toList')}</Link>
            {mayOpen && (
              <Button type="primary" onClick={() => void navigate('/tenants/new')}>
                {t('opening.title')}
              </Button>
            )}
          </>
        }
      />
      {divisions.data && budgets.data ? (
        <Tree root={unitCode} regions={divisions.data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <PageSkeleton lines={12} />
      )}
    </>
  );
}

function Tree({ root, regions }: { root: string; regions: Region[] }) {
  const { t } = useTranslation();
  const params = useListParams();
  const q = params.get('q');
  const [asked, setAsked] = useState<Region>();
  const budgets = useBudgets().data?.items ?? [];
  const budgetOf = (code: string) => budgets.find(({ unitCode }) => unitCode === code);
  const top = regions.find(({ code }) => code === root);
  // Those of the cities and of the directly administered units.
  const province = regions.find(({ level }) => level === 'province')?.code ?? root;
  const tenants = useTenants({ parent: province, limit: 200 }).data?.items;
  const childrenOf = (code: string) => regions.filter((one) => one.reportsTo === code && one.code !== code);
  const first = top?.level === 'province' ? childrenOf(root) : top ? [top] : [];
  const shown = first.filter((one) => matches(one, q) || childrenOf(one.code).some((child) => matches(child, q)));
  const rootBudget = budgetOf(root);
  return (
    <>
      {top?.level === 'province' && rootBudget && (
        <section className={`sheet ${styles.root}`} aria-label={top.name}>
          <div className={styles.head}>
            <strong>{top.name}</strong>
            <span className="muted">{t('tree.given', { count: budgets.length - 1, platforms: rootBudget.platforms })}</span>
            <EditBudget unit={top} exists onAsk={setAsked} />
          </div>
          <BudgetBars used={rootBudget.used} amount={rootBudget.amount} />
        </section>
      )}
      <FilterBar params={params} names={['q']} label={t('list.filters')}>
        <FilterSearch params={params} label={t('list.search')} hint={t('tree.searchHint')} />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState title={t('tree.noneFiltered')} text={t('list.noneFilteredText')} />
      ) : (
        <ul className={styles.tree} aria-label={t('tree.title')}>
          {shown.map((unit) =>
            unit.level === 'city' ? (
              <CityNode
                key={unit.code}
                city={unit}
                tenant={liveTenantOf(tenants, unit.code)}
                counties={childrenOf(unit.code)}
                q={q}
                open={first.length === 1}
                budget={budgetOf(unit.code)}
                edit={<EditBudget unit={unit} exists={budgetOf(unit.code) !== undefined} onAsk={setAsked} />}
              />
            ) : (
              <UnitLeaf key={unit.code} unit={unit} tenant={liveTenantOf(tenants, unit.code)} loaded={tenants !== undefined} direct />
            ),
          )}
        </ul>
      )}
      {asked && (
        <BudgetDialog
          unit={asked}
          budget={budgetOf(asked.code)}
          parent={asked.code === root ? undefined : rootBudget}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function EditBudget({ unit, exists, onAsk }: { unit: Region; exists: boolean; onAsk: (unit: Region) => void }) {
  const { t } = useTranslation();
  if (!useMay('budget.write')) return null;
  return (
    <Button size="small" onClick={() => onAsk(unit)}>
      {t(exists ? 'budgets.edit' : 'budgets.create')}
      <span className="visually-hidden"> {unit.name}</span>
    </Button>
  );
}
