import { checkCharacter, type Stage } from '#shuyuan/people';

/** A county as the domain notes have it: 100,000 students, 6,000 teachers, 130 schools, 2,400 classes. Any size by a factor. */
export interface RosterSize {
  readonly students: number;
  readonly teachers: number;
  readonly schools: number;
  readonly classes: number;
}

export const county = (factor = 1): RosterSize => ({
  students: Math.max(1, Math.round(100_000 * factor)),
  teachers: Math.round(6_000 * factor),
  schools: Math.max(1, Math.round(130 * factor)),
  classes: Math.max(1, Math.round(2_400 * factor)),
});

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲辉云波鑫宇欣怡浩然梓涵子轩雨桐思远一诺'];
const AREAS = ['410102', '410103', '410104', '410105', '410106', '410122', '410181', '410182', '410183', '410184', '410185'];
/** First day of the roster's school year, which the grades are reckoned from. */
export const SCHOOL_YEAR = 2026;

const STAGES: readonly (readonly [Stage, string, number])[] = [
  ['primary', '小学', 6],
  ['junior', '初中', 3],
];
const GRADE_NAMES = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '七年级', '八年级', '九年级'];

/** mulberry32: the same numbers from the same seed on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The `index`th citizen number of those born in `year`: valid, and nobody's. */
export function residentId(index: number, year: number): { number: string; birthOn: string } {
  const area = AREAS[index % AREAS.length]!;
  const rest = Math.floor(index / AREAS.length);
  const day = new Date(Date.UTC(year, 0, 1 + (rest % 365)));
  const birthOn = day.toISOString().slice(0, 10);
  const first = `${area}${birthOn.replaceAll('-', '')}${String(Math.floor(rest / 365) % 1000).padStart(3, '0')}`;
  return { number: `${first}${checkCharacter(first)}`, birthOn };
}

export const schoolCode = (school: number): string => `2141${String(school + 1).padStart(6, '0')}`;
const schoolName = (school: number): string => `第${school + 1}${STAGES[school % 2]![1]}`;
const genderOf = (number: string): string => (Number(number[16]) % 2 === 1 ? '男' : '女');

export const STUDENT_HEADING = [
  '学籍号',
  '姓名',
  '性别',
  '出生日期',
  '身份证件号',
  '学校标识码',
  '学校名称',
  '学段',
  '年级',
  '班级',
] as const;
export const TEACHER_HEADING = ['教师编号', '姓名', '性别', '身份证件号', '手机号', '学校标识码', '学校名称', '任教学科'] as const;

/** Rows of a sheet of students, class by class. */
export function* students(size: RosterSize, seed = 1): Generator<string[]> {
  const below = random(seed);
  for (let index = 0; index < size.students; index++) {
    const ordinal = Math.floor((index * size.classes) / size.students);
    const school = Math.floor((ordinal * size.schools) / size.classes);
    const firstClass = Math.ceil((school * size.classes) / size.schools);
    const [, stageName, grades] = STAGES[school % 2]!;
    const within = ordinal - firstClass;
    const grade = within % grades;
    const age = grade + 6 + (school % 2 === 1 ? 6 : 0);
    const { number, birthOn } = residentId(index, SCHOOL_YEAR - age);
    const gradeName = GRADE_NAMES[grade + (school % 2 === 1 ? 6 : 0)]!;
    const className = `${Math.floor(within / grades) + 1}班`;
    yield [
      `G${number}`,
      nameOf(below),
      genderOf(number),
      birthOn,
      number,
      schoolCode(school),
      schoolName(school),
      stageName,
      gradeName,
      className,
    ];
  }
}

export function* teachers(size: RosterSize, seed = 2): Generator<string[]> {
  const below = random(seed);
  for (let index = 0; index < size.teachers; index++) {
    const school = Math.floor((index * size.schools) / size.teachers);
    const { number } = residentId(index, 1970 + (index % 25));
    const mobile = `139${String(index).padStart(8, '0')}`;
    yield [
      `T${String(2_000_000 + index)}`,
      nameOf(below),
      genderOf(number),
      number,
      mobile,
      schoolCode(school),
      schoolName(school),
      ['语文', '数学', '英语'][index % 3]!,
    ];
  }
}

const nameOf = (below: (n: number) => number): string =>
  `${SURNAMES[below(SURNAMES.length)]!}${GIVEN[below(GIVEN.length)]!}${below(4) === 0 ? '' : GIVEN[below(GIVEN.length)]!}`;

/** CSV text in pieces of some thousand rows. */
export function* csv(heading: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let text = `${heading.join(',')}\r\n`;
  let held = 0;
  for (const row of rows) {
    text += `${row.join(',')}\r\n`;
    if (++held < 2000) continue;
    yield text;
    text = '';
    held = 0;
  }
  if (text) yield text;
}

export const csvFile = (heading: readonly string[], rows: Iterable<readonly string[]>): Buffer =>
  Buffer.from([...csv(heading, rows)].join(''));
