import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/client';
import type { Page, Tenant } from '../../../api/types';
import { useRules } from '../../applications/form/useRules';
import { useDivisions } from '../tree/divisions';
import { ResizeFields } from './ResizeFields';
import type { Asked } from './actions';

export interface ActionValues {
  reason?: string;
  confirmSlug?: string;
  slug?: string;
  plan?: string;
  reportsTo?: string;
  templateVersion?: string;
  /** YYYY-MM-DD */
  until?: string;
}
interface Props {
  asked: Asked;
  tenant: Tenant;
}

/** What one action asks for besides its reason. */
export function ActionFields({ asked, tenant }: Props) {
  if (asked === 'resize') return <ResizeFields tenant={tenant} />;
  if (asked === 'transfer') return <TransferField tenant={tenant} />;
  if (asked === 'retemplate') return <TemplateField tenant={tenant} />;
  if (asked === 'pin') return <PinField />;
  if (asked === 'unarchive') return <AddressField tenant={tenant} />;
  return null;
}

function TransferField({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const divisions = useDivisions().data ?? [];
  const now = divisions.find(({ code }) => code === tenant.unitCode)?.reportsTo;
  const targets = divisions.filter(({ level, code }) => level !== 'county' && code !== now && code !== tenant.unitCode);
  return (
    <Form.Item
      name="reportsTo"
      label={t('tenants.transfer.target')}
      extra={t('tenants.transfer.hint')}
      rules={[{ required: true, message: t('tenants.transfer.needed') }]}
    >
      <Select
        id="reportsTo"
        showSearch={{ optionFilterProp: 'label' }}
        options={targets.map(({ code, name, level }) => ({
          value: code,
          label: level === 'province' ? t('tenants.transfer.province', { name }) : name,
        }))}
      />
    </Form.Item>
  );
}

const usePublished = () =>
  useQuery({
    queryKey: ['templates', 'published'],
    queryFn: () => request<Page<{ id: string; notes: string }>>('GET', '/templates', { query: { state: 'published', limit: 200 } }),
  });

function TemplateField({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const others = (usePublished().data?.items ?? []).filter(({ id }) => id !== tenant.templateVersion);
  const form = Form.useFormInstance<ActionValues>();
  const chosen = Form.useWatch('templateVersion', form);
  const notes = others.find(({ id }) => id === chosen)?.notes;
  return (
    <Form.Item
      name="templateVersion"
      label={t('tenants.retemplate.target', { now: tenant.templateVersion })}
      extra={notes || t('tenants.retemplate.hint')}
      rules={[{ required: true, message: t('tenants.retemplate.needed') }]}
    >
      <Select
        id="templateVersion"
        options={others.map(({ id }) => ({ value: id, label: id }))}
        notFoundContent={t('tenants.retemplate.none')}
      />
    </Form.Item>
  );
}

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * DAY_MS));

function PinField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="until"
      label={t('tenants.pin.until')}
      extra={t('tenants.pin.hint')}
      initialValue={dayFromNow(90)}
      rules={[{ required: true, message: t('tenants.pin.needed') }]}
    >
      <Input type="date" min={dayFromNow(0)} max={dayFromNow(365)} />
    </Form.Item>
  );
}

function AddressField({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const { slug } = useRules();
  return (
    <Form.Item name="slug" label={t('tenants.unarchive.slug')} extra={t('tenants.unarchive.hint', { slug: tenant.slug })} rules={[slug]}>
      <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={63} placeholder={tenant.slug} />
    </Form.Item>
  );
}
