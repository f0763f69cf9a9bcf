/** What a spreadsheet would take for a formula, whichever program opens it (OWASP: CSV injection). Full-width forms count. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;

/** A cell that is shown as it is and never reckoned. A reader of ours takes the mark off again. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
