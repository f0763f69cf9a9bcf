import { currentContext } from './context.js';

/** Something said to people that is kept: in both languages, since nobody knows yet who will read it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const inLanguage = (text: Text): string => text[currentContext()?.language ?? 'zh'];

/** A copy of plain data with each text in it said in `language`. */
export function localised(data: unknown, language: 'zh' | 'en'): unknown {
  if (Array.isArray(data)) return data.map((item) => localised(item, language));
  if (data === null || typeof data !== 'object') return data;
  if (isText(data)) return data[language];
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, localised(value, language)]));
}

const isText = (value: object): value is Text => Object.keys(value).length === 2 && 'zh' in value && 'en' in value;
