import type { CityFacts, DemoContext, DemoUnit } from './demo-data.js';
import { Draw } from './seeded.js';

/** Shares of units that connect (接入): together about 18 % of a province like Henan. Cities are better equipped. */
const CONNECT_SHARE = { city: 0.4, selfFiling: 0.27, county: 0.145 };
/** Of the cities that connect, how many can host virtual platforms; and of the others, how many have a weak one. */
const HOSTING_SHARE = 0.7;
const WEAK_CITY_SHARE = 0.3;

export type UnitKind = keyof typeof CONNECT_SHARE;

/** 直管县 and a city-equivalent county (济源) file as a 省辖市 does but have no counties below. */
export function kindOf(unit: DemoUnit): UnitKind {
  if (unit.level === 'city') return 'city';
  return unit.directlyAdministered || unit.cityEquivalent === true ? 'selfFiling' : 'county';
}

/** Settles for all filing units among `nodes` (one province, in force on one day) what no unit can decide alone. */
export function demoContext(nodes: readonly DemoUnit[], seed: number): DemoContext {
  const order: UnitKind[] = ['city', 'selfFiling', 'county'];
  const filing = nodes.filter(({ level }) => level !== 'province').sort((a, b) => a.code.localeCompare(b.code));
  const byKind = (kind: UnitKind): DemoUnit[] => filing.filter((unit) => kindOf(unit) === kind);
  const connects = new Set(order.flatMap((kind) => drawn(byKind(kind), CONNECT_SHARE[kind], seed, 'connects')));
  return {
    seed,
    units: order.flatMap(byKind),
    names: new Map(nodes.map(({ code, name }) => [code, name])),
    ordinals: new Map(filing.map(({ code }, index) => [code, index])),
    cities: citiesFacts(byKind('city'), connects, seed),
    connects,
    firstBatch: firstBatch(filing, connects, seed),
  };
}

function citiesFacts(cities: DemoUnit[], connects: Set<string>, seed: number): Map<string, CityFacts> {
  const connected = cities.filter(({ code }) => connects.has(code));
  const others = cities.filter(({ code }) => !connects.has(code));
  const hosts = new Set(drawn(connected, HOSTING_SHARE, seed, 'hosts'));
  const weak = new Set(drawn(others, WEAK_CITY_SHARE, seed, 'weak'));
  return new Map(
    cities.map(({ code }) => [
      code,
      { built: connects.has(code) || weak.has(code), connected: connects.has(code), canHostVirtual: hosts.has(code) },
    ]),
  );
}

/** Half the units: every city, because counties stand on it, then by lot, units that are ready to connect favoured. */
function firstBatch(filing: DemoUnit[], connects: Set<string>, seed: number): Set<string> {
  const rank = ({ code, level }: DemoUnit): number => (level === 'city' ? -1 : lot(code, seed, 'batch') - (connects.has(code) ? 0.3 : 0));
  const sorted = [...filing].sort((a, b) => rank(a) - rank(b));
  return new Set(sorted.slice(0, Math.round(filing.length / 2)).map(({ code }) => code));
}

/** An exact share of the units, by lot. */
function drawn(units: DemoUnit[], share: number, seed: number, topic: string): string[] {
  const sorted = units.map(({ code }) => code).sort((a, b) => lot(a, seed, topic) - lot(b, seed, topic));
  return sorted.slice(0, Math.round(units.length * share));
}

const lot = (code: string, seed: number, topic: string): number => new Draw(seed, code, topic).next();
