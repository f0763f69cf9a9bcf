import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/client';
import type { Cluster, Page } from '../../../api/types';

/** Where a platform may be placed; a cluster that takes no new ones is shown, but cannot be chosen. */
export function useClusterOptions() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['clusters', 'options'],
    queryFn: () => request<Page<Cluster>>('GET', '/clusters', { query: { limit: 200 } }),
  });
  return (data?.items ?? []).map(({ name, cordoned, tenants }) => ({
    value: name,
    label: cordoned ? t('opening.cordoned', { name }) : t('opening.clusterOption', { name, tenants }),
    disabled: cordoned,
  }));
}
