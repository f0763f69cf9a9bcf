import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { SupportBanner } from '../features/access/SupportBanner';
import { AlertBell } from '../features/alerts/AlertBell';
import { LiveMark } from '../features/live/LiveMark';
import { useLiveUpdates } from '../features/live/live';
import { usePrincipal } from '../features/session/session';
import { PageSkeleton } from '../shared/Skeletons';
import { LanguageSwitch } from './LanguageSwitch';
import { MoreMenu } from './MoreMenu';
import { mainEntries, moreGroups } from './navigation';
import { OutageBanner } from './OutageBanner';
import { Seal } from './Seal';
import { UserMenu } from './UserMenu';
import styles from './shell.module.css';

/** Header, navigation (at the bottom edge on a phone, under the thumb) and the one main landmark. */
export function Shell() {
  const { t } = useTranslation();
  const principal = usePrincipal();
  const groups = moreGroups(principal);
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
            <small>{principal.unitName}</small>
          </span>
          <span className="visually-hidden">{t('app.home')}</span>
        </NavLink>
        <nav className={styles.nav} aria-label={t('app.navigation')}>
          {mainEntries(principal).map(({ to, key, icon }) => (
            <NavLink key={key} to={to} end={to === '/'}>
              <span aria-hidden="true">{icon}</span>
              {t(`nav.${key}`)}
            </NavLink>
          ))}
          {groups.length > 0 && <MoreMenu groups={groups} />}
        </nav>
        <div className={styles.tools}>
          <LiveMark />
          <AlertBell />
          <LanguageSwitch />
          <UserMenu />
        </div>
      </header>
      <OutageBanner />
      <SupportBanner />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
