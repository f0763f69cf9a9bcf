import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { KubeObject } from '#shuyuan/cluster';
import { HOSTILE_STRINGS } from '../../test/support/hostile-strings.js';
import { loadTemplate, render, valuesFor, type TemplateValues } from './index.js';
import { SAMPLE_VALUES, SAMPLE_VARIANTS } from './sample-values.js';
import { parseTemplate } from './template-version.js';
import { BUILT_IN, readBuiltIn } from './template-files.js';

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE_STRINGS),
  fc.string({ minLength: 1, maxLength: 120 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'\n\t :-?[]{},#&*!|>\'"%@`$()\\~'), minLength: 1, maxLength: 40 }),
);

/** The same object with every scalar replaced by its type: what may not change, whatever the values hold. */
const shape = (node: unknown): unknown =>
  Array.isArray(node)
    ? node.map(shape)
    : node && typeof node === 'object'
      ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shape(value)]))
      : typeof node;

const stringNames = (schema: { properties: Record<string, { type: unknown }> }): string[] =>
  Object.entries(schema.properties)
    .filter(([, { type }]) => [type].flat().includes('string'))
    .map(([name]) => name);

/** The same version with nothing said of its strings, so that values reach the manifests that its own schema would refuse. */
async function unguarded(id: string) {
  const files = await readBuiltIn(id);
  const schema = JSON.parse(files.find((f) => f.path === 'values.schema.json')!.content) as Parameters<typeof stringNames>[0];
  for (const name of stringNames(schema)) schema.properties[name] = { type: schema.properties[name]!.type };
  const open = files.map((f) => (f.path === 'values.schema.json' ? { ...f, content: JSON.stringify(schema) } : f));
  return { template: parseTemplate(id, open), names: stringNames(schema) };
}

describe.each(BUILT_IN)('%s: no value ever becomes structure', (id) => {
  const objectsOf = (template: Awaited<ReturnType<typeof loadTemplate>>, values: TemplateValues): KubeObject[] =>
    render(template, SAMPLE_VALUES.tenantId, valuesFor(template, values)).map((o) => o.object);

  it('through any string, into any manifest, in every variant', async () => {
    const { template, names } = await unguarded(id);
    for (const [variant, sample] of Object.entries(SAMPLE_VARIANTS)) {
      const plain = objectsOf(template, sample);
      const wanted = shape(plain);
      const settable = names.filter((name) => valuesFor(template, sample)[name] !== null);
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...settable), hostile, { minKeys: 1 }), (evil) => {
          const objects = objectsOf(template, { ...sample, ...evil });
          expect([variant, shape(objects)]).toEqual([variant, wanted]);
          const touched = objects.filter((object, i) => JSON.stringify(object) !== JSON.stringify(plain[i]));
          // As the CLI prints it: a block scalar would lose spaces before its first line end.
          expect(parse(stringify(touched, { blockQuote: false }))).toEqual(touched);
        }),
        { numRuns: 25 },
      );
    }
  }, 60_000);

  it('and the name of a unit arrives as it was written', async () => {
    const template = await loadTemplate(id);
    fc.assert(
      fc.property(hostile, (name) => {
        const config = objectsOf(template, { ...SAMPLE_VALUES, name }).find((o) => o.kind === 'ConfigMap');
        expect((config?.data as Record<string, string>)['TENANT_NAME']).toBe(name);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
