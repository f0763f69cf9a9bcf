import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './table.module.css';
import type { ListParams } from './useListParams';

interface SelectProps {
  params: ListParams;
  name: string;
  label: string;
  options: { value: string; label: string }[];
}
export function FilterSelect({ params, name, label, options }: SelectProps) {
  const { t } = useTranslation();
  return (
    <label>
      {label}
      <select value={params.get(name)} onChange={(event) => params.set({ [name]: event.target.value })}>
        <option value="">{t('list.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const TYPING_PAUSE_MS = 350;
export function FilterSearch({ params, label, hint }: { params: ListParams; label: string; hint: string }) {
  const inUrl = params.get('q');
  const [text, setText] = useState(inUrl);
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  });
  // Another page of the list, or the way back: the address is right, not what was typed.
  const [shownFor, setShownFor] = useState(inUrl);
  if (shownFor !== inUrl) {
    setShownFor(inUrl);
    setText(inUrl);
  }
  useEffect(() => {
    if (text === inUrl) return undefined;
    const timer = setTimeout(() => latest.current.set({ q: text.trim() }, true), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, inUrl]);
  return (
    <label>
      {label}
      <input type="search" value={text} placeholder={hint} maxLength={60} onChange={(e) => setText(e.target.value)} />
    </label>
  );
}

interface BarProps {
  params: ListParams;
  names: string[];
  label: string;
  children: ReactNode;
}
export function FilterBar({ params, names, label, children }: BarProps) {
  const { t } = useTranslation();
  const used = names.some((name) => params.get(name) !== '');
  return (
    <div role="search" aria-label={label} className={styles.filters}>
      {children}
      {used && (
        <Button type="link" onClick={params.clear}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}
