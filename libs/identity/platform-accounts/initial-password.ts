import { randomInt } from 'node:crypto';

/** Without letters that look alike on paper: 31^8, 40 bits, for a password that opens nothing but the form to change it. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const word = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** 初始密码, as k7mp-4xqz. */
export const newInitialPassword = (): string => `${word(4)}-${word(4)}`;

/** 班级码: read out to a class, so short; the pictures come on top. */
export const newClassCode = (): string => word(8).toUpperCase();

/** Eight digits, never with a zero in front: easy to say, and nothing about the person. */
export const newLoginName = (): string => String(randomInt(10_000_000, 100_000_000));

/** What children choose from. The console draws them; here they are names. */
export const PICTURES = [
  ...(['apple', 'banana', 'grapes', 'watermelon', 'carrot', 'cat', 'dog', 'rabbit', 'panda', 'fish'] as const),
  ...(['bird', 'butterfly', 'sun', 'moon', 'star', 'flower', 'tree', 'car', 'boat', 'ball'] as const),
] as const;
export type Picture = (typeof PICTURES)[number];

export const HOW_MANY_PICTURES = 3;

export const newPictures = (): Picture[] => Array.from({ length: HOW_MANY_PICTURES }, () => PICTURES[randomInt(PICTURES.length)]!);

/** As it is hashed. */
export const spellPictures = (pictures: readonly Picture[]): string => `pictures ${pictures.join(' ')}`;
