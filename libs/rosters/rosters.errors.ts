import { defineErrors, defineFieldMessages } from '#shuyuan/kernel';

export const rosterErrors = defineErrors({
  'roster.action-not-allowed': {
    status: 409,
    zh: '导入处于“{state}”状态，不能进行此操作',
    en: 'The import is {state}; this cannot be done now',
    hint: { zh: '请刷新查看最新状态', en: 'Reload and look at its state' },
  },
  'roster.another-at-work': {
    status: 409,
    zh: '平台内另有一个导入或撤销正在进行，请等待其完成或将其停止',
    en: 'Another import or undo is at work on this platform; wait for it to finish, or stop it',
  },
  'roster.offset-wrong': {
    status: 409,
    zh: '续传位置不符：已收到 {received} 字节',
    en: 'The upload is at another offset: {received} bytes have been received',
  },
  'roster.upload-header': {
    status: 400,
    zh: '上传须带 Upload-Offset，内容类型为 application/offset+octet-stream',
    en: 'An upload needs Upload-Offset and the content type application/offset+octet-stream',
  },
  'roster.tus-version': { status: 412, zh: '只支持 tus 1.0.0', en: 'Only tus 1.0.0 is supported' },
  'roster.too-much': {
    status: 413,
    zh: '上传的内容多于申报的 {bytes} 字节',
    en: 'More was sent than the {bytes} bytes that were announced',
  },
  'roster.sheet-unknown': { status: 422, zh: '没有名为“{sheet}”的工作表', en: 'There is no sheet called "{sheet}"' },
  'roster.nothing-to-read': {
    status: 422,
    zh: '没有可读取的工作表：请至少为一个工作表选择种类，并指定必需的列（{fields}）',
    en: 'There is nothing to read: choose what at least one sheet is, and say which columns are {fields}',
  },
  'roster.not-for-review': { status: 409, zh: '第 {seq} 条不需要确认', en: 'Row {seq} is not up for review' },
  'roster.reviews-open': {
    status: 409,
    zh: '还有 {count} 条需要人工确认',
    en: '{count} row(s) still wait for a decision',
    hint: { zh: '请逐条确认，或选择跳过未确认的行', en: 'Decide them, or choose to leave out what is undecided' },
  },
  'roster.nothing-to-apply': { status: 409, zh: '没有可以导入的内容', en: 'There is nothing to import' },
  'rollover.year-done': {
    status: 409,
    zh: '{year} 学年的升级已经制定或完成',
    en: 'The roll-over to the school year {year} is planned or done already',
  },
  'rollover.nothing': { status: 409, zh: '没有需要升级的班级', en: 'There is no class to move up' },
});

defineFieldMessages({
  'ragged-row': { zh: '单元格数量与表头不符', en: 'has another number of cells than the heading' },
  formula: { zh: '是公式而不是值，请粘贴为数值', en: 'is a formula, not a value: paste it as a value' },
  'cell-too-long': { zh: '内容过长', en: 'is too long' },
  'number-rounded': {
    zh: '在表格中被存成了数字，末几位已丢失；请将该列设为文本后重新填写',
    en: 'was kept as a number by the spreadsheet and has lost its last digits: make the column text and enter it again',
  },
  'gender-unknown': { zh: '应为男或女', en: 'must be male or female (男, 女)' },
  'document-kind-unknown': { zh: '不是已知的证件类型', en: 'is no known kind of document' },
  'post-unknown': { zh: '不是已知的岗位', en: 'is no known post' },
  'relation-unknown': { zh: '不是已知的关系', en: 'is no known relation' },
  'stage-unknown': { zh: '不是已知的学段', en: 'is no known stage' },
  'grade-unknown': { zh: '不是已知的年级', en: 'is no known grade' },
  'entry-year': { zh: '应为四位年份', en: 'must be a year of four digits' },
  'school-required': { zh: '须填写学校', en: 'must say which school' },
  'school-unknown': {
    zh: '学校不在平台内；新学校须有标识码、名称和学段',
    en: 'is no school of this platform; a new one needs code, name and stages',
  },
  'class-unknown': { zh: '班级所在的学校不明', en: 'is a class of no known school' },
  'child-unknown': { zh: '平台和文件中都没有这名学生', en: 'is no student of this platform or file' },
  'person-not-in-file': { zh: '所指的人员不在文件中', en: 'names a person who is not in the file' },
  'guardian-circle': { zh: '监护关系成环', en: 'closes a circle of guardianships' },
  'repeated-row': { zh: '与第 {0} 行重复', en: 'repeats row {0}' },
  'several-people': { zh: '各号码分属不同的人', en: 'has numbers of several people' },
  'other-name': { zh: '号码相同而姓名不同', en: 'has the number of someone of another name' },
  'same-name-and-birth': { zh: '有同名同生日的人', en: 'has name and birthday of someone who is there' },
  'entered-since': { zh: '核对之后已有人录入', en: 'was entered by someone after the check' },
  decided: { zh: '已人工确认', en: 'was decided by a person' },
  changes: { zh: '将被更新', en: 'will be changed' },
});
