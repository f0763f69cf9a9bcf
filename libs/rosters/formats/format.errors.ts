import { defineErrors } from '#shuyuan/kernel';

/** What a file itself can have that nobody could read it. Where in the file is in `line` or `part`. */
export const formatErrors = defineErrors({
  'roster.file-empty': { status: 422, zh: '文件是空的', en: 'The file is empty' },
  'roster.encoding-unknown': {
    status: 422,
    zh: '无法识别文件的编码；请另存为 UTF-8（或 GB18030、UTF-16）后重新上传，或指定编码',
    en: 'The encoding of the file was not recognised; save it as UTF-8 (or GB18030, UTF-16) and upload it again, or name the encoding',
  },
  'roster.encoding-broken': {
    status: 422,
    zh: '文件不是完整的 {encoding} 文本（约第 {line} 行）；请指定正确的编码，或另存为 UTF-8 后重新上传',
    en: 'The file is not sound {encoding} text (near line {line}); name the right encoding, or save it as UTF-8 and upload it again',
  },
  'roster.quote-unclosed': {
    status: 422,
    zh: '第 {line} 行有未闭合的引号，或一行超过 {limit} 个字符',
    en: 'Line {line} has a quotation mark that is never closed, or is longer than {limit} characters',
  },
  'roster.csv-malformed': { status: 422, zh: '第 {line} 行的引号用法不正确', en: 'Quotation marks are wrong in line {line}' },
  'roster.columns-too-many': { status: 422, zh: '第 {line} 行多于 {limit} 列', en: 'Line {line} has more than {limit} columns' },
  'roster.zip-broken': {
    status: 422,
    zh: '压缩文件（XLSX 或 ZIP）已损坏或不完整：{part}',
    en: 'The compressed file (XLSX or ZIP) is damaged or incomplete: {part}',
  },
  'roster.zip-bomb': {
    status: 422,
    zh: '压缩文件中的 {part} 展开后过大（超过 {limit} 字节），未读取',
    en: '{part} in the compressed file unpacks to more than {limit} bytes and was not read',
  },
  'roster.zip-parts': { status: 422, zh: '压缩文件中的文件多于 {limit} 个', en: 'The compressed file holds more than {limit} files' },
  'roster.zip-locked': {
    status: 422,
    zh: '文件设有密码，无法读取；请取消密码后重新上传',
    en: 'The file is protected by a password; remove it and upload the file again',
  },
  'roster.xlsx-broken': {
    status: 422,
    zh: '不是有效的 XLSX 工作簿：{part}',
    en: 'This is not a sound XLSX workbook: {part}',
  },
  'roster.xlsx-texts': {
    status: 422,
    zh: '工作簿中的文字过多（超过 {limit} 字节）；请改用 CSV',
    en: 'The workbook holds more text than {limit} bytes; use CSV instead',
  },
  'roster.xls-old': {
    status: 422,
    zh: '这是旧版 XLS 文件（或设有密码的 XLSX）；请在 Excel 或 WPS 中另存为无密码的 XLSX 或 CSV',
    en: 'This is an old XLS file (or an XLSX with a password); save it as XLSX without a password, or as CSV',
  },
  'roster.not-oneroster': {
    status: 422,
    zh: '不是 OneRoster 1.2 的压缩包：缺少 manifest.csv 或 users.csv',
    en: 'This is no bundle of OneRoster 1.2: manifest.csv or users.csv is missing',
  },
  'roster.oneroster-version': {
    status: 422,
    zh: 'OneRoster 版本应为 1.1 或 1.2，文件为 {version}',
    en: 'The version of OneRoster must be 1.1 or 1.2; the file says {version}',
  },
  'roster.header-missing': { status: 422, zh: '“{table}”没有表头', en: '"{table}" has no heading row' },
});
