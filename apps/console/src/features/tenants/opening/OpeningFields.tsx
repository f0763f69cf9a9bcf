import { Form, Input, Select, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../../api/types';
import { RegionSelect } from '../../../shared/RegionSelect';
import { useDebounced } from '../../../shared/useDebounced';
import { useRules } from '../../applications/form/useRules';
import { usePrincipal } from '../../session/session';
import { useTenants } from '../queries';
import { useDivisions } from '../tree/divisions';
import type { OpeningValues } from './OpenTenantPage';
import { useClusterOptions } from './clusters';

export function OpeningFields({ form }: { form: FormInstance<OpeningValues> }) {
  const { t } = useTranslation();
  const { role, unitCode } = usePrincipal();
  const { needed, slug } = useRules();
  const unit = useUnit(form);
  const taken = useTaken(form);
  const suggested = unit?.slug;
  useEffect(() => {
    if (suggested && !form.getFieldValue('slug')) form.setFieldValue('slug', suggested);
  }, [form, suggested]);
  return (
    <>
      <Form.Item name="unitCode" label={t('opening.unit')} rules={[{ required: true, message: t('opening.unitNeeded') }]}>
        <RegionSelect
          id="unitCode"
          {...(unit ? { fallback: unit } : {})}
          {...(role === 'province_admin' ? {} : { level: 'county', reportsTo: unitCode })}
        />
      </Form.Item>
      <SlugSuggestion unit={unit} />
      <Form.Item
        name="slug"
        label={t('opening.slug')}
        extra={taken ? undefined : t('opening.slugHint')}
        rules={[needed, slug]}
        validateFirst
        {...(taken ? { validateStatus: 'error' as const, help: t('opening.slugTaken', { name: taken }) } : {})}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={63} />
      </Form.Item>
      <Form.Item name="responsibleUnit" label={t('opening.responsibleUnit')} extra={t('opening.responsibleHint')} rules={[needed]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="name" label={t('opening.name')} extra={t('opening.nameHint')}>
        <Input maxLength={100} />
      </Form.Item>
      {role === 'province_admin' && <Placement />}
    </>
  );
}

/** Most platforms take the unit's own short name. */
function SlugSuggestion({ unit }: { unit: Region | undefined }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<OpeningValues>();
  const current = Form.useWatch('slug', form);
  if (!unit || current === unit.slug) return null;
  return (
    <p style={{ margin: '-8px 0 14px' }}>
      <button type="button" className="link" onClick={() => form.setFieldValue('slug', unit.slug)}>
        {t('applications.form.slugUse', { slug: unit.slug })}
      </button>
    </p>
  );
}

function Placement() {
  const { t } = useTranslation();
  const clusters = useClusterOptions();
  return (
    <>
      <Form.Item name="cluster" label={t('opening.cluster')} extra={t('opening.clusterHint')}>
        <Select id="cluster" allowClear options={clusters} placeholder={t('opening.clusterAny')} />
      </Form.Item>
      <Form.Item name="labels" label={t('opening.labels')} extra={t('opening.labelsHint')}>
        <Select id="labels" mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ', '，']} />
      </Form.Item>
    </>
  );
}

export function useUnit(form: FormInstance<OpeningValues>): Region | undefined {
  const code = Form.useWatch('unitCode', form);
  return useDivisions().data?.find((one) => one.code === code);
}

const NEVER = '-';
/** Name of the platform in sight that has the address already; the last word is the server's. */
function useTaken(form: FormInstance<OpeningValues>): string | undefined {
  const slug = useDebounced(Form.useWatch('slug', form) ?? '', 300);
  const { data } = useTenants({ q: slug || NEVER, limit: 50 });
  return slug ? data?.items.find((one) => one.slug === slug && one.state !== 'deleted')?.name : undefined;
}
