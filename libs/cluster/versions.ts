/**
 * Which of two resource versions is older (negative), or undefined when that cannot be said. They were opaque once; since
 * 1.35 the API server promises whole decimal numbers that may be compared (of objects of one kind).
 */
export function compareVersions(a: string | undefined, b: string | undefined): number | undefined {
  if (a === b) return a ? 0 : undefined;
  if (!a || !b || !decimal.test(a) || !decimal.test(b)) return undefined;
  // Longer than a double can hold: more digits, then the first digit that differs.
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

const decimal = /^(0|[1-9]\d*)$/;

export function versionOf(object: { metadata: Record<string, unknown> }): string | undefined {
  return object.metadata['resourceVersion'] as string | undefined;
}

export function uidOf(object: { metadata: Record<string, unknown> }): string | undefined {
  return object.metadata['uid'] as string | undefined;
}
