import { AppstoreOutlined, FileTextOutlined, HomeOutlined, TeamOutlined } from '@ant-design/icons';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { LiveMark } from '../features/live/LiveMark';
import { useLiveUpdates } from '../features/live/live';
import { usePrincipal } from '../features/session/session';
import { PageSkeleton } from '../shared/Skeletons';
import { LanguageSwitch } from './LanguageSwitch';
import { OutageBanner } from './OutageBanner';
import { Seal } from './Seal';
import { UserMenu } from './UserMenu';
import styles from './shell.module.css';

interface Entry {
  to: string;
  key: string;
  icon: ReactNode;
}

function useEntries(): Entry[] {
  const { permissions, tenantId, role } = usePrincipal();
  const tenantOnly = role === 'tenant_admin' && tenantId !== null;
  return [
    { to: '/', key: 'home', icon: <HomeOutlined /> },
    ...(tenantOnly ? [] : [{ to: '/applications', key: 'applications', icon: <FileTextOutlined /> }]),
    { to: tenantOnly ? `/tenants/${tenantId}` : '/tenants', key: 'tenants', icon: <AppstoreOutlined /> },
    ...(permissions.includes('invitation.create') ? [{ to: '/administrators', key: 'administrators', icon: <TeamOutlined /> }] : []),
  ];
}

/** Header, navigation (at the bottom edge on a phone, under the thumb) and the one main landmark. */
export function Shell() {
  const { t } = useTranslation();
  const { unitName } = usePrincipal();
  const entries = useEntries();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useLiveUpdates();
  // A screen reader is told of the new page by moving there, as a page load would.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <NavLink to="/" className={styles.brand}>
          <Seal />
          <span className={styles.names}>
            <strong>{t('app.name')}</strong>
            <small>{unitName}</small>
          </span>
          <span className="visually-hidden">{t('app.home')}</span>
        </NavLink>
        <nav className={styles.nav} aria-label={t('app.navigation')}>
          {entries.map(({ to, key, icon }) => (
            <NavLink key={key} to={to} end={to === '/'}>
              <span aria-hidden="true">{icon}</span>
              {t(`nav.${key}`)}
            </NavLink>
          ))}
        </nav>
        <div className={styles.tools}>
          <LiveMark />
          <LanguageSwitch />
          <UserMenu />
        </div>
      </header>
      <OutageBanner />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
