import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageOn, dayAfter, isDay, today } from './days.js';
import { masks } from './masks.js';
import { readDocument, readMobile, readTeacherNumber } from './other-numbers.js';
import { checkCharacter, readResidentId, type ResidentId } from './resident-id.js';
import { readSchoolCode } from './school-code.js';
import { readStudentNumber } from './student-number.js';

const day = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const region = fc.constantFrom('410105', '110101', '650102', '810000', '830000', '911234');
const valid = fc.tuple(region, day, fc.integer({ min: 0, max: 999 })).map(([code, birth, order]) => {
  const first = `${code}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return { number: `${first}${checkCharacter(first)}`, birth, male: order % 2 === 1 };
});

describe('公民身份号码 (GB 11643)', () => {
  it('agrees with numbers published as examples of the standard', () => {
    // Appendix of GB 11643-1999.
    expect(readResidentId('11010519491231002X')).toMatchObject({ birthOn: '1949-12-31', gender: 'female' });
    expect(readResidentId('440524188001010014')).toBe('resident-id-birth');
    expect(checkCharacter('44052418800101001')).toBe('4');
  });

  it('is read back with its birthday and sex, however it was typed', () => {
    const typed = (number: string, form: number): string =>
      [
        number,
        number.toLowerCase(),
        `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
        [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
      ][form]!;
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 3 }), ({ number, birth, male }, form) => {
        expect(readResidentId(typed(number, form))).toEqual({ number, birthOn: birth, gender: male ? 'male' : 'female' });
      }),
    );
  });

  it('does not survive one wrong character, nor two neighbours exchanged', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...'0123456789X'), ({ number }, at, other) => {
        const wrong = `${number.slice(0, at)}${other}${number.slice(at + 1)}`;
        if (wrong !== number) expect(typeof readResidentId(wrong)).toBe('string');
        const swapped = `${number.slice(0, at)}${number[at + 1] ?? ''}${number[at]}${number.slice(at + 2)}`;
        if (swapped !== number) expect(typeof readResidentId(swapped)).toBe('string');
      }),
    );
  });

  it('is never read out of anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = readResidentId(text);
        if (typeof read !== 'string') expect(read.number).toMatch(/^\d{17}[\dX]$/);
      }),
    );
    // Cyrillic Х and Greek Χ at the end; Arabic-Indic digits.
    expect(readResidentId('11010519491231002Х')).toBe('resident-id-form');
    expect(readResidentId('11010519491231002Χ')).toBe('resident-id-form');
    expect(readResidentId('١١٠١٠٥١٩٤٩١٢٣١٠٠٢X')).toBe('resident-id-form');
  });

  it('refuses birthdays that are not: 30 February, tomorrow', () => {
    const number = (birth: string) => {
      const first = `410105${birth}123`;
      return `${first}${checkCharacter(first)}`;
    };
    expect(readResidentId(number('20000230'))).toBe('resident-id-birth');
    expect(readResidentId(number(dayAfter(today()).replaceAll('-', '')))).toBe('resident-id-birth');
    expect(readResidentId(number(today().replaceAll('-', '')))).toMatchObject({ birthOn: today() });
  });
});

describe('学籍号', () => {
  it('of the G kind holds a valid 公民身份号码, and gives it', () => {
    fc.assert(
      fc.property(valid, ({ number, birth }) => {
        expect(readStudentNumber(`G${number}`)).toMatchObject({
          number: `G${number}`,
          temporary: false,
          resident: { number, birthOn: birth } as ResidentId,
        });
      }),
    );
    expect(readStudentNumber('G110105194912310021')).toBe('student-number-resident');
  });

  it('of the J and L kinds holds what was generated', () => {
    expect(readStudentNumber('j11010519491231002x')).toMatchObject({ temporary: false, resident: null });
    expect(readStudentNumber('L410105201909011234')).toMatchObject({ temporary: true, resident: null });
    expect(readStudentNumber('L41010520190901123X')).toBe('student-number-form');
    expect(readStudentNumber('K410105201909011234')).toBe('student-number-form');
    expect(readStudentNumber('410105201909011234')).toBe('student-number-form');
  });

  it('matches the published form and nothing else', () => {
    const form = /^(?:[GJ]\d{17}[\dX]|L\d{18})$/;
    fc.assert(
      fc.property(fc.stringMatching(/^[GJLKg]?[\dXx]{17,20}$/), (text) => {
        const read = readStudentNumber(text);
        expect(read === 'student-number-form').toBe(!form.test(text.toUpperCase()));
      }),
    );
  });
});

describe('other numbers', () => {
  it('学校标识码 names its province and has an order number', () => {
    expect(readSchoolCode('21４1000123', '410000')).toEqual({ code: '2141000123' });
    expect(readSchoolCode('2142000123', '410000')).toBe('school-code-province');
    expect(readSchoolCode('2141000000', '410000')).toBe('school-code-order');
    expect(readSchoolCode('214100012', '410000')).toBe('school-code-form');
  });

  it('mobile numbers, teacher numbers and documents', () => {
    expect(readMobile('+86 138-0013-8000')).toEqual({ number: '13800138000' });
    expect(readMobile('12800138000')).toBe('mobile-form');
    expect(readTeacherNumber('t2019000123')).toEqual({ number: 'T2019000123' });
    expect(readTeacherNumber('教师0001')).toBe('teacher-number-form');
    expect(readDocument('passport', 'e12345678')).toMatchObject({ number: 'E12345678', resident: null });
    expect(readDocument('hk-macao-permit', 'H1234567')).toBe('document-form');
    expect(readDocument('resident-id', '11010519491231002X')).toMatchObject({ resident: { birthOn: '1949-12-31' } });
    expect(readDocument('foreign-permanent', '911101194912310029')).toBe('resident-id-check');
  });

  it('are masked so that neither birthday nor order can be read', () => {
    fc.assert(
      fc.property(valid, ({ number }) => {
        const shown = masks.document(number);
        expect(shown).toHaveLength(18);
        expect(shown.slice(3, 16)).toBe('*'.repeat(13));
        expect(masks.studentNumber(`G${number}`).slice(4, 17)).toBe('*'.repeat(13));
      }),
    );
    expect(masks.mobile('13800138000')).toBe('138****8000');
    expect(masks.teacherNumber('T001')).toBe('****');
  });
});

describe('days', () => {
  it('ages by birthdays', () => {
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14);
    fc.assert(fc.property(day, (birth) => expect(ageOn(birth, birth)).toBe(0)));
  });
  it('are days of the calendar', () => {
    fc.assert(fc.property(day, (text) => expect(isDay(text)).toBe(true)));
    for (const wrong of ['2026-02-30', '2026-2-3', '20260203', '1899-12-31', '', null]) expect(isDay(wrong)).toBe(false);
  });
});
