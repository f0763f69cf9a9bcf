import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './table.module.css';
import type { ListParams } from './useListParams';

export interface Column<T> {
  key: string;
  title: string;
  /** Name of the server's sort field. */
  sort?: string;
  numeric?: boolean;
  render: (row: T) => ReactNode;
}
interface Props<T extends { id: string }> {
  caption: string;
  columns: Column<T>[];
  rows: T[] | undefined;
  params?: ListParams;
  defaultSort?: string;
  /** A new answer for this table is on its way. */
  busy?: boolean;
}

/** A plain table that becomes a stack of cards on a phone; explicit roles keep it a table for a screen reader there. */
export function DataTable<T extends { id: string }>({ caption, columns, rows, params, defaultSort, busy }: Props<T>) {
  return (
    <table className={styles.table} role="table" aria-busy={busy ?? !rows}>
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.key} column={column} params={params} defaultSort={defaultSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" data-stale={busy && rows ? true : undefined}>
        {rows ? rows.map((row) => <Row key={row.id} row={row} columns={columns} />) : <Waiting columns={columns} />}
      </tbody>
    </table>
  );
}

interface HeadProps<T> {
  column: Column<T>;
  params: ListParams | undefined;
  defaultSort: string | undefined;
}
function Head<T>({ column, params, defaultSort }: HeadProps<T>) {
  const { t } = useTranslation();
  const className = column.numeric ? styles.numeric : undefined;
  if (!column.sort || !params) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {column.title}
      </th>
    );
  }
  const current = params.get('sort') || defaultSort;
  const up = current === column.sort;
  const down = current === `-${column.sort}`;
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button
        type="button"
        title={t('list.sortBy', { column: column.title })}
        onClick={() => params.set({ sort: down ? column.sort : `-${column.sort}` })}
      >
        {column.title}
        <span aria-hidden="true" className={styles.carets}>
          <CaretUpOutlined data-on={up} />
          <CaretDownOutlined data-on={down} />
        </span>
      </button>
    </th>
  );
}

function Row<T>({ row, columns }: { row: T; columns: Column<T>[] }) {
  return (
    <tr role="row">
      {columns.map((column) => (
        <td key={column.key} role="cell" data-label={column.title} className={column.numeric ? styles.numeric : undefined}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

function Waiting<T>({ columns }: { columns: Column<T>[] }) {
  return Array.from({ length: 8 }, (_, index) => (
    <tr key={index} role="row" aria-hidden="true">
      {columns.map((column) => (
        <td key={column.key} role="cell">
          <i className={styles.bone} />
        </td>
      ))}
    </tr>
  ));
}
