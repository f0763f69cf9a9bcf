// Lets node run this project's TypeScript as it lies (decorators and all), for test programs that must be processes of
// their own: `node --import ./test/support/ts-hooks.mjs entry.ts`. The build's swc settings; results are kept by content.
import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const { exclude: _exclude, $schema: _schema, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
const cache = new URL('node_modules/.cache/shuyuan-ts/', root);
mkdirSync(cache, { recursive: true });

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([filename, source, swc]))
    .digest('hex');
  const kept = new URL(`${key}.js`, cache);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(source, { ...swc, swcrc: false, filename, sourceMaps: 'inline' });
  // Written aside and renamed: several programs may start at once.
  const aside = new URL(`${key}.${process.pid}`, cache);
  writeFileSync(aside, code);
  renameSync(aside, kept);
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    // With SHUYUAN_BUILT, as in benches, the libraries are the built ones.
    if (specifier.startsWith('#shuyuan/') && !process.env.SHUYUAN_BUILT)
      return next(new URL(`libs/${specifier.slice(9)}/index.ts`, root).href, context);
    // Sources name each other by the ending they have once compiled; so does a fork of another entry.
    const named = specifier.startsWith('file:') ? specifier : specifier.startsWith('.') && new URL(specifier, context.parentURL).href;
    if (named && named.endsWith('.js') && named.startsWith(root.href) && !named.includes('/node_modules/')) {
      const source = fileURLToPath(named).replace(/\.js$/, '');
      for (const ending of ['.ts', '.tsx']) if (existsSync(source + ending)) return next(pathToFileURL(source + ending).href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
