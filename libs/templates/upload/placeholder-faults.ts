import { isScalar, visit } from 'yaml';
import { placeholdersIn, wholePlaceholder } from '../placeholders.js';
import { WHEN, type ValuesSchema } from '../template-version.js';
import type { Fault } from './fault.js';
import type { YamlDocument } from './read-yaml.js';

const typesOf = (schema: ValuesSchema, name: string): readonly unknown[] => [(schema.properties[name] as { type?: unknown }).type].flat();

/** Placeholders stand in scalars that are values, and name values that the schema requires. */
export function placeholderFaults(file: string, { document, lineOf }: YamlDocument, schema: ValuesSchema): Fault[] {
  const faults: Fault[] = [];
  const required = new Set(schema.required);
  visit(document, {
    Scalar: (role, node) => {
      const text = node.value;
      if (typeof text !== 'string' || !text.includes('$(')) return;
      const refuse = (code: string, params?: Record<string, unknown>): void => void faults.push({ file, line: lineOf(node), code, params });
      const names = placeholdersIn(text);
      if (role === 'key') return refuse('template-placeholder-key');
      if (text.split('$(').length - 1 !== names.length) return refuse('template-placeholder-form');
      for (const name of names) {
        if (!required.has(name)) refuse('template-placeholder-unknown', { name: name.slice(0, 60) });
        else if (!wholePlaceholder(text) && typesOf(schema, name).includes('null')) refuse('template-placeholder-null', { name });
      }
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== WHEN) return;
      const name = isScalar(value) && typeof value.value === 'string' ? wholePlaceholder(value.value) : undefined;
      if (!name || !required.has(name) || typesOf(schema, name).join() !== 'boolean')
        faults.push({ file, line: lineOf(key), code: 'template-when' });
    },
  });
  return faults;
}
