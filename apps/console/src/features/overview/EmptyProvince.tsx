import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Demo } from '../../api/types';
import { DemoPanel } from '../demo/DemoPanel';
import styles from './overview.module.css';

/** Before the first form: the two ways to begin. */
export function EmptyProvince({ demo }: { demo: Demo | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.empty}>
      <section className={`sheet ${styles.card}`}>
        <h2>{t('overview.empty.invite')}</h2>
        <p>{t('overview.empty.inviteText')}</p>
        <Button type="primary" onClick={() => void navigate('/administrators?invite=1')}>
          {t('overview.empty.inviteAction')}
        </Button>
      </section>
      {demo && <DemoPanel demo={demo} />}
    </div>
  );
}
