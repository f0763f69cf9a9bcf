import { expect, it } from '@jest/globals';
import { yamlSafeJson } from './yaml-safe-json.js';

it('escapes what YAML would read as something else, and nothing more', () => {
  const value = { '\u2028': 'a\u0085b\u2029c\u007f\ufeff', name: '郑州市 😀 "quoted"\n' };
  expect(yamlSafeJson(value)).toBe('{"\\u2028":"a\\u0085b\\u2029c\\u007f\\ufeff","name":"郑州市 😀 \\"quoted\\"\\n"}');
  expect(JSON.parse(yamlSafeJson(value))).toEqual(value);
});
