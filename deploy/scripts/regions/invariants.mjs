/** What must hold of every province's division file; returns one sentence per broken rule. */
const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export const inForceAt = (day) => (node) => node.validFrom <= day && (node.validTo === null || day < node.validTo);

export function violations({ nodes }, overrides) {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return [
    ...duplicates(nodes, 'code'),
    ...duplicates(nodes, 'slug'),
    ...nodes.flatMap((node) => nodeViolations(node, byCode, overrides)),
    ...gridViolations(nodes, overrides),
    ...unusedKeys(overrides, byCode),
    ...overrides.expect.flatMap((expected) => countViolations(nodes, expected)),
  ];
}

function nodeViolations(node, byCode, overrides) {
  const problems = [];
  const say = (text) => problems.push(`${node.code} ${node.name} ${text}`);
  if (!/^\d{6}$/.test(node.code)) say('has no six-digit code');
  if (new RegExp(overrides.excludeCodes).test(node.code)) say('is a zone and should have been removed');
  if (!DNS_LABEL.test(node.slug)) say(`has a slug that is no DNS label: ${node.slug}`);
  if (node.validTo !== null && node.validTo <= node.validFrom) say('ends before it begins');

  const root = node.level === 'province';
  for (const key of ['parent', 'reportsTo']) {
    const target = byCode.get(node[key]);
    if (root !== (node[key] === null)) say(root ? `is the province but has a ${key}` : `has no ${key}`);
    else if (!root && !target) say(`has a ${key} that does not exist: ${node[key]}`);
    else if (!root && target.level === 'county') say(`has a county as its ${key}`);
    else if (!root && target.validTo !== null) say(`has a ${key} that is no longer in force: ${node[key]}`);
  }
  const toProvince = node.level === 'city' || node.directlyAdministered || node.cityEquivalent;
  if (toProvince && node.reportsTo !== overrides.province.code) say('must report to the province');
  if (!root && !toProvince && byCode.get(node.reportsTo)?.level !== 'city') say('must report to a city');

  for (const code of node.predecessors) {
    const old = byCode.get(code);
    if (!old) say(`has a predecessor that does not exist: ${code}`);
    else if (old.validTo !== node.validFrom) say(`begins on another day than ${code} ends`);
  }
  return problems;
}

function gridViolations(nodes, { grid }) {
  const cityLevel = nodes.filter((node) => node.validTo === null && (node.level === 'city' || node.cityEquivalent));
  const missing = cityLevel.filter((node) => !node.grid).map((node) => `${node.code} ${node.name} has no grid cell`);
  const off = Object.entries(grid)
    .filter(([, cell]) => cell.length !== 2 || !cell.every((at) => Number.isInteger(at) && at >= 0))
    .map(([code]) => `grid of ${code} is not [column, row]`);
  const overlaps = [...Map.groupBy(Object.entries(grid), ([, cell]) => cell.join())]
    .filter(([, tiles]) => tiles.length > 1)
    .map(([cell, tiles]) => `grid cell ${cell} is used by ${tiles.map(([code]) => code).join(' and ')}`);
  const extra = Object.keys(grid)
    .filter((code) => !cityLevel.some((node) => node.code === code))
    .map((code) => `grid has ${code}, which is no city-level area in force`);
  return [...missing, ...off, ...overlaps, ...extra];
}

/** A code in the table that matches nothing is a typing error, or a division that has changed since. */
function unusedKeys({ nodes, pinyin }, byCode) {
  const names = [...byCode.values()].map(({ name }) => name);
  return [
    ...Object.keys(nodes)
      .filter((code) => !byCode.has(code))
      .map((code) => `the table speaks of ${code}, which the source does not have`),
    ...Object.keys(pinyin)
      .filter((place) => !names.some((name) => name.startsWith(place)))
      .map((place) => `the table gives a reading for ${place}, which is nowhere in the province`),
  ];
}

function duplicates(nodes, key) {
  return [...Map.groupBy(nodes, (node) => node[key])]
    .filter(([, same]) => same.length > 1)
    .map(([value, same]) => `${key} ${value} is used by ${same.map((node) => node.name).join(' and ')}`);
}

function countViolations(nodes, { at, ...expected }) {
  const present = nodes.filter(at === 'latest' ? ({ validTo }) => validTo === null : inForceAt(at));
  const count = (test) => present.filter(test).length;
  const actual = {
    province: count(({ level }) => level === 'province'),
    city: count(({ level }) => level === 'city'),
    county: count(({ level }) => level === 'county'),
    total: present.length,
    filingUnits: count(({ level }) => level !== 'province'),
    directlyAdministered: count(({ directlyAdministered }) => directlyAdministered),
    cityEquivalent: count(({ cityEquivalent }) => cityEquivalent === true),
  };
  return Object.entries(expected)
    .filter(([key, value]) => actual[key] !== value)
    .map(([key, value]) => `at ${at} expected ${value} ${key}, found ${actual[key]}`);
}
