import { type SCIMMY, ScimError } from './scim.js';

type Comparison = readonly [string, ...unknown[]];
type Definition = (typeof SCIMMY.Schemas.User)['definition'];
interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly config: { readonly multiValued?: boolean; readonly caseExact?: boolean };
  readonly subAttributes?: readonly Attribute[];
}

export interface FilterSql {
  readonly sql: string;
  readonly values: unknown[];
}

/** Attributes that are columns; everything else is looked for in the resource. */
export type Columns = Readonly<
  Record<string, { readonly sql: string; readonly type: 'text' | 'uuid' | 'time'; readonly caseExact?: boolean }>
>;

/**
 * A filter (RFC 7644 §3.4.2.2) as SQL over `resource`, for PostgreSQL to decide. Names are those of the schema, values go
 * as parameters or as literals of a JSON path that is a parameter itself.
 */
export function filterSql(filter: Iterable<object>, definition: Definition, columns: Columns, firstParameter: number): FilterSql {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${firstParameter + values.push(value) - 1}`;
  const branches = [...filter].map((branch) => {
    const terms = Object.entries(branch).flatMap(([name, what]) => termsOf(name, what, definition, columns, parameter));
    return terms.length > 0 ? `(${terms.join(' AND ')})` : 'true';
  });
  return { sql: `(${branches.join(' OR ')})`, values };
}

function termsOf(name: string, what: unknown, definition: Definition, columns: Columns, parameter: (value: unknown) => string): string[] {
  const column = Object.entries(columns).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (column) return comparisonsOf(what).map((comparison) => columnTerm(column, comparison, parameter));
  if (/^meta$/i.test(name) && isObject(what))
    return Object.entries(what).flatMap(([sub, inner]) => termsOf(`meta.${sub}`, inner, definition, columns, parameter));
  const { attribute, path } = found(name, definition);
  if (!isComparisons(what)) {
    const parts = (Array.isArray(what) ? what : [what]) as object[];
    return parts.map((part) => `jsonb_path_exists(resource, ${parameter(`${path}[*] ? (${conditionOf(attribute, part)})`)}::jsonpath)`);
  }
  return comparisonsOf(what).map((comparison) => {
    const { negated, op, value } = read(comparison);
    const test =
      op === 'pr' || op === 'np' ? `${path}[*]` : `${path}[*] ? (${predicate(valueOf(attribute), op === 'ne' ? 'eq' : op, value)})`;
    const exists = `jsonb_path_exists(resource, ${parameter(test)}::jsonpath)`;
    return negated !== (op === 'ne' || op === 'np') ? `NOT ${exists}` : exists;
  });
}

/** Conditions on the parts of one value: `emails[type eq "work" and value co "@"]`. */
function conditionOf(attribute: Attribute, parts: object): string {
  const conditions = Object.entries(parts).flatMap(([name, what]) => {
    const sub = attribute.subAttributes?.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sub) throw unknownAttribute(`${attribute.name}.${name}`);
    return comparisonsOf(what).map((comparison) => {
      const { negated, op, value } = read(comparison);
      const at = { ...sub, at: `@.${quoted(sub.name)}` };
      const holds = op === 'pr' || op === 'np' ? `exists(${at.at})` : predicate(at, op === 'ne' ? 'eq' : op, value);
      return negated !== (op === 'ne' || op === 'np') ? `!(${holds})` : holds;
    });
  });
  return conditions.join(' && ');
}

/** A value of several parts stands for its `value`. */
function valueOf(attribute: Attribute): Attribute & { at: string } {
  const value = attribute.subAttributes?.find(({ name }) => name === 'value');
  return value ? { ...value, at: '@."value"' } : { ...attribute, at: '@' };
}

function predicate({ at, type, config }: Attribute & { at: string }, op: string, value: unknown): string {
  if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) throw badValue();
  const text = type === 'boolean' && typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
  if (type === 'boolean' && !['true', 'false', 'null'].includes(text)) throw badValue();
  const like = (before: string, after: string): string =>
    `${at} like_regex ${JSON.stringify(`${before}${escaped(value)}${after}`)}${config.caseExact ? '' : ' flag "i"'}`;
  switch (op) {
    case 'eq':
      return typeof value === 'string' && type !== 'boolean' && !config.caseExact ? like('^', '$') : `${at} == ${text}`;
    case 'co':
      return like('', '');
    case 'sw':
      return like('^', '');
    case 'ew':
      return like('', '$');
    default: {
      const sign = { gt: '>', ge: '>=', lt: '<', le: '<=' }[op];
      if (!sign || type === 'boolean') throw badValue();
      return `${at} ${sign} ${text}`;
    }
  }
}

function columnTerm(column: Columns[string], comparison: Comparison, parameter: (value: unknown) => string): string {
  const { negated, op, value } = read(comparison);
  const said = (sql: string): string => (negated ? `NOT coalesce(${sql}, false)` : sql);
  if (op === 'pr') return said(`${column.sql} IS NOT NULL`);
  if (op === 'np') return said(`${column.sql} IS NULL`);
  if (typeof value !== 'string' && !(value instanceof Date)) throw badValue();
  if (column.type === 'time') {
    const sign = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' }[op];
    const time = new Date(value);
    if (!sign || Number.isNaN(time.getTime())) throw badValue();
    return said(`date_trunc('milliseconds', ${column.sql}) ${sign} ${parameter(time)}::timestamptz`);
  }
  const text = String(value);
  const side = column.caseExact ? `${column.sql}::text` : `lower(${column.sql}::text)`;
  const other = column.caseExact ? `${parameter(text)}::text` : `lower(${parameter(text)}::text)`;
  switch (op) {
    case 'eq':
      return said(`${side} = ${other}`);
    case 'ne':
      return said(`${side} IS DISTINCT FROM ${other}`);
    case 'co':
      return said(`strpos(${side}, ${other}) > 0`);
    case 'sw':
      return said(`starts_with(${side}, ${other})`);
    case 'ew':
      return said(`right(${side}, length(${other})) = ${other}`);
    default: {
      const sign = { gt: '>', ge: '>=', lt: '<', le: '<=' }[op];
      if (!sign) throw badValue();
      return said(`${side} ${sign} ${other}`);
    }
  }
}

function found(name: string, definition: Definition): { attribute: Attribute; path: string } {
  try {
    const attribute = definition.attribute(name) as unknown as Attribute;
    const urn = /^(urn:.+):([^:]+)$/i.exec(name)?.[1];
    const extension =
      urn && urn.toLowerCase() !== definition.id.toLowerCase() ? (definition.attribute(urn) as unknown as { id: string }).id : undefined;
    if (typeof attribute?.name !== 'string' || !attribute.type) throw new Error('not an attribute');
    return { attribute, path: `$${extension ? `.${quoted(extension)}` : ''}.${quoted(attribute.name)}` };
  } catch {
    throw unknownAttribute(name);
  }
}

const quoted = (name: string): string => JSON.stringify(name);
const escaped = (value: unknown): string => String(value).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isComparison = (what: unknown): what is Comparison => Array.isArray(what) && typeof what[0] === 'string';
const isComparisons = (what: unknown): boolean => isComparison(what) || (Array.isArray(what) && what.every(isComparison));

function comparisonsOf(what: unknown): Comparison[] {
  if (isComparison(what)) return [what];
  if (Array.isArray(what) && what.every(isComparison)) return what;
  throw badValue();
}

function read(comparison: Comparison): { negated: boolean; op: string; value: unknown } {
  const negated = comparison[0].toLowerCase() === 'not';
  const [op, value] = negated ? comparison.slice(1) : comparison;
  return { negated, op: String(op).toLowerCase(), value };
}

const badValue = (): Error => new ScimError(400, 'invalidFilter', 'The filter compares what cannot be compared');
const unknownAttribute = (name: string): Error => new ScimError(400, 'invalidFilter', `There is no attribute ${name}`);
