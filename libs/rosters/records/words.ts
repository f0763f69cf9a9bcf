import { isDay, type DocumentKind, type Gender, type Post, type Relation } from '#shuyuan/people';

type Words<T> = readonly (readonly [T, RegExp])[];

const GENDERS: Words<Gender> = [
  ['male', /^(男|男性|1|male|m)$/i],
  ['female', /^(女|女性|2|female|f)$/i],
];

const DOCUMENTS: Words<DocumentKind> = [
  ['resident-id', /^(居民身份证|身份证|公民身份证|港澳台居民居住证|港澳居民居住证|台湾居民居住证|1)$/],
  ['hk-macao-permit', /港澳/],
  ['taiwan-permit', /台湾|台胞/],
  ['foreign-permanent', /永久居留/],
  ['passport', /护照|passport/i],
];

/** 家庭关系 as rosters write it; who is none of these is `other`. */
const RELATIONS: Words<Relation> = [
  ['father', /^(父亲?|爸爸|爸|父子|父女|father)$/i],
  ['mother', /^(母亲?|妈妈|妈|母子|母女|mother)$/i],
  ['grandparent', /祖|爷|奶奶|姥|外公|外婆|grand/i],
  ['sibling', /兄|弟|姐|姊|妹|哥|sibling|brother|sister/i],
  ['organisation', /民政|居委|村委|福利院|机构/],
  ['other-relative', /亲属|亲戚|叔|伯|舅|姑|姨|relative/i],
  ['other', /^(其他|其它|监护人|other|guardian|parent)$/i],
];

const POSTS: Words<Post> = [
  ['deputy-head', /副校长|副园长|deputy/i],
  ['head', /校长|园长|^head$/i],
  ['class-teacher', /班主任|class-?teacher/i],
  ['subject-teacher', /任课|科任|学科教师|subject-?teacher/i],
  ['teacher', /教师|教员|老师|teacher/i],
  ['staff', /职员|职工|行政|教辅|工勤|后勤|保健|财务|会计|实验员|图书|staff|aide|administrator/i],
];

const found = <T>(words: Words<T>, text: string): T | undefined => words.find(([, form]) => form.test(text))?.[0];

export const readGender = (text: string): Gender | undefined => found(GENDERS, text);
export const readDocumentKind = (text: string): DocumentKind | undefined => found(DOCUMENTS, text);
export const readRelation = (text: string): Relation | undefined => found(RELATIONS, text);
export const readPost = (text: string): Post | undefined => found(POSTS, text);

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?$/;

/** A day as people write it: 2015-03-02, 2015/3/2, 20150302, 2015年3月2日. */
export function readDay(text: string): string | undefined {
  const [, year, month, day, month2, day2] = DAY.exec(text.normalize('NFKC')) ?? [];
  if (!year) return undefined;
  const written = `${year}-${(month ?? month2)!.padStart(2, '0')}-${(day ?? day2)!.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
