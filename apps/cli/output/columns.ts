import type { Text } from '../language.js';
import type { Cell, Column } from './table.js';

/** Titles of columns that several tables share. */
export const TITLE = {
  id: { zh: '编号', en: 'ID' },
  name: { zh: '名称', en: 'NAME' },
  slug: { zh: '地址', en: 'SLUG' },
  unit: { zh: '单位', en: 'UNIT' },
  code: { zh: '代码', en: 'CODE' },
  state: { zh: '状态', en: 'STATE' },
  message: { zh: '说明', en: 'MESSAGE' },
  reason: { zh: '原因', en: 'REASON' },
  at: { zh: '时间', en: 'AT' },
  by: { zh: '操作人', en: 'BY' },
  created: { zh: '创建于', en: 'CREATED' },
  kind: { zh: '类别', en: 'KIND' },
  namespace: { zh: '命名空间', en: 'NAMESPACE' },
  change: { zh: '变化', en: 'CHANGE' },
  plan: { zh: '套餐', en: 'PLAN' },
  template: { zh: '模板', en: 'TEMPLATE' },
  cluster: { zh: '集群', en: 'CLUSTER' },
  tenants: { zh: '平台数', en: 'TENANTS' },
  cpu: { zh: 'CPU(m)', en: 'CPU(m)' },
  memory: { zh: '内存(MiB)', en: 'MEMORY(MiB)' },
  storage: { zh: '存储(GiB)', en: 'STORAGE(GiB)' },
  version: { zh: '版本', en: 'VERSION' },
} as const satisfies Record<string, Text>;

export const column = <T>(title: Text, cell: (item: T) => Cell): Column<T> => [title, cell];

/** To the second; the API's own answer has it all. */
export const time = (iso: string | null | undefined): Cell => iso?.replace(/\.\d+Z$/, 'Z').replace('T', ' ');
