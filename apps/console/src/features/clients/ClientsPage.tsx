import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../shared/BackLink';
import { CopyButton } from '../../shared/CopyButton';
import { DataTable, type Column } from '../../shared/DataTable';
import { Mark } from '../../shared/Mark';
import { PageHead } from '../../shared/PageHead';
import { Pager } from '../../shared/Pager';
import { EmptyState, ErrorState } from '../../shared/States';
import { useListParams } from '../../shared/useListParams';
import { useMay } from '../session/session';
import { useTenant } from '../tenants/queries';
import { ClientActions } from './ClientActions';
import { ClientDialog } from './ClientDialog';
import { SecretDialog } from './SecretDialog';
import { useClients } from './queries';
import type { Client, ClientWithSecret } from './types';

/** 接入应用 of one platform: who lets its people sign in through it. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const tenant = useTenant(id).data;
  const mayWrite = useMay('client.write');
  const params = useListParams();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<ClientWithSecret>();
  const columns = useColumns(mayWrite);
  const { data, error, refetch } = useClients(id, { limit: 50, ...params.only('cursor') });
  const issuer = `${window.location.origin}/oidc`;
  return (
    <>
      <PageHead
        before={<BackLink to={`/tenants/${id}`} label={tenant?.name ?? t('clients.platform')} />}
        title={t('clients.title')}
        lead={t('clients.lead')}
        aside={
          mayWrite && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('clients.add')}
            </Button>
          )
        }
      />
      <p>
        {t('clients.issuer')} <span className="mono">{issuer}</span> <CopyButton size="small" text={issuer} label={t('clients.copy')} />
      </p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <EmptyState title={t('clients.none')} text={t('clients.noneText')} />
      ) : (
        <>
          <DataTable caption={t('clients.title')} columns={columns} rows={data?.items} />
          {data && <Pager data={data} params={params} />}
        </>
      )}
      {adding && <ClientDialog tenantId={id} onClose={() => setAdding(false)} onMade={setMade} />}
      {made && <SecretDialog client={made} onClose={() => setMade(undefined)} />}
    </>
  );
}

function useColumns(mayWrite: boolean): Column<Client>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('clients.fields.name'),
      render: (row) => (
        <>
          <strong>{row.name}</strong>
          <br />
          <span className="mono muted">{row.id}</span>
        </>
      ),
    },
    { key: 'kind', title: t('clients.fields.kind'), render: (row) => t(`clients.kinds.${row.kind}`) },
    {
      key: 'redirects',
      title: t('clients.fields.redirectUris'),
      render: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.redirectUris.join(' ')}</span>,
    },
    {
      key: 'state',
      title: t('clients.fields.state'),
      render: (row) => <Mark tone={row.disabled ? 'plain' : 'good'}>{t(row.disabled ? 'clients.off' : 'clients.on')}</Mark>,
    },
    ...(mayWrite ? [{ key: 'actions', title: t('clients.fields.actions'), render: (row: Client) => <ClientActions client={row} /> }] : []),
  ];
}
