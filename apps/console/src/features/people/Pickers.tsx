import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { named } from '../../shared/NamedList';
import { useDebounced } from '../../shared/useDebounced';
import { usePeopleData, usePeoplePage, type Organisation, type PersonSummary } from './queries';

interface Props {
  tenantId: string;
  label: string;
  /** Given by Form.Item. */
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
}

interface FoundProps extends Omit<Props, 'tenantId'> {
  hint: string;
  text: string;
  setText: (text: string) => void;
  busy: boolean;
  options: { value: string; label: string }[];
}

function Found({ id, label, value, onChange, hint, text, setText, busy, options }: FoundProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      aria-label={label}
      popupRender={named(label)}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      loading={busy}
      placeholder={hint}
      notFoundContent={busy ? t('app.loading') : t('people.pick.none')}
      options={options}
      onChange={(chosen: string | undefined) => {
        setText('');
        onChange?.(chosen);
      }}
    />
  );
}

/** Finds a school, department or class by its name; the server searches. */
export function OrganisationPicker({ tenantId, kind, parentId, ...rest }: Props & { kind?: Organisation['kind']; parentId?: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDebounced(text, 250);
  const query = { ...(kind ? { kind } : {}), ...(parentId ? { parentId } : {}), ...(q ? { q } : {}), limit: 50 };
  const { data, isFetching } = usePeoplePage<Organisation>(tenantId, 'organisations', query);
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // What is chosen already has its name even where the search did not find it.
  const missing = data !== undefined && rest.value !== undefined && !options.some(({ value }) => value === rest.value);
  const chosen = usePeopleData<Organisation>(tenantId, `organisations/${rest.value ?? ''}`, {}, missing).data;
  if (missing && chosen && chosen.id === rest.value) options.unshift({ value: chosen.id, label: chosen.name });
  return <Found {...rest} hint={t('people.pick.organisation')} text={text} setText={setText} busy={isFetching} options={options} />;
}

/** Finds a person by two characters of the name or a whole number. */
export function PersonPicker({ tenantId, ...rest }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const { data, isFetching } = usePeopleData<{ items: PersonSummary[] }>(tenantId, 'persons/search', { q }, [...q].length > 1);
  const options = (data?.items ?? []).map((person) => ({ value: person.id, label: placedName(person) }));
  return <Found {...rest} hint={t('people.pick.person')} text={text} setText={setText} busy={isFetching} options={options} />;
}

/** Finds a platform by its name. */
export function PlatformPicker({ tenantId, ...rest }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const { data, isFetching } = usePeopleData<components['schemas']['PlatformsDto']>(tenantId, 'transfers/platforms', { q });
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Found {...rest} hint={t('people.pick.platform')} text={text} setText={setText} busy={isFetching} options={options} />;
}

const placedName = ({ name, enrolment, documentNumber }: PersonSummary): string =>
  [name, enrolment?.className ?? enrolment?.schoolName, documentNumber].filter(Boolean).join(' · ');
