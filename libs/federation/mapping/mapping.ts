import type { Arrived } from '../protocols/protocol.js';

/** From which attribute of the source each of ours comes: a name, or a path with dots where answers are nested. */
export interface Mapping {
  readonly subject?: string;
  readonly name?: string;
  readonly loginName?: string;
  readonly studentNumber?: string;
  readonly teacherNumber?: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly role?: string;
  /** What the source calls each role: `{"teacher": ["staff", "教师"]}`. */
  readonly roleValues?: Readonly<Partial<Record<MappedRole, readonly string[]>>>;
}

export const MAPPED_ROLES = ['teacher', 'student', 'guardian'] as const;
export type MappedRole = (typeof MAPPED_ROLES)[number];

/** An arrival in our words. Absent is what the source did not say, or said in a form that is none. */
export interface MappedPerson {
  readonly subject: string;
  readonly name?: string;
  readonly loginName?: string;
  readonly studentNumber?: string;
  readonly teacherNumber?: string;
  readonly email?: string;
  readonly mobile?: string;
  readonly roles: readonly MappedRole[];
}

/** Any longer, and an index of the database would be the one to refuse it. */
const LONGEST = 200;
const LONGEST_SUBJECT = 500;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

export function mapPerson(arrived: Arrived, mapping: Mapping): MappedPerson {
  const value = (path: string | undefined): string | undefined => text(first(at(arrived.attributes, path)));
  const said = values(at(arrived.attributes, mapping.role)).map((role) => role.toLowerCase());
  return {
    subject: exact(mapping.subject ? first(at(arrived.attributes, mapping.subject)) : arrived.subject),
    name: value(mapping.name),
    loginName: value(mapping.loginName),
    studentNumber: value(mapping.studentNumber)?.toUpperCase(),
    teacherNumber: value(mapping.teacherNumber),
    email: value(mapping.email)?.toLowerCase(),
    mobile: value(mapping.mobile),
    roles: MAPPED_ROLES.filter((role) => mapping.roleValues?.[role]?.some((name) => said.includes(name.toLowerCase()))),
  };
}

/** The whole path as a name first: names of SAML attributes have dots in them (urn:oid:2.5.4.3). */
function at(attributes: unknown, path: string | undefined): unknown {
  if (!path) return undefined;
  if (own(attributes, path)) return (attributes as Record<string, unknown>)[path];
  let value = attributes;
  for (const part of path.split('.')) {
    if (!own(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

const own = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The source's own name for a person, letter for letter: two that merely look alike stay two. Empty when it is none. */
function exact(value: unknown): string {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return said.length > LONGEST_SUBJECT || CONTROL.test(said) || !said.isWellFormed() ? '' : said;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const said = String(value).normalize('NFKC').trim();
  return said === '' || said.length > LONGEST || CONTROL.test(said) || !said.isWellFormed() ? undefined : said;
}

const values = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? []);
