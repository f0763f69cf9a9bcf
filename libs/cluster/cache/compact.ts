import { LRUCache } from 'lru-cache';
import type { KubeObject } from '../kube-object.js';
import type { ManagedFieldsEntry } from '../objects/ownership.js';

/**
 * An object as text, small enough for tens of thousands to stay in memory and parsed only when somebody asks. One byte per
 * character: a string of V8 that holds a single Chinese character takes two for all of them, so such are escaped.
 */
export interface Compact {
  readonly body: string;
  /** managedFields, apart, because all objects of one template say the same here but for times. */
  readonly owners: Owners | undefined;
  readonly times: readonly (string | undefined)[];
}

/** Shared between objects, so read-only, and so is everything in it. */
interface Owners {
  readonly entries: readonly ManagedFieldsEntry[];
}

/** Far more than there are kinds times templates in use; one that falls out is merely kept twice. */
const shared = new LRUCache<string, Owners>({ max: 2_000 });

export function compact(object: KubeObject): Compact {
  const { managedFields, ...metadata } = object.metadata;
  const entries = ((managedFields as ManagedFieldsEntry[] | undefined) ?? []).filter(countsAsOwner);
  const body = asciiOnly(JSON.stringify({ ...object, metadata }));
  if (managedFields === undefined) return { body, owners: undefined, times: [] };
  return { body, owners: ownersOf(entries), times: entries.map(({ time }) => time) };
}

export function expand({ body, owners, times }: Compact): KubeObject {
  const object = JSON.parse(body) as KubeObject;
  if (owners) {
    object.metadata['managedFields'] = owners.entries.map((entry, i) => (times[i] === undefined ? entry : { ...entry, time: times[i] }));
  }
  return object;
}

/** Whose status a controller writes does not matter to anyone who compares what is wanted with what is there. */
function countsAsOwner({ subresource }: ManagedFieldsEntry): boolean {
  return subresource !== 'status';
}

function ownersOf(entries: readonly ManagedFieldsEntry[]): Owners {
  const bare = entries.map(({ manager, operation, subresource, fieldsV1 }) => ({
    ...(manager === undefined ? {} : { manager }),
    ...(operation === undefined ? {} : { operation }),
    ...(subresource ? { subresource } : {}),
    ...(fieldsV1 ? { fieldsV1 } : {}),
  }));
  const text = JSON.stringify(bare);
  let owners = shared.get(text);
  if (!owners) shared.set(text, (owners = { entries: bare }));
  return owners;
}

// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\x00-\x7f]/g;

function asciiOnly(json: string): string {
  const escaped = json.replace(beyondAscii, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // What came of a two-byte string stays one, whatever is in it now.
  return escaped === json ? json : Buffer.from(escaped, 'latin1').toString('latin1');
}
