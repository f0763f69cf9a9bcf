import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { PageHead } from '../../shared/PageHead';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';

const SCREENS = [
  ['people', 'person.read'],
  ['organisations', 'organisation.read'],
  ['consents', 'consent.read'],
  ['data-requests', 'data-request.read'],
  ['duplicates', 'person.merge'],
  ['transfers', 'person.transfer'],
] as const;
export type PeopleScreen = (typeof SCREENS)[number][0];

/** Heads the screens about a platform's people, and leads from one to the other. */
export function PeopleHead({ tenantId, screen, aside }: { tenantId: string; screen: PeopleScreen; aside?: ReactNode }) {
  const { t } = useTranslation();
  const tenant = useTenant(tenantId).data;
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${tenantId}`} label={tenant?.name ?? t('people.platform')} />}
        title={t(`people.screens.${screen}`)}
        lead={t(`people.leads.${screen}`)}
        aside={aside}
      />
      <nav aria-label={t('people.screensOf')} className="row" style={{ marginBottom: 16, flexWrap: 'wrap' }}>
        {SCREENS.map(([name, action]) => (
          <ScreenLink key={name} tenantId={tenantId} name={name} action={action} />
        ))}
      </nav>
    </>
  );
}

function ScreenLink({ tenantId, name, action }: { tenantId: string; name: PeopleScreen; action: string }) {
  const { t } = useTranslation();
  return useMay(action) ? <NavLink to={`/tenants/${tenantId}/${name}`}>{t(`people.screens.${name}`)}</NavLink> : null;
}
