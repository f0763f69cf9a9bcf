import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '../../../api/types';
import { useDisclosure } from '../../../shared/useDisclosure';
import { useMay } from '../../session/session';
import styles from '../tenants.module.css';
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
      {further.length > 0 && <Further actions={further} onAsk={setAsked} />}
      {asked && <TenantDialog tenant={tenant} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** A disclosure of plain buttons: works by keyboard and thumb without menu rules to learn. */
function Further({ actions, onAsk }: { actions: Asked[]; onAsk: (action: Asked) => void }) {
  const { t } = useTranslation();
  const { open, setOpen, box, button, onKeyDown } = useDisclosure<HTMLDivElement>();
  const ask = (action: Asked) => {
    setOpen(false);
    onAsk(action);
  };
  return (
    <div className={styles.further} ref={box} onKeyDown={onKeyDown}>
      <Button ref={button} aria-expanded={open} aria-controls="further-actions" onClick={() => setOpen(!open)}>
        {t('tenants.actions.more')} <DownOutlined aria-hidden="true" />
      </Button>
      <ul id="further-actions" hidden={!open}>
        {actions.map((action) => (
          <li key={action}>
            <button type="button" onClick={() => ask(action)}>
              {t(`tenants.actions.${action}.label`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
