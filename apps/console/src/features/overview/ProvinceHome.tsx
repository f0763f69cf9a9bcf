import { useTranslation } from 'react-i18next';
import type { Demo } from '../../api/types';
import { PageHead } from '../../shared/PageHead';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { DemoPanel } from '../demo/DemoPanel';
import { useDemo } from '../demo/queries';
import { useMay, usePrincipal } from '../session/session';
import { Blocked } from './Blocked';
import { Cartogram } from './Cartogram';
import { CityTable } from './CityTable';
import { EmptyProvince } from './EmptyProvince';
import { Batches, States } from './Breakdown';
import { Tasks } from './Tasks';
import { Totals } from './Totals';
import { useOverview } from './queries';
import styles from './overview.module.css';

/** Running, broken off or stopped half-way: there is something to watch or to go on with. */
const unfinished = ({ state, done, total }: Demo) => state !== 'done' && (state !== 'idle' || (done > 0 && done < total));

export function ProvinceHome() {
  const { t } = useTranslation();
  const { unitName } = usePrincipal();
  const { data, error, refetch } = useOverview();
  const mayDemo = useMay('demo.run');
  const demo = useDemo(mayDemo);
  if (!data) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={10} />;
  const empty = data.byState.reduce((sum, one) => sum + one.count, 0) === 0;
  return (
    <>
      <PageHead title={t('overview.title', { unit: unitName })} lead={t('overview.lead')} />
      {empty ? (
        <EmptyProvince cities={data.cities} demo={mayDemo ? demo.data : undefined} />
      ) : (
        <div className="stack">
          {demo.data && unfinished(demo.data) && <DemoPanel demo={demo.data} />}
          <Totals totals={data.totals} />
          <div className={styles.columns}>
            <Cartogram cities={data.cities} />
            <div className="stack">
              <Blocked />
              <Tasks />
              <Batches rows={data.byBatch} />
              <States rows={data.byState} />
            </div>
          </div>
          <CityTable cities={data.cities} />
        </div>
      )}
    </>
  );
}
