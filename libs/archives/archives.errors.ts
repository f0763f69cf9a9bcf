import { defineErrors } from '#shuyuan/kernel';

export const archiveErrors = defineErrors({
  'archive.missing': {
    status: 409,
    zh: '归档文件不在 {location}，未作任何更改；请找回该文件后重试',
    en: 'The archive is not at {location}; nothing was changed: bring the file back, then try again',
  },
  'archive.corrupt': {
    status: 409,
    zh: '归档文件已损坏或不完整，未作任何更改（{detail}）；请换用完好的副本后重试',
    en: 'The archive is damaged or incomplete; nothing was changed ({detail}): put an undamaged copy in its place, then try again',
  },
  'archive.format-unknown': {
    status: 409,
    zh: '归档格式（{found}）不是本版本能读取的，未作任何更改；请用写入它的版本恢复',
    en: 'This version cannot read the format of the archive ({found}); nothing was changed: restore it with the version that wrote it',
  },
  'archive.of-another': {
    status: 409,
    zh: '该文件是另一个平台的归档，未作任何更改；请放回正确的文件',
    en: 'The file is the archive of another platform; nothing was changed: put the right file in its place',
  },
  'archive.table-unknown': {
    status: 409,
    zh: '数据表 {table} 没有登记归档方式，不能保证归档完整；请升级到修正此问题的版本',
    en: 'Table {table} is not registered for archives, so nothing vouches for their being complete; upgrade to a version that has this mended',
  },
  'archive.schema-changed': {
    status: 409,
    zh: '归档中的 {table} 有本版本没有的字段 {column}，未作任何更改；请用写入它的版本恢复',
    en: 'The archive has a field {column} of {table} that this version lacks; nothing was changed: restore it with the version that wrote it',
  },
  'archive.not-complete': {
    status: 409,
    zh: '归档处于“{state}”状态，只有已完成的归档可以核验',
    en: 'The archive is {state}; only a complete one can be verified',
  },
  'archive.in-use': {
    status: 409,
    zh: '平台的数据只在这份归档里，不能删除；请先恢复或删除该平台',
    en: 'The data of the platform is in this archive only, so it cannot be deleted; restore or delete the platform first',
  },
  'archive.restoring': {
    status: 409,
    zh: '正在从归档恢复到 {slug}，请等待完成',
    en: 'It is being restored to {slug} already; wait until that is done',
  },
  'archive.slug-taken': {
    status: 409,
    zh: '门户地址 {slug} 已被使用，请换一个',
    en: 'The address {slug} is taken; choose another',
  },
});
