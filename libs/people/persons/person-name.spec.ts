import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameForms, readName } from './person-name.js';

const nameOf = (text: string): string => {
  const read = readName(text);
  return typeof read === 'string' ? read : read.name;
};
const han = fc.stringMatching(/^[\u4e00-\u9fa5]{2,8}$/);

describe('姓名', () => {
  it('loses what typing adds: spaces, full-width forms, kinds of dots', () => {
    expect(nameOf('张 伟')).toBe('张伟');
    expect(nameOf('　欧阳　娜娜 ')).toBe('欧阳娜娜');
    expect(nameOf('买买提•艾力')).toBe('买买提·艾力');
    expect(nameOf('买买提．艾力')).toBe('买买提·艾力');
    expect(nameOf('买买提・艾力')).toBe('买买提·艾力');
    expect(nameOf('Ｌｉ　Ｍｅｉ')).toBe('Li Mei');
    expect(nameOf('O’Neil')).toBe("O'Neil");
    expect(nameOf('John F. Kennedy')).toBe('John F. Kennedy');
    // A Kangxi radical that only looks like 一.
    expect(nameOf('张⼀')).toBe('张一');
    expect(nameOf('武〇')).toBe('武〇');
  });

  it('is refused where letters only look alike, or are no letters of names', () => {
    for (const text of [
      'Маria',
      'Аnna',
      'Αnna',
      '张a',
      '张1',
      '张',
      '',
      '··',
      '张·',
      '张\u200b伟',
      '张\u0000伟',
      '张😀',
      '\ue000伟',
      '⺀伟',
      '<b>张</b>',
      '张'.repeat(51),
    ])
      expect(nameOf(text)).toBe('name-form');
  });

  it('is the same when read twice', () => {
    fc.assert(
      fc.property(fc.oneof(han, fc.string({ unit: 'grapheme', maxLength: 20 })), (text) => {
        const once = nameOf(text);
        if (once !== 'name-form') expect(nameOf(once)).toBe(once);
      }),
    );
  });

  it('is found from its first character, its second, and its last part', () => {
    expect(nameForms('张伟')).toEqual({ name: '张伟', nameKey: '张伟', nameTail: '伟', nameLast: null });
    expect(nameForms('欧阳娜娜')).toMatchObject({ nameTail: '阳娜娜', nameLast: '娜娜' });
    expect(nameForms('买买提·艾力')).toMatchObject({ nameLast: '艾力' });
    // Of the second plane: one character, two code units.
    expect(nameForms('𠮷野家')).toMatchObject({ nameTail: '野家' });
    fc.assert(fc.property(han, (name) => expect(nameForms(name).nameTail).toBe([...name].slice(1).join(''))));
  });
});
