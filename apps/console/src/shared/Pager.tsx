import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/types';
import styles from './table.module.css';
import type { ListParams } from './useListParams';

export function Pager({ data, params }: { data: Page<unknown> | undefined; params: ListParams }) {
  const { t } = useTranslation();
  const { back, forward, page } = params;
  const next = data?.nextCursor;
  return (
    <nav className={styles.pager} aria-label={t('list.pager')}>
      <span role="status">
        {data && t('list.total', { count: data.total })}
        {page !== null && data && data.total > 0 && ` · ${t('list.page', { page })}`}
      </span>
      {(back || next) && (
        <span className="row">
          <Button disabled={!back} {...(back ? { onClick: back } : {})}>
            {page === null ? t('list.first') : t('list.previous')}
          </Button>
          <Button disabled={!next} onClick={() => next && forward(next)}>
            {t('list.next')}
          </Button>
        </span>
      )}
    </nav>
  );
}
