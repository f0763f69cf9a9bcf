import type { KubeObject } from '#shuyuan/cluster';

const MASK = '••••••';

/** A Secret with its keys but not what they hold; anything else as it is. */
export function masked(object: KubeObject): KubeObject {
  if (object.kind !== 'Secret') return object;
  const hide = (part: unknown): unknown => (part ? Object.fromEntries(Object.keys(part).map((key) => [key, MASK])) : part);
  return { ...object, data: hide(object.data), stringData: hide(object.stringData) };
}
