import type { DocumentKind } from '../persons/person.entity.js';
import { plainNumber } from './plain-number.js';
import { readResidentId, type ResidentId, type ResidentIdFault } from './resident-id.js';

const MOBILE = /^1[3-9]\d{9}$/;

/** 教师编号, as the personnel system of the area gives it. No national form is published. */
const TEACHER_NUMBER = /^(?=.*\d)[0-9A-Z]{6,20}$/;

/** What is printed on documents other than the identity card. */
const DOCUMENTS: Record<Exclude<DocumentKind, 'resident-id'>, RegExp> = {
  'hk-macao-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-permit': /^\d{8}(\d{2})?$/,
  passport: /^(?=.*\d)[0-9A-Z]{5,17}$/,
  'foreign-permanent': /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/,
};

export function readMobile(text: string): { readonly number: string } | 'mobile-form' {
  const number = plainNumber(text).replace(/^(?:\+86|0086)/, '');
  return MOBILE.test(number) ? { number } : 'mobile-form';
}

export function readTeacherNumber(text: string): { readonly number: string } | 'teacher-number-form' {
  const number = plainNumber(text);
  return TEACHER_NUMBER.test(number) ? { number } : 'teacher-number-form';
}

export interface DocumentNumber {
  readonly kind: DocumentKind;
  readonly number: string;
  /** What the number itself says of its holder. */
  readonly resident: ResidentId | null;
}

export function readDocument(kind: DocumentKind, text: string): DocumentNumber | ResidentIdFault | 'document-form' {
  const number = plainNumber(text);
  // From 2023 on the permanent residence card of foreigners has a number of the same form, which begins with 9.
  if (kind === 'resident-id' || (kind === 'foreign-permanent' && number.startsWith('9'))) {
    const resident = readResidentId(number);
    return typeof resident === 'string' ? resident : { kind, number, resident };
  }
  return DOCUMENTS[kind].test(number) ? { kind, number, resident: null } : 'document-form';
}
