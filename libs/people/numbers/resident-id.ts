import { ageOn, isDay, today } from './days.js';
import { plainNumber } from './plain-number.js';

const FORM = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** First two digits of GB/T 2260, with 港澳台 residents (81-83) and foreigners who live here for good (9x). */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[1-3]|9\d)/;
const OLDEST = 130;

export interface ResidentId {
  readonly number: string;
  readonly birthOn: string;
  readonly gender: 'male' | 'female';
}

/** Codes of field errors. */
export type ResidentIdFault = 'resident-id-form' | 'resident-id-region' | 'resident-id-birth' | 'resident-id-check';

/** Last character of a citizen identification number, by GB 11643-1999 (ISO 7064 MOD 11-2). */
export const checkCharacter = (first17: string): string =>
  CHECK[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11]!;

/** Reads 公民身份号码 (GB 11643-1999): address, day of birth, order and sex, check character. The 15-digit form ended in 2013. */
export function readResidentId(text: string): ResidentId | ResidentIdFault {
  const number = plainNumber(text);
  if (!FORM.test(number)) return 'resident-id-form';
  if (!PROVINCES.test(number)) return 'resident-id-region';
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const now = today();
  if (!isDay(birthOn) || birthOn > now || ageOn(birthOn, now) > OLDEST) return 'resident-id-birth';
  if (checkCharacter(number) !== number[17]) return 'resident-id-check';
  return { number, birthOn, gender: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}
