import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCatalogue, fieldMessage, hasFieldMessage } from '#shuyuan/kernel';
import '../../apps/api/api.module.js';

const root = join(import.meta.dirname, '../..');
const HAN = /\p{Script=Han}/u;
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** Steer validation, are never reported. */
const NOT_REPORTED = new Set(['conditionalValidation', 'customValidation', 'promiseValidation']);

interface Texts {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a text in two languages. */
function faults(name: string, { zh, en }: Texts): string[] {
  return [
    ...(HAN.test(zh) ? [] : [`${name}: zh has no Chinese: ${zh}`]),
    ...(en.trim() && !HAN.test(en) ? [] : [`${name}: en is empty or Chinese: ${en}`]),
    ...(names(zh).join() === names(en).join() ? [] : [`${name}: zh and en take different parameters`]),
  ];
}

describe('messages', () => {
  it('of every error exist in Chinese and English, with the same parameters', () => {
    const catalogue = [...errorCatalogue()];
    expect(catalogue.length).toBeGreaterThan(20);
    const texts = catalogue.flatMap(([code, { zh, en, hint }]) => [
      ...faults(code, { zh, en }),
      ...(hint ? faults(`${code} (hint)`, hint) : []),
    ]);
    expect(texts).toEqual([]);
  });

  it('at fields exist for every code that our own code reports', () => {
    const sources = globSync('libs/**/*.ts', { cwd: root }).filter((file) => !/spec\.ts$|\/contract\//.test(file));
    const codes = sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bfield: [^,{}]+, code: '([^']+)'/g)].map(([, code]) => ({ code: code!, file })),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter(({ code }) => !hasFieldMessage(code))).toEqual([]);
    expect(codes.flatMap(({ code }) => fieldFaults(code))).toEqual([]);
  });

  it('at fields exist for every constraint of a request body or query', () => {
    const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<{ name: string }, { name?: string; type: string }[]> };
    const rules = [...storage.validationMetadatas].flatMap(([target, rules]) =>
      rules.map((rule) => ({ dto: target.name, rule: rule.name ?? rule.type })).filter(({ rule }) => !NOT_REPORTED.has(rule)),
    );
    expect(rules.length).toBeGreaterThan(30);
    const reported = rules.filter(({ rule }) => rule !== 'isOptional');
    expect(reported.filter(({ rule }) => !hasFieldMessage(rule))).toEqual([]);
    expect([...new Set(reported.map(({ rule }) => rule))].flatMap(fieldFaults)).toEqual([]);
  });
});

function fieldFaults(code: string): string[] {
  // Each placeholder stays itself, so that both languages' parameters can be compared.
  const params = Object.fromEntries(['0', '1', '2', 'other', 'needed', 'free', 'unit', 'max', 'min'].map((name) => [name, `{${name}}`]));
  return faults(code, {
    zh: fieldMessage({ field: 'x', code, params }, 'zh'),
    en: fieldMessage({ field: 'x', code, params }, 'en'),
  });
}
