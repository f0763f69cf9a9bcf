import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/client';
import type { Page, Region } from '../../api/types';
import { useMay, usePrincipal } from '../session/session';
import { useTenant } from '../tenants/queries';

interface Props {
  tenantId: string | null;
  scopePath: string | null;
}

/** Where a role holds, by name: a platform, or a unit and all below it. */
export function Place({ tenantId, scopePath }: Props) {
  return tenantId === null ? <Unit path={scopePath ?? ''} /> : <Platform id={tenantId} />;
}

function Platform({ id }: { id: string }) {
  const { t } = useTranslation();
  const { tenantId, unitName } = usePrincipal();
  const may = useMay('tenant.read');
  if (may) return <NamedPlatform id={id} />;
  return id === tenantId ? t('access.place.home', { unit: unitName }) : <span className="mono">{id.slice(0, 8)}</span>;
}

function NamedPlatform({ id }: { id: string }) {
  return useTenant(id).data?.name ?? <span className="mono">{id.slice(0, 8)}</span>;
}

function Unit({ path }: { path: string }) {
  const { t } = useTranslation();
  const code = path.split('/').filter(Boolean).at(-1) ?? '';
  const { data } = useQuery({
    queryKey: ['regions', 'named', code],
    queryFn: () => request<Page<Region>>('GET', '/regions', { query: { q: code, limit: 1 } }),
    staleTime: 3_600_000,
    enabled: code !== '',
  });
  return t('access.place.down', { unit: data?.items[0]?.name ?? code });
}
