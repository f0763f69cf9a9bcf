import { useQueryClient } from '@tanstack/react-query';
import { PageSkeleton } from '../../../shared/Skeletons';
import { ErrorState } from '../../../shared/States';
import type { Site, Tenant } from '../../../api/types';
import { useSite, siteKey } from '../queries';
import { SiteEditor } from './SiteEditor';

export function SiteTab({ tenant, readOnly }: { tenant: Tenant; readOnly: boolean }) {
  const client = useQueryClient();
  const { data, error, refetch } = useSite(tenant.id);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton lines={8} />;
  const keep = (site: Site) => client.setQueryData(siteKey(tenant.id), site);
  return <SiteEditor tenant={tenant} first={data} readOnly={readOnly} onSaved={keep} />;
}
