import { Form, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../shared/useDebounced';
import { useTenants } from '../tenants/queries';
import type { InviteInput } from './queries';

/** The platform whose portal the invited person will look after; its unit comes with it. */
export function TenantSelect({ form }: { form: FormInstance<InviteInput> }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data, isFetching } = useTenants({ q: useDebounced(text, 250), limit: 50 });
  const tenants = data?.items ?? [];
  return (
    <>
      <Form.Item name="unitCode" hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Form.Item name="tenantId" label={t('administrators.tenant')} rules={[{ required: true, message: t('administrators.tenantNeeded') }]}>
        <Select
          id="tenantId"
          showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
          loading={isFetching}
          placeholder={t('administrators.tenantHint')}
          options={tenants.map((tenant) => ({ value: tenant.id, label: tenant.name }))}
          onChange={(id: string) => form.setFieldValue('unitCode', tenants.find((tenant) => tenant.id === id)?.unitCode)}
        />
      </Form.Item>
    </>
  );
}
