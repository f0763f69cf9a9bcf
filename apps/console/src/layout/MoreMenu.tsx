import { MenuOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useDisclosure } from '../shared/useDisclosure';
import type { Group } from './navigation';
import styles from './shell.module.css';

/** The operator's screens, grouped, behind one entry of the navigation. */
export function MoreMenu({ groups }: { groups: Group[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { open, setOpen, box, button, onKeyDown } = useDisclosure<HTMLDivElement>();
  const inside = groups.some((group) => group.entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`)));
  return (
    <div className={styles.more} ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="more-panel"
        data-inside={inside || undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">
          <MenuOutlined />
        </span>
        {t('nav.more')}
      </button>
      <div id="more-panel" className={styles.morePanel} hidden={!open}>
        {groups.map(({ key, entries }) => (
          <section key={key} aria-labelledby={`more-${key}`}>
            <h2 id={`more-${key}`}>{t(`nav.groups.${key}`)}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.to}>
                  <NavLink to={entry.to} onClick={() => setOpen(false)}>
                    {t(`nav.${entry.key}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
