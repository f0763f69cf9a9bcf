import { IdcardOutlined, LogoutOutlined, SafetyOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { request } from '../api/client';
import { forgetDrafts, hasDrafts } from '../features/applications/form/localDraft';
import { leaveSession, usePrincipal } from '../features/session/session';
import { useDisclosure } from '../shared/useDisclosure';
import { useProblemToast } from '../shared/useProblemToast';
import styles from './shell.module.css';

function useSignOut(): () => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const toast = useProblemToast();
  const { id } = usePrincipal();
  const leave = () =>
    request('DELETE', '/session').then(() => {
      // Office computers are shared: what was typed holds names and mobile numbers.
      forgetDrafts(id);
      leaveSession();
    }, toast);
  return () => {
    if (!hasDrafts(id)) return void leave();
    modal.confirm({
      title: t('session.signOut.draftTitle'),
      content: t('session.signOut.draftText'),
      okText: t('session.signOut.confirm'),
      onOk: leave,
    });
  };
}

/** A disclosure, not a menu: who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { displayName, loginName, role, unitName } = usePrincipal();
  const signOut = useSignOut();
  const { open, setOpen, box, button, onKeyDown } = useDisclosure<HTMLDivElement>();
  return (
    <div className={styles.user} ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.tool}
        aria-expanded={open}
        aria-controls="user-panel"
        onClick={() => setOpen(!open)}
      >
        <span className={styles.avatar} aria-hidden="true">
          {[...displayName][0]}
        </span>
        <span className={styles.userName}>{displayName}</span>
        <span className="visually-hidden">{t('session.menu')}</span>
      </button>
      <div id="user-panel" className={styles.panel} hidden={!open}>
        <p>
          <strong>{displayName}</strong> <span className="muted mono">{loginName}</span>
        </p>
        <p className="muted">
          {unitName} · {t(`enums.role.${role}`)}
        </p>
        <Link to="/account" onClick={() => setOpen(false)}>
          <IdcardOutlined aria-hidden="true" /> {t('account.title')}
        </Link>
        <Link to="/access" onClick={() => setOpen(false)}>
          <SafetyOutlined aria-hidden="true" /> {t('access.title')}
        </Link>
        <button type="button" onClick={signOut}>
          <LogoutOutlined aria-hidden="true" /> {t('session.signOut.action')}
        </button>
      </div>
    </div>
  );
}
