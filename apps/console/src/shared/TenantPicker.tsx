import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../api/client';
import type { Page, TenantSummary } from '../api/types';
import { named } from './NamedList';
import { useDebounced } from './useDebounced';

export interface PickedTenant {
  value: string;
  label: string;
}
/** Finds virtual platforms by name, unit or address; the server searches. */
function useFound(text: string) {
  const q = useDebounced(text, 250);
  const { data, isFetching } = useQuery({
    queryKey: ['tenants', 'pick', q],
    queryFn: ({ signal }) => request<Page<TenantSummary>>('GET', '/tenants', { query: { kind: 'virtual', q, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
  return { options: (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), isFetching };
}

interface Props {
  id: string;
  label: string;
  value?: PickedTenant[];
  onChange?: (tenants: PickedTenant[]) => void;
}

/** Labels travel with the values, as what was picked may not be among what is found now. */
export function TenantPicker({ id, label, value = [], onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { options, isFetching } = useFound(text);
  return (
    <Select<PickedTenant[]>
      id={id}
      aria-label={label}
      popupRender={named(label)}
      mode="multiple"
      labelInValue
      value={value}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      loading={isFetching}
      placeholder={t('tenantPicker.hint')}
      notFoundContent={isFetching ? t('app.loading') : t('tenantPicker.none')}
      options={options}
      onChange={(picked) => {
        setText('');
        onChange?.(picked.map(({ value: chosen, label: name }) => ({ value: chosen, label: name })));
      }}
    />
  );
}

interface OneProps {
  id: string;
  label: string;
  value: PickedTenant | undefined;
  onChange: (tenant: PickedTenant) => void;
}
export function OneTenantPicker({ id, label, value, onChange }: OneProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { options, isFetching } = useFound(text);
  return (
    <Select<PickedTenant>
      id={id}
      aria-label={label}
      popupRender={named(label)}
      labelInValue
      {...(value ? { value } : {})}
      style={{ minWidth: 260 }}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      loading={isFetching}
      placeholder={t('tenantPicker.hint')}
      notFoundContent={isFetching ? t('app.loading') : t('tenantPicker.none')}
      options={options}
      onChange={({ value: chosen, label: name }) => {
        setText('');
        onChange({ value: chosen, label: name });
      }}
    />
  );
}
