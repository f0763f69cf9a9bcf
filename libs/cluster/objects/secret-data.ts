import type { KubeObject } from '../kube-object.js';

/**
 * A Secret with `stringData` folded into `data`, as the API server stores it. Done before applying and comparing,
 * because `stringData` is write-only: it can be neither read back nor owned.
 */
export function withEncodedSecret(object: KubeObject): KubeObject {
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1' || !object['stringData']) return object;
  const { stringData, ...rest } = object;
  const encoded = Object.entries(stringData as Record<string, string>).map(([key, text]) => [
    key,
    Buffer.from(text, 'utf8').toString('base64'),
  ]);
  return { ...rest, data: { ...(object['data'] as object | undefined), ...Object.fromEntries(encoded) } };
}
