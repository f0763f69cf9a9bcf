import { MOST_RESULTS, SCIMMY, ScimError, type ScimData } from './scim.js';

const LONGEST_FILTER = 1000;
/** Filters are laid out branch by branch, so that each of these may double the branches. */
const MOST_OPERATORS = 12;
const OPERATOR = /\b(and|or)\b/gi;

export interface ScimQuery {
  readonly filter: InstanceType<typeof SCIMMY.Types.Filter> | undefined;
  /** Attributes to show, or to leave out. */
  readonly attributes: InstanceType<typeof SCIMMY.Types.Filter> | undefined;
  readonly startIndex: number;
  readonly count: number;
}

/** Query of a list, from an address or from a SearchRequest (RFC 7644 §3.4.2). */
export function readQuery(given: ScimData): ScimQuery {
  const { filter } = given;
  if (typeof filter === 'string' && (filter.length > LONGEST_FILTER || (filter.match(OPERATOR)?.length ?? 0) > MOST_OPERATORS))
    throw new ScimError(400, 'invalidFilter', 'The filter is too long');
  const shown = readShown(given);
  return {
    filter: filter === undefined ? undefined : readFilter(filter),
    attributes: shown,
    startIndex: Math.max(whole(given['startIndex'], 'startIndex') ?? 1, 1),
    count: Math.min(Math.max(whole(given['count'], 'count') ?? 100, 0), MOST_RESULTS),
  };
}

/** `attributes` and `excludedAttributes`, which every answer with a resource takes. */
export function readShown(given: ScimData): ScimQuery['attributes'] {
  const names = (name: string): string | undefined => {
    const value = given[name];
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text === undefined) return undefined;
    if (typeof text !== 'string' || text.length > LONGEST_FILTER || !/^[\w.:$, -]+$/.test(text))
      throw new ScimError(400, 'invalidValue', `${name} is not a list of attributes`);
    return text.replace(/\s/g, '').split(',').filter(Boolean).join(',');
  };
  const [attributes, excludedAttributes] = [names('attributes'), names('excludedAttributes')];
  if (attributes === undefined && excludedAttributes === undefined) return undefined;
  return new SCIMMY.Resources.User({
    ...(attributes ? { attributes } : {}),
    ...(excludedAttributes ? { excludedAttributes } : {}),
  } as never).attributes;
}

function readFilter(filter: unknown): ScimQuery['filter'] {
  if (typeof filter !== 'string' || filter.trim() === '') throw new ScimError(400, 'invalidFilter', 'The filter is empty');
  // PostgreSQL can compare with nothing that holds these.
  if (filter.includes('\u0000') || !filter.isWellFormed())
    throw new ScimError(400, 'invalidFilter', 'The filter holds characters that are none');
  try {
    return new SCIMMY.Types.Filter(filter);
  } catch (error) {
    throw new ScimError(400, 'invalidFilter', (error as Error).message);
  }
}

function whole(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(String(value))) throw new ScimError(400, 'invalidValue', `${name} is not a whole number`);
  return Number(value);
}
