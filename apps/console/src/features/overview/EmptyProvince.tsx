import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CityShare, Demo } from '../../api/types';
import { DemoPanel } from '../demo/DemoPanel';
import { Cartogram } from './Cartogram';
import styles from './overview.module.css';

/** Before the first form: the two ways to begin. */
export function EmptyProvince({ demo, cities }: { demo: Demo | undefined; cities: CityShare[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles.columns}>
      <div className="stack">
        <section className={`sheet ${styles.card}`}>
          <h2>{t('overview.empty.invite')}</h2>
          <p>{t('overview.empty.inviteText')}</p>
          <Button type="primary" onClick={() => void navigate('/administrators?invite=1')}>
            {t('overview.empty.inviteAction')}
          </Button>
        </section>
        {demo && <DemoPanel demo={demo} />}
      </div>
      <Cartogram cities={cities} />
    </div>
  );
}
