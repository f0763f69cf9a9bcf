import { LogoutOutlined } from '@ant-design/icons';
import { App, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../api/client';
import { forgetDrafts, hasDrafts } from '../features/applications/form/localDraft';
import { leaveSession, usePrincipal } from '../features/session/session';
import { useProblemToast } from '../shared/useProblemToast';
import styles from './shell.module.css';

export function UserMenu() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const toast = useProblemToast();
  const { id, displayName, loginName, role } = usePrincipal();
  const leave = () =>
    request('DELETE', '/session').then(() => {
      // Office computers are shared: what was typed holds names and mobile numbers.
      forgetDrafts(id);
      leaveSession();
    }, toast);
  const signOut = () => {
    if (!hasDrafts(id)) return void leave();
    modal.confirm({
      title: t('session.signOut.draftTitle'),
      content: t('session.signOut.draftText'),
      okText: t('session.signOut.confirm'),
      onOk: leave,
    });
  };
  const items = [
    { key: 'who', disabled: true, label: `${loginName} · ${t(`enums.role.${role}`)}` },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined aria-hidden="true" />, label: t('session.signOut.action'), onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className={styles.tool}>
        <span className={styles.avatar} aria-hidden="true">
          {[...displayName][0]}
        </span>
        <span className={styles.userName}>{displayName}</span>
        <span className="visually-hidden">{t('session.menu')}</span>
      </button>
    </Dropdown>
  );
}
