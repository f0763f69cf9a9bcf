/** An object as indented lines in YAML's look, for reading only; anything that could be misread is quoted. */
export function yamlLines(value: unknown, indent = 0): string[] {
  const pad = '  '.repeat(indent);
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${pad}[]`];
    return value.flatMap((item) => {
      const [first = '', ...rest] = yamlLines(item, indent + 1);
      return [`${pad}- ${first.trimStart()}`, ...rest];
    });
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) return [`${pad}{}`];
    return entries.flatMap(([key, inner]) =>
      isLeaf(inner) ? [`${pad}${key}: ${yamlLines(inner).join('')}`] : [`${pad}${key}:`, ...yamlLines(inner, indent + 1)],
    );
  }
  return [pad + (typeof value === 'string' ? text(value) : String(value))];
}

const isLeaf = (value: unknown) => value === null || typeof value !== 'object' || Object.keys(value).length === 0;
const plain = /^[\p{L}_/][\p{L}\p{N}\p{P} _/-]*$/u;
const text = (value: string) => (plain.test(value) && !/: |#|^(true|false|null|yes|no)$/i.test(value) ? value : JSON.stringify(value));
