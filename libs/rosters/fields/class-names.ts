import { GRADES, type Stage } from '#shuyuan/people';

const DIGITS = '零一二三四五六七八九十';
/** 一年级…六年级, 七年级…, 初一…, 高一…, 小班/中班/大班. */
const KINDERGARTEN = ['小班', '中班', '大班'];

export interface GradeRead {
  readonly stage: Stage;
  readonly grade: number;
}

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
  vocational: '中等职业',
  special: '特殊教育',
};

const STAGE_WORDS: readonly (readonly [RegExp, readonly Stage[]])[] = [
  [/九年一贯/, ['primary', 'junior']],
  [/十二年一贯/, ['primary', 'junior', 'senior']],
  [/完全中学/, ['junior', 'senior']],
  [/幼儿园|学前|kindergarten/i, ['kindergarten']],
  [/小学|primary/i, ['primary']],
  [/初中|初级中学|junior/i, ['junior']],
  [/高中|高级中学|senior/i, ['senior']],
  [/职业|中职|职高|vocational/i, ['vocational']],
  [/特殊|special/i, ['special']],
];

/** 小学, 初中, 九年一贯制 and the like; several stages may be named. */
export function readStages(text: string): Stage[] {
  return [...new Set(STAGE_WORDS.flatMap(([word, stages]) => (word.test(text) ? stages : [])))];
}

/** A number in Arabic or Chinese digits, to 99. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十]{1,3}$/.test(text)) return undefined;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const one = ones ? DIGITS.indexOf(ones) : 0;
  if (!text.includes('十')) return text.length === 1 ? one : undefined;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + one;
}

/** 年级 as it is written: 三年级, 3, 初二, 八年级, 高一, 中班. Grades count within their stage. */
export function readGrade(text: string, stage?: Stage): GradeRead | undefined {
  const value = text.normalize('NFKC').replace(/\s/g, '');
  const little = KINDERGARTEN.findIndex((word) => value.startsWith(word));
  if (little >= 0) return { stage: 'kindergarten', grade: little + 1 };
  const named = /^(小学|初中|高中|职高|中职|初|高)?([零一二三四五六七八九十\d]{1,3})(?:年级)?$/.exec(value);
  const count = named && readNumber(named[2]!);
  if (!named || !count) return undefined;
  const prefix = named[1];
  if (prefix === '初' || prefix === '初中') return within('junior', count > 6 ? count - 6 : count);
  if (prefix === '高' || prefix === '高中') return within('senior', count > 9 ? count - 9 : count);
  if (prefix === '职高' || prefix === '中职') return within('vocational', count);
  if (prefix === '小学') return within('primary', count);
  if (stage === 'junior') return within('junior', count > 6 ? count - 6 : count);
  if (stage === 'senior') return within('senior', count > 9 ? count - 9 : count);
  if (stage) return within(stage, count);
  if (count <= 6) return within('primary', count);
  return count <= 9 ? within('junior', count - 6) : within('senior', count - 9);
}

const within = (stage: Stage, grade: number): GradeRead | undefined =>
  grade >= 1 && grade <= GRADES[stage] ? { stage, grade } : undefined;

export interface ClassRead {
  readonly grade?: string;
  readonly number?: number;
}

/** 班级 as it is written: 3班, (3)班, 三年级(3)班, 七年级2班, 三（3）班, 03. A name that is none of these has no number. */
export function readClass(text: string): ClassRead {
  const value = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/班$/, '');
  const bare = readNumber(value);
  if (bare !== undefined) return { number: bare };
  const full =
    /^((?:初|高|小学|初中|高中)?[零一二三四五六七八九十]{1,3}(?:年级)?|(?:初|高)?\d{1,2}年级|[小中大]班)(\d{1,3}|[零一二三四五六七八九十]{1,3})?$/.exec(
      value,
    );
  return full ? { grade: full[1]!, ...(full[2] ? { number: readNumber(full[2])! } : {}) } : {};
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 三年级, 七年级, 高一, 中班. */
export function gradeName({ stage, grade }: GradeRead): string {
  if (stage === 'kindergarten') return KINDERGARTEN[grade - 1] ?? `${grade}`;
  if (stage === 'junior') return `${CHINESE[grade + 5] ?? grade}年级`;
  if (stage === 'senior') return `高${CHINESE[grade - 1] ?? grade}`;
  return `${CHINESE[grade - 1] ?? grade}年级`;
}

/** Name of a class that has a number. */
export const className = (read: GradeRead, number: number): string => `${gradeName(read)}${number}班`;

/** 学年 begins on 1 August, when pupils of a new year are taken in. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
