import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { useMay } from '../../session/session';
import { TenantDialog } from './TenantDialog';
import { AT_HAND, FURTHER, hosting, leadsBack, type Asked } from './actions';

/** Only what the server says is possible now for whoever looks. */
export function TenantActions({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const mayHost = useMay('tenant.host');
  const possible = (asks: Asked[]) => asks.filter((one) => (tenant.actions as string[]).includes(one));
  const further = [...possible(FURTHER), ...(mayHost ? hosting(tenant) : [])];
  return (
    <>
      {possible(AT_HAND).map((action) => (
        <Button key={action} danger={action === 'delete'} type={leadsBack(action) ? 'primary' : 'default'} onClick={() => setAsked(action)}>
          {t(`tenants.actions.${action}.label`)}
        </Button>
      ))}
      {further.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: further.map((action) => ({ key: action, label: t(`tenants.actions.${action}.label`) })),
            onClick: ({ key }) => setAsked(key as Asked),
          }}
        >
          <Button aria-haspopup="menu">
            {t('tenants.actions.more')} <DownOutlined aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {asked && <TenantDialog tenant={tenant} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
