/** 间隔号 of names such as 买买提·艾力, in the ways it is typed. GB 18030 and passports have U+00B7. */
const DOTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff65\u2024\u16eb\u25cf\ufe52\uff0e]/gu;
const SPACES = /[\s\u3000]+/gu;

/** Han characters (no radicals, which only look like them) with 间隔号 between parts. */
const HAN = /^[\p{Unified_Ideograph}〇]+(?:·[\p{Unified_Ideograph}〇]+)*$/u;
/** Latin letters with what stands between the parts of such names. No other script, so no look-alikes. */
const LATIN = /^\p{Script=Latin}(?:[\p{Script=Latin}\p{Mark}]|[ '·-](?=\p{Script=Latin})|\.(?=[ \p{Script=Latin}]|$))*$/u;
const LONGEST = 50;

export interface NameForms {
  readonly name: string;
  readonly nameKey: string;
  readonly nameTail: string;
  readonly nameLast: string | null;
}

/**
 * 姓名 as it is kept: full-width and compatibility forms made plain, no spaces between Han characters, one kind of dot.
 * Anything that is neither wholly Han nor wholly Latin is refused: letters of other scripts that look alike, private-use
 * characters, digits, invisible characters.
 */
export function readName(text: string): NameForms | 'name-form' {
  const plain = text.normalize('NFKC').trim();
  const han = plain.replace(SPACES, '').replace(DOTS, '·').replace(/\./g, '·');
  const name = HAN.test(han)
    ? han
    : plain
        .replace(SPACES, ' ')
        .replace(/[\u2018\u2019\u02bc]/gu, "'")
        .normalize('NFC');
  if (name.length > LONGEST || [...name].length < 2 || !(HAN.test(name) || LATIN.test(name))) return 'name-form';
  return nameForms(name);
}

/** What a name is compared and searched by. */
export function nameForms(name: string): NameForms {
  const nameKey = name.toLowerCase();
  const letters = [...nameKey];
  return { name, nameKey, nameTail: letters.slice(1).join(''), nameLast: lastPart(nameKey, letters) };
}

/** After the last dot or space; of four and more Han characters in a row the third and on (欧阳|娜娜). */
function lastPart(nameKey: string, letters: readonly string[]): string | null {
  const parts = nameKey.split(/[· ]/);
  if (parts.length > 1) return parts.at(-1)!;
  return letters.length >= 4 && HAN.test(nameKey) ? letters.slice(2).join('') : null;
}
