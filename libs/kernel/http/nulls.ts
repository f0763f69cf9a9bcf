import { getMetadataStorage, type ValidationError } from 'class-validator';

/** Where Nest's OpenAPI decorators keep what was said of a property; its package does not export the name. */
const DOCUMENTED = 'swagger/apiModelProperties';

type Rules = { readonly optional: ReadonlySet<string>; readonly nested: ReadonlySet<string> };

const known = new WeakMap<object, Rules>();

/**
 * Null where the document knows none. class-validator's IsOptional lets null pass for left out, which would make of each
 * optional property one that may be null; which ones may is said where the document is made: `nullable: true`.
 */
export function forbiddenNulls(object: unknown): ValidationError[] {
  if (object === null || typeof object !== 'object') return [];
  if (Array.isArray(object)) return object.flatMap((item, index) => within(object, String(index), forbiddenNulls(item)));
  const { optional, nested } = rulesOf(object.constructor);
  return Object.entries(object).flatMap(([property, value]: [string, unknown]) => {
    if (value === null) return optional.has(property) ? [{ target: object, property, constraints: { isNotNull: '' } }] : [];
    return nested.has(property) ? within(object, property, forbiddenNulls(value)) : [];
  });
}

const within = (target: object, property: string, children: ValidationError[]): ValidationError[] =>
  children.length === 0 ? [] : [{ target, property, children }];

function rulesOf(type: unknown): Rules {
  if (typeof type !== 'function') return { optional: new Set(), nested: new Set() };
  let rules = known.get(type);
  if (!rules) {
    const metadata = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
    const named = (kind: string) => metadata.filter((m) => m.type === kind).map((m) => m.propertyName);
    const prototype = type.prototype as object;
    const nullable = (property: string) =>
      (Reflect.getMetadata(DOCUMENTED, prototype, property) as { nullable?: boolean } | undefined)?.nullable === true;
    rules = {
      optional: new Set(named('conditionalValidation').filter((property) => !nullable(property))),
      nested: new Set(named('nestedValidation')),
    };
    known.set(type, rules);
  }
  return rules;
}
