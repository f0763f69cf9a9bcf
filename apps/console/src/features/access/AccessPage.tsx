import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../../shared/PageHead';
import { useMay, usePrincipal } from '../session/session';
import { PlatformScreens } from '../tenants/PlatformScreens';
import { Elevations } from './Elevations';
import { Explain } from './Explain';
import { Place } from './Place';
import { Support } from './Support';

/** 角色与权限: what one may do and where, for a while more, why not, and who looks through whose eyes. */
export function Component() {
  const { t } = useTranslation();
  const elevates = useMay('elevation.read');
  return (
    <>
      <PageHead title={t('access.title')} lead={t('access.lead')} />
      <div className="stack">
        <Held />
        {elevates && <Elevations />}
        <Support />
        <Explain />
      </div>
    </>
  );
}

function Held() {
  const { t } = useTranslation();
  const { grants, tenantId } = usePrincipal();
  const readsUnits = useMay('membership.read');
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t('access.held')}</h2>
      <ul>
        {grants.map(({ role, tenantId, scopePath }) => (
          <li key={`${role} ${tenantId} ${scopePath}`}>
            <strong>{t(`enums.role.${role}`)}</strong> · <Place tenantId={tenantId} scopePath={scopePath} />
          </li>
        ))}
      </ul>
      {tenantId === null && readsUnits && (
        <p>
          <Link to="/access/units">{t('access.units.title')}</Link>
        </p>
      )}
      {tenantId !== null && (
        <p className="row">
          <PlatformScreens id={tenantId} />
        </p>
      )}
    </section>
  );
}
