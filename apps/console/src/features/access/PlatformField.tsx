import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OneTenantPicker, type PickedTenant } from '../../shared/TenantPicker';
import { useMay, usePrincipal } from '../session/session';

/** Which platform: whoever administers units looks for one, everybody else is at home in one. */
export function PlatformField<T extends { tenantId?: string }>({ form }: { form: FormInstance<T> }) {
  const { t } = useTranslation();
  const { tenantId, unitName } = usePrincipal();
  const maySearch = useMay('tenant.read');
  const [picked, setPicked] = useState<PickedTenant>();
  const hidden = (
    <Form.Item name="tenantId" initialValue={tenantId ?? undefined} hidden noStyle>
      <input type="hidden" />
    </Form.Item>
  );
  if (!maySearch || tenantId !== null)
    return (
      <>
        {hidden}
        <p className="muted">{t('access.place.home', { unit: unitName })}</p>
      </>
    );
  const choose = (tenant: PickedTenant) => {
    setPicked(tenant);
    form.setFieldValue('tenantId' as never, tenant.value);
  };
  return (
    <>
      {hidden}
      <Form.Item label={t('access.platform')} htmlFor="access-platform" required>
        <OneTenantPicker id="access-platform" label={t('access.platform')} value={picked} onChange={choose} />
      </Form.Item>
    </>
  );
}
