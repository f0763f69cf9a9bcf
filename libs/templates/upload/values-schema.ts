import { DEFAULTS_FILE, SCHEMA_FILE } from '../template-files.js';
import { schemaCompiler, type ValuesSchema } from '../template-version.js';
import type { Fault } from './fault.js';
import { readYaml, type YamlBudget } from './read-yaml.js';

const MOST_VALUES = 200;
const LONGEST_PATTERN = 200;
const TYPES = ['string', 'number', 'integer', 'boolean', 'null'];
/** Of a value; anything else (`$ref` above all) is refused by its name, so that a schema says all it says in one place. */
const KEYWORDS = new Set([
  ...['type', 'title', 'description', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);
const TOP = new Set(['$schema', 'title', 'description', 'type', 'additionalProperties', 'required', 'properties']);

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of values and the defaults, or what is wrong with them. */
export function readSchema(
  schemaText: string,
  defaultsText: string | undefined,
  budget: YamlBudget,
): { schema?: ValuesSchema; faults: Fault[] } {
  const read = readJson(SCHEMA_FILE, schemaText, budget);
  const faults = read.faults.length > 0 ? read.faults : [...schemaFaults(read.value, read.lineOf)];
  if (faults.length > 0) return { faults };
  const schema = read.value as ValuesSchema;
  if (defaultsText === undefined) return { schema, faults };
  const defaults = readJson(DEFAULTS_FILE, defaultsText, budget);
  return { schema, faults: defaults.faults.length > 0 ? defaults.faults : [...defaultFaults(defaults.value, schema, defaults.lineOf)] };
}

function* schemaFaults(schema: unknown, lineOf: LineOf): Generator<Fault> {
  const fault = (path: string[], code: string, params?: Fields): Fault => ({ file: SCHEMA_FILE, line: lineOf(path), code, params });
  if (!isFields(schema)) {
    yield fault([], 'template-schema-form');
    return;
  }
  for (const keyword of Object.keys(schema))
    if (!TOP.has(keyword)) yield fault([keyword], 'template-schema-keyword', { keyword: keyword.slice(0, 40) });
  const { properties, required } = schema;
  if (schema['type'] !== 'object' || schema['additionalProperties'] !== false || !isFields(properties) || !Array.isArray(required)) {
    yield fault([], 'template-schema-form');
    return;
  }
  if (Object.keys(properties).length > MOST_VALUES) {
    yield fault(['properties'], 'template-schema-size', { limit: MOST_VALUES });
    return;
  }
  for (const name of required) {
    if (typeof name !== 'string' || !Object.hasOwn(properties, name))
      yield fault(['required'], 'template-schema-required', { name: String(name).slice(0, 60) });
  }
  for (const [name, value] of Object.entries(properties)) {
    const at = ['properties', name];
    if (!/^[a-zA-Z]\w{0,59}$/.test(name) || name in {}) yield fault(at, 'template-schema-name');
    if (!isFields(value)) yield fault(at, 'template-schema-form');
    else yield* valueFaults(value, (key, code, params) => fault(key ? [...at, key] : at, code, params));
  }
  try {
    schemaCompiler().compile(schema);
  } catch (error) {
    yield fault([], 'template-schema-invalid', { detail: (error as Error).message.slice(0, 200) });
  }
}

function* valueFaults(schema: Fields, fault: (key: string | undefined, code: string, params?: Fields) => Fault): Generator<Fault> {
  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.has(keyword)) yield fault(keyword, 'template-schema-keyword', { keyword: keyword.slice(0, 40) });
  const types = [schema['type']].flat();
  if (types.length === 0 || types.some((type) => !TYPES.includes(type as string))) yield fault('type', 'template-schema-type');
  const { pattern } = schema;
  if (typeof pattern === 'string' && pattern.length > LONGEST_PATTERN)
    yield fault('pattern', 'template-schema-pattern', { limit: LONGEST_PATTERN });
}

function* defaultFaults(defaults: unknown, schema: ValuesSchema, lineOf: LineOf): Generator<Fault> {
  if (!isFields(defaults)) {
    yield { file: DEFAULTS_FILE, line: 1, code: 'template-defaults-form' };
    return;
  }
  const ajv = schemaCompiler();
  for (const [name, value] of Object.entries(defaults)) {
    const own = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (!own || !ajv.validate(own, value))
      yield {
        file: DEFAULTS_FILE,
        line: lineOf([name]),
        code: 'template-default',
        params: { name: name.slice(0, 60), detail: own ? ajv.errorsText() : '' },
      };
  }
}

type LineOf = (path: string[]) => number;

/** JSON is YAML, whose reader knows lines and sees a key that stands twice; what counts is what JSON.parse makes of it. */
function readJson(file: string, text: string, budget: YamlBudget): { value: unknown; lineOf: LineOf; faults: Fault[] } {
  const { documents, faults } = readYaml(file, text, budget);
  const first = documents[0];
  const lineOf: LineOf = (path) => (first ? first.lineOf(path.length > 0 ? first.document.getIn(path, true) : first.document.contents) : 1);
  if (faults.length > 0) return { value: undefined, lineOf, faults };
  try {
    return { value: JSON.parse(text), lineOf, faults };
  } catch (error) {
    return {
      value: undefined,
      lineOf,
      faults: [{ file, line: 1, code: 'template-json', params: { detail: (error as Error).message.slice(0, 200) } }],
    };
  }
}
