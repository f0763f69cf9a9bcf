import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassSheet } from '../../api/types';
import { named } from '../../shared/NamedList';
import { useDebounced } from '../../shared/useDebounced';
import type { ListParams } from '../../shared/useListParams';
import { useProblemToast } from '../../shared/useProblemToast';
import { useMay } from '../session/session';
import { useAccountAct, useClasses } from './queries';

interface Props {
  tenantId: string;
  params: ListParams;
  onSheet: (sheet: ClassSheet) => void;
}

/** A class, and what is handed out to it: initial passwords (初始密码) or pictures (图形密码), on paper. */
export function ClassTools({ tenantId, params, onSheet }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { data, isFetching } = useClasses(tenantId, useDebounced(text, 250));
  const toast = useProblemToast();
  const act = useAccountAct<ClassSheet>(tenantId);
  const mayReset = useMay('account.reset');
  const classId = params.get('classId');
  const label = t('platformAccounts.class');
  const print = (what: string) => void act.mutateAsync({ path: `classes/${classId}/${what}` }).then(onSheet, toast);
  return (
    <>
      <label>
        {label}
        <Select
          aria-label={label}
          popupRender={named(label)}
          allowClear
          style={{ minWidth: 'min(200px, 40vw)' }}
          value={classId || null}
          showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
          loading={isFetching}
          placeholder={t('platformAccounts.classHint')}
          options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string | null | undefined) => params.set({ classId: chosen ?? undefined })}
        />
      </label>
      {classId && mayReset && (
        <span className="row">
          <Button loading={act.isPending} onClick={() => print('initial-passwords')}>
            {t('platformAccounts.printPasswords')}
          </Button>
          <Button loading={act.isPending} onClick={() => print('pictures')}>
            {t('platformAccounts.printPictures')}
          </Button>
        </span>
      )}
    </>
  );
}
