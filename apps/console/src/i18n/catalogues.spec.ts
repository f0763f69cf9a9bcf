import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'aria-valuetext', 'okText', 'cancelText']);
/** i18next's plural endings: Chinese has one form, English two. */
const PLURAL = /_(one|other)$/;

type Tree = { [key: string]: string | Tree };
const read = (language: string) => JSON.parse(readFileSync(join(root, 'i18n', `${language}.json`), 'utf8')) as Tree;

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}
const catalogues = { 'zh-CN': leaves(read('zh-CN')), en: leaves(read('en')) };
const keysOf = (language: keyof typeof catalogues) => new Set(catalogues[language].map(([key]) => key.replace(PLURAL, '')));

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .map((file) => ({ file: relative('.', file), text: readFileSync(join(root, file), 'utf8') }));

interface Finding {
  file: string;
  text: string;
}
function inspect(visit: (node: ts.Node, found: (text: string) => void) => void): Finding[] {
  const findings: Finding[] = [];
  for (const { file, text } of sources) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node): void => {
      visit(node, (found) => findings.push({ file, text: found.trim() }));
      node.forEachChild(walk);
    };
    walk(source);
  }
  return findings;
}

/** Prefix of a local helper `const f = (key) => t(`a.${key}`)`, looked up outward from where it is called. */
function helperPrefix(call: ts.CallExpression): string | undefined {
  const name = call.expression.getText();
  for (let scope: ts.Node = call; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name: declared, initializer } of statement.declarationList.declarations) {
        if (declared.getText() !== name || !initializer || !ts.isArrowFunction(initializer)) continue;
        const { body } = initializer;
        if (ts.isCallExpression(body) && body.arguments[0] && ts.isTemplateExpression(body.arguments[0])) {
          return body.arguments[0].head.text;
        }
      }
    }
  }
  return undefined;
}

/** `a.b` of t('a.b') and of such a helper's f('b'); of t(`a.${x}`) only that `a.` leads somewhere. */
function usedKeys(): { exact: Finding[]; prefixes: Finding[] } {
  const exact: Finding[] = [];
  const prefixes: Finding[] = [];
  const take = (argument: ts.Node | undefined, file: string, prefix: string): void => {
    if (!argument) return;
    if (ts.isStringLiteralLike(argument)) exact.push({ file, text: prefix + argument.text });
    else if (ts.isTemplateExpression(argument)) prefixes.push({ file, text: prefix + argument.head.text });
    else if (ts.isConditionalExpression(argument)) {
      [argument.whenTrue, argument.whenFalse].forEach((one) => take(one, file, prefix));
    }
  };
  for (const { file, text } of sources) {
    const walk = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const prefix = /^(t|i18next\.t)$/.test(node.expression.getText()) ? '' : helperPrefix(node);
        if (prefix !== undefined) take(node.arguments[0], file, prefix);
      }
      node.forEachChild(walk);
    };
    walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { exact, prefixes };
}

describe('the catalogues', () => {
  it('hold the same keys in every language', () => {
    const zh = keysOf('zh-CN');
    const en = keysOf('en');
    expect([...zh].filter((key) => !en.has(key))).toEqual([]);
    expect([...en].filter((key) => !zh.has(key))).toEqual([]);
  });

  it('hold no empty text, and the same values to fill in', () => {
    const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    const other = new Map(catalogues.en.map(([key, text]) => [key.replace(PLURAL, ''), text]));
    for (const [key, text] of catalogues['zh-CN']) {
      expect(text.trim()).not.toBe('');
      const counterpart = other.get(key.replace(PLURAL, '')) ?? '';
      // A language may say less (a place that is clear from its sentence), never fill in what it is not given.
      const known = new Set([...slots(text), 'count']);
      expect({ key, unknown: slots(counterpart).filter((slot) => !known.has(slot)) }).toEqual({ key, unknown: [] });
    }
  });

  it('hold every plural form that English asks for', () => {
    const en = new Set(catalogues.en.map(([key]) => key));
    const zh = catalogues['zh-CN'].map(([key]) => key).filter((key) => PLURAL.test(key));
    for (const key of zh) {
      expect(en).toContain(key.replace(PLURAL, '_one'));
      expect(en).toContain(key.replace(PLURAL, '_other'));
    }
  });

  it('hold every key that the source asks for', () => {
    const keys = keysOf('zh-CN');
    const { exact, prefixes } = usedKeys();
    expect(exact.length).toBeGreaterThan(100);
    expect(exact.filter(({ text }) => !keys.has(text))).toEqual([]);
    expect(prefixes.filter(({ text }) => ![...keys].some((key) => key.startsWith(text)))).toEqual([]);
  });
});

describe('the source', () => {
  it('holds no Chinese text of its own', () => {
    const literals = inspect((node, found) => {
      const text =
        ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
          ? node.text
          : '';
      // Comments name official terms and are not literals.
      if (HAN.test(text)) found(text);
    });
    expect(literals).toEqual([]);
  });

  it('shows no bare text', () => {
    const bare = inspect((node, found) => {
      if (ts.isJsxText(node) && LETTER.test(node.text)) found(node.text);
      if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) {
        if (LETTER.test(node.initializer.text)) found(node.initializer.text);
      }
    });
    expect(bare).toEqual([]);
  });
});
