import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { formatTime } from '../../i18n/format';
import { BackLink } from '../../shared/BackLink';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { EmptyState, ErrorState } from '../../shared/States';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { ScimTokensSection } from './ScimTokensSection';
import { useSources } from './queries';
import type { IdentitySource } from './types';

function useColumns(tenantId: string): Column<IdentitySource>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('identitySources.fields.name'),
      render: (row) => <Link to={`/tenants/${tenantId}/identity-sources/${row.id}`}>{row.name}</Link>,
    },
    { key: 'kind', title: t('identitySources.fields.kind'), render: (row) => t(`identitySources.kinds.${row.kind}`) },
    {
      key: 'state',
      title: t('identitySources.fields.state'),
      render: (row) => <Mark tone={row.enabled ? 'good' : 'plain'}>{t(row.enabled ? 'identitySources.on' : 'identitySources.off')}</Mark>,
    },
    { key: 'updated', title: t('identitySources.fields.updatedAt'), render: (row) => formatTime(row.updatedAt) },
  ];
}

/** 身份源与人员同步 of one platform. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const tenant = useTenant(id).data;
  const mayWrite = useMay('identity-source.write');
  const maySeeTokens = useMay('scim-token.read');
  const columns = useColumns(id);
  const { data, error, refetch } = useSources(id);
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}`} label={tenant?.name ?? t('identitySources.platform')} />}
        title={t('identitySources.title')}
        lead={t('identitySources.lead')}
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => void navigate(`/tenants/${id}/identity-sources/new`)}>
              {t('identitySources.add')}
            </Button>
          )
        }
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('identitySources.none')} text={t('identitySources.noneText')} />
      ) : (
        <DataTable caption={t('identitySources.title')} columns={columns} rows={data?.items} />
      )}
      {maySeeTokens && <ScimTokensSection tenantId={id} />}
    </>
  );
}
