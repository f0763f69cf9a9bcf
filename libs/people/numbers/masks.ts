const hidden = (text: string, head: number, tail: number): string =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}`;

/** What is shown in place of a number: enough to tell two apart at a glance, neither birthday nor sex of its holder. */
export const masks = {
  document: (number: string): string => (number.length >= 15 ? hidden(number, 3, 2) : hidden(number, 1, 2)),
  studentNumber: (number: string): string => hidden(number, 4, 2),
  teacherNumber: (number: string): string => hidden(number, 2, 2),
  mobile: (number: string): string => hidden(number, 3, 4),
} as const;
