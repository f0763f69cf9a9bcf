import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../api/client';
import type { Page, Region } from '../api/types';
import { useDebounced } from './useDebounced';

interface Props {
  id: string;
  value?: string | undefined;
  onChange?: (code: string, region: Region | undefined) => void;
  level?: 'city' | 'county';
  /** Only the units that report to this one (itself too). */
  reportsTo?: string;
  /** Shown while the chosen unit is not among the found ones. */
  fallback?: { code: string; name: string };
  status?: 'error' | undefined;
}

/** Finds one of the 174 units by name or code; the server searches. */
export function RegionSelect({ id, value, onChange, level, reportsTo, fallback, status }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDebounced(text, 250);
  const { data, isFetching } = useQuery({
    queryKey: ['regions', { level, reportsTo, q }],
    queryFn: ({ signal }) => request<Page<Region>>('GET', '/regions', { query: { level, reportsTo, q, limit: 200 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 3_600_000,
  });
  const units = (data?.items ?? []).filter((region) => region.level !== 'province');
  const options = units.map((region) => ({ value: region.code, label: `${region.name} ${region.code}` }));
  if (fallback && !options.some((option) => option.value === fallback.code)) {
    options.unshift({ value: fallback.code, label: `${fallback.name} ${fallback.code}` });
  }
  return (
    <Select
      id={id}
      {...(value ? { value } : {})}
      {...(status ? { status } : {})}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      loading={isFetching}
      options={options}
      placeholder={t('region.placeholder')}
      notFoundContent={isFetching ? t('app.loading') : t('region.none')}
      onChange={(code: string) => {
        setText('');
        onChange?.(
          code,
          units.find((region) => region.code === code),
        );
      }}
    />
  );
}
