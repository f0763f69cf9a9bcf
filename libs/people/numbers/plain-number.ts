/**
 * A number as people type or paste it: full-width digits and letters become plain ones, spaces and hyphens go, letters
 * are capital. Look-alikes of other scripts (Cyrillic Х, Greek Χ) are left as they are and match no form.
 */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
