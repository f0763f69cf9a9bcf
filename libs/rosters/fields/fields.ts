/** What a column of a roster can be. */
export const FIELDS = [
  'name',
  'gender',
  'birthOn',
  'documentKind',
  'documentNumber',
  'studentNumber',
  'teacherNumber',
  'mobile',
  'schoolCode',
  'schoolName',
  'stage',
  'grade',
  'className',
  'entryYear',
  'post',
  'subject',
  'fromOn',
  'relation',
  'childNumber',
  'childDocument',
  'guardianName',
  'guardianRelation',
  'guardianMobile',
  'guardianDocument',
  'stages',
] as const;
export type Field = (typeof FIELDS)[number];

/** 学生, 教师, 监护人, 学校, 班级. */
export const SHEET_KINDS = ['students', 'teachers', 'guardians', 'schools', 'classes'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Headings as schools write them, compared without spaces, marks and what stands in brackets. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  name: ['姓名', '学生姓名', '教师姓名', '教职工姓名', '名字', 'name', 'fullname'],
  gender: ['性别', 'gender', 'sex'],
  birthOn: ['出生日期', '出生年月日', '出生年月', '生日', 'birthdate', 'birthday', 'dateofbirth'],
  documentKind: ['证件类型', '身份证件类型', '身份证类型', 'documentkind', 'iddocumentkind'],
  documentNumber: [
    '身份证件号',
    '身份证件号码',
    '身份证号',
    '身份证号码',
    '证件号',
    '证件号码',
    '公民身份号码',
    'documentNumber',
    'idnumber',
    'iddocument',
  ],
  studentNumber: ['学籍号', '全国学籍号', '学籍号码', '学生学籍号', 'studentnumber'],
  teacherNumber: ['教师编号', '教师号', '教职工号', '工号', '全国教师编号', 'teachernumber'],
  mobile: ['手机', '手机号', '手机号码', '联系电话', '联系方式', '移动电话', '电话', 'mobile', 'phone'],
  schoolCode: ['学校标识码', '学校机构标识码', '学校代码', '学校编码', '标识码', 'schoolcode'],
  schoolName: ['学校名称', '学校', '所在学校', '就读学校', '单位名称', 'school', 'schoolname'],
  stage: ['学段', 'stage'],
  grade: ['年级', '所在年级', '年级名称', 'grade'],
  className: ['班级', '班级名称', '所在班级', '班号', '班级号', 'class', 'classname'],
  entryYear: ['入学年份', '入学年度', '级', '届', 'entryyear'],
  post: ['岗位', '职务', '岗位职务', '岗位类型', 'post'],
  subject: ['任教学科', '学科', '科目', 'subject'],
  fromOn: ['入学日期', '入职日期', '入校日期', '任职日期', '开始日期', 'startdate', 'fromon'],
  relation: ['关系', '与学生关系', '监护关系', 'relation'],
  childNumber: ['学生学籍号码', '子女学籍号', '被监护人学籍号', 'childnumber'],
  childDocument: ['学生身份证号', '子女身份证号', '学生身份证件号', 'childdocument'],
  guardianName: ['监护人', '监护人姓名', '家长', '家长姓名', '成员1姓名', 'guardianname'],
  guardianRelation: ['监护人关系', '与监护人关系', '家长关系', '成员1关系', 'guardianrelation'],
  guardianMobile: [
    '监护人电话',
    '监护人手机',
    '监护人手机号',
    '监护人联系电话',
    '家长电话',
    '家长手机',
    '家长手机号',
    '成员1联系电话',
    'guardianmobile',
  ],
  guardianDocument: ['监护人身份证号', '监护人证件号', '监护人身份证件号', '家长身份证号', '成员1身份证件号', 'guardiandocument'],
  stages: ['办学学段', '开设学段', '办学类型', '学校类型', '学校类别', 'stages'],
};

/** Heading of each field where we write one: the same file is read back. */
export const HEADING_OF: Readonly<Record<Field, string>> = Object.fromEntries(
  FIELDS.map((field) => [field, HEADINGS[field][0]!]),
) as Record<Field, string>;

const normalised = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*_:、/\-．.]/g, '')
    .toLowerCase();

const BY_HEADING = new Map(FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [normalised(heading), field] as const)));

export const fieldOf = (heading: string): Field | undefined => BY_HEADING.get(normalised(heading));

/** What each kind of sheet may have; what it must have comes first. */
export const FIELDS_OF: Readonly<Record<SheetKind, { readonly needed: readonly Field[]; readonly also: readonly Field[] }>> = {
  students: {
    needed: ['name'],
    also: [
      ...([
        'gender',
        'birthOn',
        'documentKind',
        'documentNumber',
        'studentNumber',
        'mobile',
        'schoolCode',
        'schoolName',
        'stage',
        'grade',
      ] as const),
      ...(['className', 'entryYear', 'fromOn', 'guardianName', 'guardianRelation', 'guardianMobile', 'guardianDocument'] as const),
    ],
  },
  teachers: {
    needed: ['name'],
    also: [
      ...(['gender', 'birthOn', 'documentKind', 'documentNumber', 'teacherNumber', 'mobile', 'schoolCode', 'schoolName'] as const),
      ...(['post', 'subject', 'fromOn'] as const),
    ],
  },
  guardians: {
    needed: ['name', 'relation'],
    also: ['gender', 'birthOn', 'documentKind', 'documentNumber', 'mobile', 'childNumber', 'childDocument'],
  },
  schools: { needed: ['schoolCode', 'schoolName'], also: ['stages', 'stage'] },
  classes: { needed: ['grade', 'className'], also: ['schoolCode', 'schoolName', 'stage', 'entryYear'] },
};
