import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Region, TenantSummary } from '../../../api/types';
import { Mark } from '../../../shared/Mark';
import { TenantMark } from '../../../shared/StateMark';
import { useMay, usePrincipal } from '../../session/session';
import styles from './tree.module.css';

interface Props {
  unit: Region;
  tenant: TenantSummary | undefined;
  /** Whether it is known by now that it has none. */
  loaded: boolean;
  /** 省直管 */
  direct?: boolean;
}

export function UnitLeaf({ unit, tenant, loaded, direct }: Props) {
  const { t } = useTranslation();
  return (
    <li className={styles.leaf}>
      <span>
        {unit.name}
        {direct && <span className="muted"> {t('tree.direct')}</span>}
      </span>
      {tenant || loaded ? <OwnPlatform unit={unit} tenant={tenant} /> : <span className="muted">{t('app.loading')}</span>}
    </li>
  );
}

/** The unit's platform and how it is; where there is none, the way to open one. */
export function OwnPlatform({ unit, tenant }: Pick<Props, 'unit' | 'tenant'>) {
  const { t } = useTranslation();
  const { unitCode } = usePrincipal();
  const mayOpen = useMay('tenant.open') && unit.code !== unitCode;
  if (tenant) {
    return (
      <span className="row">
        <Link to={`/tenants/${tenant.id}`}>
          {t('tree.platform')}
          <span className="visually-hidden"> {unit.name}</span>
        </Link>
        <TenantMark state={tenant.state} />
        <span className="muted mono">{tenant.slug}</span>
      </span>
    );
  }
  return (
    <span className="row">
      <Mark>{t('tree.noPlatform')}</Mark>
      {mayOpen && (
        <Link to={`/tenants/new?unit=${unit.code}`}>
          {t('opening.title')}
          <span className="visually-hidden"> {unit.name}</span>
        </Link>
      )}
    </span>
  );
}
