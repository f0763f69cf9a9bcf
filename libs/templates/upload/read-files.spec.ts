import { beforeAll, describe, expect, it } from '@jest/globals';
import { cpuMs } from '../../../test/support/cpu-time.js';
import { readBuiltIn, type TemplateFile } from '../template-files.js';
import type { Fault } from './fault.js';
import { uploadFaults } from './read-files.js';

type ValueSchema = Partial<Record<'$ref' | 'anyOf' | 'type' | 'minLength' | 'format' | 'pattern', unknown>>;
interface Schema {
  additionalProperties: boolean;
  surprise?: boolean;
  required: string[];
  properties: Record<'name' | 'pods' | 'toString', ValueSchema>;
}

const CONFIG = 'manifests/portal/config-map.yaml';
let standard: TemplateFile[];
beforeAll(async () => {
  standard = await readBuiltIn('standard@1.1.0');
});

const replaced = (path: string, content: string): TemplateFile[] => [...standard.filter((f) => f.path !== path), { path, content }];
const codes = (faults: Fault[]): string[] => faults.map(({ file, line, code }) => `${file}:${line} ${code}`);
const inConfig = (content: string): string[] => codes(uploadFaults(replaced(CONFIG, content)));
const object = (rest: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: portal, namespace: $(namespace) }\n${rest}`;
const inSchema = (change: (schema: Schema) => void): string[] => {
  const schema = JSON.parse(standard.find((f) => f.path === 'values.schema.json')!.content) as Schema;
  change(schema);
  return codes(uploadFaults(replaced('values.schema.json', JSON.stringify(schema, null, 1)))).map((code) => code.split(' ')[1]!);
};

/** Refused in under a second and without keeping what it was made of. */
function bounded(files: readonly TemplateFile[]): string[] {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = cpuMs();
  const faults = uploadFaults(files);
  const ms = cpuMs() - begun;
  const grown = process.memoryUsage().heapUsed - before;
  expect(ms).toBeLessThan(1000);
  // Nothing is collected in between, so this is all that was ever allocated, garbage included.
  expect(grown).toBeLessThan(64 * 1024 * 1024);
  return codes(faults);
}

describe('an upload', () => {
  it('is accepted as it stands when it is one of ours', () => {
    expect(codes(uploadFaults(standard))).toEqual([]);
  });

  it.each([
    ['an anchor', object('data: &a { x: y }\n'), 4, 'template-yaml-anchor'],
    ['an alias', object('data: { x: y, z: *a }\n'), 4, 'template-yaml-alias'],
    ['a tag', object('data: { x: !!binary aGk= }\n'), 4, 'template-yaml-tag'],
    ['a directive', `%YAML 1.1\n---\n${object('')}`, 1, 'template-yaml-directive'],
    ['a duplicate key', object('data:\n  x: "1"\n  y: "2"\n  x: "3"\n'), 7, 'template-key-twice'],
    ['a duplicate key in flow style', object('data: { x: "1", x: "2" }\n'), 4, 'template-key-twice'],
    ['a number as key', object('data: { 1: "x" }\n'), 4, 'template-yaml-key'],
    ['a map as key', object('data: { { a: b }: "x" }\n'), 4, 'template-yaml-key'],
    ['a prototype', object('data: { __proto__: "x" }\n'), 4, 'template-yaml-key'],
    ['a number that is none', object('data: { x: .inf }\n'), 4, 'template-number'],
    ['broken YAML', object('data: { x: "y\n'), 5, 'template-yaml'],
    ['a second document that is no object', `${object('')}---\n- a\n`, 5, 'template-object'],
    ['nothing', '', 1, 'template-object'],
    ['a list', '- a\n- b\n', 1, 'template-object'],
    ['a value nobody declared', object('data: { x: $(evil) }\n'), 4, 'template-placeholder-unknown'],
    ['a value of every object', object('data: { x: $(constructor) }\n'), 4, 'template-placeholder-unknown'],
    ['a placeholder in a key', object('data: { "$(name)": x }\n'), 4, 'template-placeholder-key'],
    ['a placeholder that is none', object('data: { x: "$(name" }\n'), 4, 'template-placeholder-form'],
    ['a placeholder in a placeholder', object('data: { x: "$($(name))" }\n'), 4, 'template-placeholder-form'],
    ['a value within text that may be null', object('data: { x: "a$(tlsHost)" }\n'), 4, 'template-placeholder-null'],
    [
      'a condition that is text',
      object('data: { x: y }\n').replace('$(namespace)', '$(namespace), annotations: { shuyuan.dev/when: $(name) }'),
      3,
      'template-when',
    ],
    ['a NUL byte', object('data: { x: "\u0000" }\n'), 4, 'template-text'],
    ['half a character', object('data: { x: "\ud800" }\n'), 4, 'template-text'],
    ['what another encoding left', object('data: { x: "\ufffd" }\n'), 4, 'template-text'],
    ['text turned round', object('data: { x: "\u202e" }\n'), 4, 'template-text'],
  ])('is refused for %s, by file, line and code', (_, content, line, code) => {
    expect(inConfig(content)).toContain(`${CONFIG}:${line} ${code}`);
  });

  it.each([
    ['../../etc/passwd', 'template-path'],
    ['/etc/passwd', 'template-path'],
    ['manifests/portal/../../x.yaml', 'template-path'],
    ['manifests/portal/x.yml', 'template-path'],
    ['manifests/portal/X.yaml', 'template-path'],
    ['manifests\\portal\\x.yaml', 'template-path'],
    ['manifests/portal/deep/x.yaml', 'template-path'],
    ['manifests/../x.yaml', 'template-path'],
    ['manifests/surprise/x.yaml', 'template-phase-unknown'],
    ['run.sh', 'template-path'],
  ])('is refused for the file name %s', (path, code) => {
    expect(codes(uploadFaults([...standard, { path, content: object('') }]))).toEqual([`files.${standard.length}.path:0 ${code}`]);
  });

  it('is refused for a file that stands there twice, and without a schema', () => {
    expect(codes(uploadFaults([...standard, standard[0]!]))).toEqual([`${standard[0]!.path}:0 template-path-twice`]);
    expect(codes(uploadFaults(standard.filter((f) => f.path !== 'values.schema.json')))).toEqual([
      'values.schema.json:0 template-schema-missing',
    ]);
  });

  it.each([
    ['a remote reference', (s: Schema) => (s.properties.name = { $ref: 'http://example.org/x.json' }), 'template-schema-keyword'],
    ['a local reference', (s: Schema) => (s.properties.name = { $ref: '#' }), 'template-schema-keyword'],
    ['a combination', (s: Schema) => (s.properties.name.anyOf = [{}]), 'template-schema-keyword'],
    ['an unknown keyword', (s: Schema) => (s.surprise = true), 'template-schema-keyword'],
    ['a wrong keyword value', (s: Schema) => (s.properties.name.minLength = 'x'), 'template-schema-invalid'],
    ['an unknown format', (s: Schema) => (s.properties.name.format = 'surprise'), 'template-schema-invalid'],
    ['a map as value', (s: Schema) => (s.properties.name = { type: 'object' }), 'template-schema-type'],
    ['no type', (s: Schema) => delete s.properties.name.type, 'template-schema-type'],
    ['values beside those named', (s: Schema) => (s.additionalProperties = true), 'template-schema-form'],
    ['a required value that is not defined', (s: Schema) => void s.required.push('nothing'), 'template-schema-required'],
    ['a value named like a method', (s: Schema) => (s.properties.toString = { type: 'string' }), 'template-schema-name'],
    ['a pattern that looks back', (s: Schema) => (s.properties.name.pattern = '(a)\\1'), 'template-schema-invalid'],
    ['a pattern without end', (s: Schema) => (s.properties.name.pattern = '(a'), 'template-schema-invalid'],
    ['a long pattern', (s: Schema) => (s.properties.name.pattern = 'a'.repeat(201)), 'template-schema-pattern'],
  ])('is refused for a schema with %s', (_, change, code) => {
    expect(inSchema(change)).toContain(code);
  });

  it('is refused for defaults that do not fit, and for a schema with a key twice', () => {
    const defaults = (text: string) => codes(uploadFaults(replaced('values.defaults.json', text)));
    expect(defaults('{\n "pods": 3\n}')).toEqual(['values.defaults.json:2 template-default']);
    expect(defaults('{ "nothing": 3 }')).toEqual(['values.defaults.json:1 template-default']);
    expect(defaults('[]')).toEqual(['values.defaults.json:1 template-defaults-form']);
    expect(defaults('{ pods: "3" }')).toEqual(['values.defaults.json:1 template-json']);
    expect(defaults('{ "pods": "3", "pods": "4" }')).toEqual(['values.defaults.json:1 template-key-twice']);
  });

  it('never runs a pattern away: RE2 takes time in proportion to the text', () => {
    const schema = JSON.parse(standard.find((f) => f.path === 'values.schema.json')!.content) as Schema;
    schema.properties.name.pattern = '^(a|a)*b$';
    schema.properties.pods.pattern = '^((a+)+)+$';
    const hostile = replaced('values.schema.json', JSON.stringify(schema)).map((f) =>
      f.path === 'values.defaults.json' ? { ...f, content: JSON.stringify({ pods: `${'a'.repeat(20_000)}!` }) } : f,
    );
    expect(bounded(hostile)).toEqual(['values.defaults.json:1 template-default']);
  });
});

describe('a hostile upload is refused in under a second, without growth of memory:', () => {
  const one = (content: string) => bounded(replaced(CONFIG, content));
  const many = (n: number, content: string) =>
    bounded([...standard, ...Array.from({ length: n }, (_, i) => ({ path: `manifests/portal/x${i}.yaml`, content }))]);

  it('five megabytes', () => expect(one('#'.repeat(5_000_000))).toEqual(['files:0 template-too-large']));
  it('a thousand documents', () => expect(one(`${object('')}---\n`.repeat(1000))).toEqual([expect.stringMatching(/template-too-m/)]));
  it('a thousand small documents', () =>
    expect(one('a: b\n---\n'.repeat(1000))).toEqual([expect.stringMatching(/template-too-many-documents$/)]));
  it('a hundred files of documents', () =>
    expect(many(50, `${object('')}---\n`.repeat(60))).toContainEqual(expect.stringMatching(/template-too-m/)));
  it('too many files', () => expect(many(100, object(''))).toEqual(['files:0 template-too-many-files']));
  it('a billion laughs', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]`);
    expect(one(`l0: &l0 lol\n${laughs.join('\n')}\n`)).toEqual([`${CONFIG}:1 template-yaml-anchor`]);
  });
  it('a megabyte of brackets', () => expect(one('['.repeat(1_000_000))).toEqual([`${CONFIG}:1 template-too-deep`]));
  it('brackets line by line', () => expect(one('[\n'.repeat(400_000))).toEqual([expect.stringMatching(/template-too-deep/)]));
  it('lists in lists', () => expect(one('- '.repeat(400_000))).toEqual([`${CONFIG}:1 template-too-deep`]));
  it('questions in questions', () => expect(one('? '.repeat(400_000))).toEqual([`${CONFIG}:1 template-too-deep`]));
  it('ever deeper maps', () =>
    expect(one(Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))).toEqual([
      expect.stringMatching(/template-too-deep/),
    ]));
  it('a hundred thousand keys', () =>
    expect(one(Array.from({ length: 90_000 }, (_, i) => `k${i}: v`).join('\n'))).toEqual([expect.stringMatching(/template-too-much/)]));
  it('as many keys as pass', () =>
    expect(one(object(`data:\n${Array.from({ length: 4_000 }, (_, i) => `  k${i}: v`).join('\n')}\n`))).toEqual([]));
  it('a key of a megabyte', () => expect(one(`${'k'.repeat(1_000_000)}: v`)).toHaveLength(1));
  it('one scalar of a megabyte', () => expect(one(object(`data: { x: "${'x'.repeat(900_000)}" }`))).toEqual([]));
  it('a megabyte of placeholders', () => expect(one(object(`data: { x: "${'$(evil)'.repeat(100_000)}" }`)).length).toBeGreaterThan(0));
  it('a schema of thousands of values', () => {
    const properties = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`v${i}`, { type: 'string' }]));
    const schema = { type: 'object', additionalProperties: false, required: [], properties };
    expect(bounded(replaced('values.schema.json', JSON.stringify(schema)))).toContainEqual(
      expect.stringMatching(/template-(schema-size|too-much)/),
    );
  });
  it('a schema nested without end', () =>
    expect(bounded(replaced('values.schema.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`))).toContainEqual(
      expect.stringMatching(/template-too-deep/),
    ));
});
