import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Template } from '../types';

/** What the version waits for, and by whom: publishing takes a second person (双人复核). */
export function StateNotice({ template }: { template: Template }) {
  const { t } = useTranslation();
  const { state, actions, reason } = template;
  const why = reason ? t('templates.notice.reason', { reason }) : undefined;
  const show = (type: 'info' | 'warning', title: string) => (
    <Alert type={type} showIcon style={{ marginBottom: 16 }} title={title} description={why} />
  );
  if (state === 'proposed') return show('info', t(actions.includes('publish') ? 'templates.notice.yourTurn' : 'templates.notice.second'));
  if (state === 'withdrawn') return show('warning', t('templates.notice.withdrawn'));
  if (state === 'draft') return show(reason ? 'warning' : 'info', t(reason ? 'templates.notice.rejected' : 'templates.notice.draft'));
  return null;
}
