import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import styles from '../../layout/shell.module.css';
import { useProblemToast } from '../../shared/useProblemToast';
import { usePrincipal } from '../session/session';
import { useAccessChange } from './queries';

/** Says, for as long as it lasts, through whose eyes one looks (代看), and ends it. */
export function SupportBanner() {
  const { t } = useTranslation();
  const { viewAs, displayName } = usePrincipal();
  const toast = useProblemToast();
  const end = useAccessChange();
  if (!viewAs) return null;
  return (
    <div className={styles.outage} role="status">
      <span>{t('access.support.banner', { account: displayName, operator: viewAs.operatorName, time: formatTime(viewAs.until) })}</span>
      <Button
        size="small"
        loading={end.isPending}
        onClick={() => end.mutate({ path: `/support-sessions/${viewAs.supportSessionId}/end` }, { onError: toast })}
      >
        {t('access.support.end')}
      </Button>
    </div>
  );
}
