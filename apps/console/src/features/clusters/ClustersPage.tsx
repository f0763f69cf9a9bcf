import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { PageSkeleton } from '../../shared/Skeletons';
import { ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { ClusterCard } from './ClusterCard';
import { RegisterDialog } from './forms/RegisterDialog';
import styles from './clusters.module.css';
import { useClusters } from './queries';

/** Where platforms live: whether each cluster is well, and how much room it has. */
export function Component() {
  const { t } = useTranslation();
  const params = useListParams();
  const mayWrite = useMay('cluster.write');
  const [registering, setRegistering] = useState(false);
  const { data, error, refetch } = useClusters({ limit: 24, ...params.only('cursor') });
  return (
    <>
      <PageHead
        title={t('clusters.title')}
        lead={t('clusters.lead')}
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => setRegistering(true)}>
              {t('clusters.register.action')}
            </Button>
          )
        }
      />
      {data ? (
        <>
          <ul className={styles.cards}>
            {data.items.map((cluster) => (
              <ClusterCard key={cluster.name} cluster={cluster} mayWrite={mayWrite} />
            ))}
          </ul>
          <Pager data={data} params={params} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PageSkeleton lines={8} />
      )}
      {registering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </>
  );
}
