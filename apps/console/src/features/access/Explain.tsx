import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation, Role } from '../../api/types';
import { named } from '../../shared/NamedList';
import { OneTenantPicker, type PickedTenant } from '../../shared/TenantPicker';
import { ErrorState } from '../../shared/States';
import { useMay, usePrincipal } from '../session/session';
import { useExplanation, usePolicy } from './queries';

/** 为什么不能: asks the same table that decides. */
export function Explain() {
  const { t } = useTranslation();
  const [action, setAction] = useState('');
  const [tenant, setTenant] = useState<PickedTenant>();
  const { tenantId } = usePrincipal();
  const maySearch = useMay('tenant.read') && tenantId === null;
  const rules = usePolicy().data?.rules ?? [];
  const { data, error, refetch } = useExplanation(action, tenant?.value ?? tenantId ?? '');
  return (
    <section aria-labelledby="explain">
      <h2 id="explain">{t('access.explain.title')}</h2>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <Select
          aria-label={t('access.explain.action')}
          popupRender={named(t('access.explain.action'))}
          style={{ minWidth: 240, maxWidth: '100%' }}
          showSearch
          placeholder={t('access.explain.action')}
          {...(action ? { value: action } : {})}
          options={rules.map((rule) => ({ value: rule.action, label: rule.action }))}
          onChange={setAction}
        />
        {maySearch && <OneTenantPicker id="explain-platform" label={t('access.platform')} value={tenant} onChange={setTenant} />}
      </div>
      <div aria-live="polite">{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data && <Answer of={data} />}</div>
    </section>
  );
}

function Answer({ of: { message, rolesThatMay, whoCouldGrant, elevations } }: { of: Explanation }) {
  const { t } = useTranslation();
  const said = (roles: readonly Role[]) => roles.map((role) => t(`enums.role.${role}`)).join(t('access.explain.and'));
  return (
    <dl>
      <dt>{t('access.explain.answer')}</dt>
      <dd>
        <strong>{message}</strong>
      </dd>
      <dt>{t('access.explain.rolesThatMay')}</dt>
      <dd>{said(rolesThatMay)}</dd>
      {whoCouldGrant.length > 0 && (
        <>
          <dt>{t('access.explain.whoCouldGrant')}</dt>
          <dd>{said(whoCouldGrant)}</dd>
        </>
      )}
      {elevations.length > 0 && (
        <>
          <dt>{t('access.explain.elevations')}</dt>
          <dd>{said(elevations.map(({ role }) => role))}</dd>
        </>
      )}
    </dl>
  );
}
