import { plainNumber } from './plain-number.js';

const FORM = /^[1-9]\d{9}$/;

export type SchoolCodeFault = 'school-code-form' | 'school-code-province' | 'school-code-order';

/** 学校（机构）标识码: 2 digits of 类别, 2 of the province (GB/T 2260), 6 of order. Two codes with the same order are two schools. */
export function readSchoolCode(text: string, province: string): { readonly code: string } | SchoolCodeFault {
  const code = plainNumber(text);
  if (!FORM.test(code)) return 'school-code-form';
  if (code.slice(2, 4) !== province.slice(0, 2)) return 'school-code-province';
  if (code.endsWith('000000')) return 'school-code-order';
  return { code };
}
