import { CST, Composer, Lexer, LineCounter, Parser, isMap, isScalar, visit, type Document } from 'yaml';
import type { Fault } from './fault.js';

/** What all files of a template may hold together: a hundred times the largest of ours, and read in a blink. */
export interface YamlBudget {
  lexemes: number;
  documents: number;
}
export const YAML_LIMITS = { lexemes: 40_000, documents: 200, depth: 48 } as const;

const SCALAR_FOLLOWS = '\x1f';
/** Nothing in a manifest needs them, and each can make few bytes mean much, or something else. */
const REFUSED: Partial<Record<string, string>> = {
  anchor: 'template-yaml-anchor',
  alias: 'template-yaml-alias',
  tag: 'template-yaml-tag',
  'directive-line': 'template-yaml-directive',
};

class Refused extends Error {
  constructor(
    readonly code: string,
    readonly params?: Record<string, unknown>,
  ) {
    super(code);
  }
}

export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly lineOf: (node: unknown) => number;
}

/**
 * Documents of an untrusted file. Tokens are counted and weighed while they are read, one after the other, so that what is
 * too much or too deep is refused before anything is built of it. Duplicate keys are looked for here in linear time.
 */
export function readYaml(file: string, content: string, budget: YamlBudget): { documents: YamlDocument[]; faults: Fault[] } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const keep = (token: CST.Token): void => {
    tokens.push(token);
    if (token.type === 'document' && (budget.documents -= 1) < 0)
      throw new Refused('template-too-many-documents', { limit: YAML_LIMITS.documents });
  };
  try {
    let scalarFollows = false;
    for (const lexeme of new Lexer().lex(content)) {
      if ((budget.lexemes -= 1) < 0) throw new Refused('template-too-much', { limit: YAML_LIMITS.lexemes });
      const refused = scalarFollows ? undefined : REFUSED[CST.tokenType(lexeme) ?? ''];
      if (refused) throw new Refused(refused, { text: lexeme.slice(0, 40) });
      scalarFollows = lexeme === SCALAR_FOLLOWS;
      for (const token of parser.next(lexeme)) keep(token);
      if (parser.stack.length > YAML_LIMITS.depth) throw new Refused('template-too-deep', { limit: YAML_LIMITS.depth });
    }
    for (const token of parser.end()) keep(token);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { documents: [], faults: [{ file, line: lineAt(parser.offset), code: error.code, params: error.params }] };
  }
  const composed = [...new Composer({ strict: true, uniqueKeys: false, logLevel: 'silent' }).compose(tokens, false, content.length)];
  const documents = composed.map((document) => ({
    document,
    lineOf: (node: unknown): number => lineAt((node as { range?: [number] } | null)?.range?.[0] ?? document.range[0]),
  }));
  const faults = documents.flatMap(({ document, lineOf }) => [
    ...[...document.errors, ...document.warnings].map((e): Fault => ({
      file,
      line: lineAt(e.pos[0]),
      code: 'template-yaml',
      params: { detail: e.message.slice(0, 200) },
    })),
    ...keyFaults(file, document, lineOf),
  ]);
  return { documents, faults };
}

function keyFaults(file: string, document: Document.Parsed, lineOf: (node: unknown) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
        faults.push({ file, line: lineOf({ range }), code: 'template-number' });
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || typeof key.value !== 'string' || key.value === '__proto__')
          faults.push({ file, line: lineOf(key), code: 'template-yaml-key' });
        else if (seen.has(key.value))
          faults.push({ file, line: lineOf(key), code: 'template-key-twice', params: { key: key.value.slice(0, 40) } });
        else seen.add(key.value);
      }
    },
  });
  return faults;
}

/** Whether the document holds something like a Kubernetes object. */
export function isObjectDocument({ contents }: Document.Parsed): boolean {
  if (!isMap(contents)) return false;
  const has = (path: string[]): boolean => typeof contents.getIn(path) === 'string';
  return has(['apiVersion']) && has(['kind']) && has(['metadata', 'name']);
}
