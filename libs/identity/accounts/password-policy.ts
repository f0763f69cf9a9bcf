import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { FieldError } from '#shuyuan/kernel';
import { COMMON_HERE } from './common-passwords.js';

const LEAST_LENGTH = 10;
/** Of 0-4: about 10^10 guesses at least, which no on-line guessing reaches and a stolen argon2 hash makes dear. */
const LEAST_SCORE = 3;
/** Strength is judged by the beginning: what comes later only adds to it, and judging takes longer with each character. */
const JUDGED = 64;

/** Numbers that name a person: 手机号, 公民身份号码. Long, and known to everyone around. */
const NUMBERS_OF_PEOPLE = /(?<!\d)(1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{9}[\dXx])(?!\d)/g;

const judge = new ZxcvbnFactory({ dictionary: { ...dictionary, here: [...COMMON_HERE] }, graphs: adjacencyGraphs });

/** Whoever the password is for: what of theirs must not make it up. */
export interface PasswordOwner {
  readonly loginName: string;
  readonly displayName?: string;
}

/** 等保 L3 practice: length and three of four kinds of characters; then not what is tried first, nor one's own name. */
export function passwordProblem(password: string, owner: PasswordOwner, field = 'password'): FieldError | undefined {
  const plain = password.normalize('NFKC');
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(plain)).length;
  if ([...plain].length < LEAST_LENGTH || kinds < 3) return { field, code: 'password-weak' };
  if (owner.loginName && plain.toLowerCase().includes(owner.loginName.toLowerCase())) return { field, code: 'password-has-login' };
  const known = [owner.loginName, owner.displayName ?? ''].filter(Boolean);
  const judged = plain.slice(0, JUDGED).replace(NUMBERS_OF_PEOPLE, '');
  if (judge.check(judged, known).score < LEAST_SCORE) return { field, code: 'password-guessable' };
  return undefined;
}
