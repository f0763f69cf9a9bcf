import { plainNumber } from './plain-number.js';
import { readResidentId, type ResidentId } from './resident-id.js';

/** 学籍号, 19 characters: G + 公民身份号码, J + 18 that were generated (formal), L + 6 + 8 + 4 digits (temporary). */
const FORM = /^(?:[GJ]\d{17}[\dX]|L\d{18})$/;

export interface StudentNumber {
  readonly number: string;
  readonly temporary: boolean;
  /** What a G number holds. */
  readonly resident: ResidentId | null;
}

export type StudentNumberFault = 'student-number-form' | 'student-number-resident';

export function readStudentNumber(text: string): StudentNumber | StudentNumberFault {
  const number = plainNumber(text);
  if (!FORM.test(number)) return 'student-number-form';
  const resident = number.startsWith('G') ? readResidentId(number.slice(1)) : null;
  if (typeof resident === 'string') return 'student-number-resident';
  return { number, temporary: number.startsWith('L'), resident };
}
