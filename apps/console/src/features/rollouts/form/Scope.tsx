import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../../shared/NamedList';
import { TenantPicker } from '../../../shared/TenantPicker';
import { useTemplates } from '../../templates/queries';
import { CitySelect } from './CitySelect';
import type { Scope } from './values';

const SCOPES: Scope[] = ['all', 'cities', 'tenants'];

/** To which version, and which platforms. */
export function ScopeFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const scope = Form.useWatch('scope', form) as Scope | undefined;
  const { data, isFetching } = useTemplates({ state: 'published', limit: 200 });
  const needed = [{ required: true, message: t('rollouts.form.needed') }];
  return (
    <>
      <Form.Item name="to" label={t('rollouts.form.to')} rules={needed}>
        <Select
          id="to"
          popupRender={named(t('rollouts.form.to'))}
          loading={isFetching}
          placeholder={t('rollouts.form.toHint')}
          options={(data?.items ?? []).map(({ id, tenants }) => ({ value: id, label: t('rollouts.form.version', { id, count: tenants }) }))}
        />
      </Form.Item>
      <Form.Item name="scope" label={t('rollouts.form.scope')} extra={t('rollouts.form.scopeHint')}>
        <Radio.Group
          aria-label={t('rollouts.form.scope')}
          vertical
          options={SCOPES.map((value) => ({ value, label: t(`rollouts.form.scopes.${value}`) }))}
        />
      </Form.Item>
      {scope === 'cities' && (
        <Form.Item name={['selection', 'cityCodes']} label={t('rollouts.form.cities')} rules={needed}>
          <CitySelect id="selection_cityCodes" label={t('rollouts.form.cities')} />
        </Form.Item>
      )}
      {scope === 'tenants' && (
        <Form.Item name={['selection', 'tenantIds']} label={t('rollouts.form.tenants')} rules={needed}>
          <TenantPicker id="selection_tenantIds" label={t('rollouts.form.tenants')} />
        </Form.Item>
      )}
    </>
  );
}
