import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoApplicationFor, demoApplications } from './demo-application.js';
import type { DemoApplication, DemoUnit } from './demo-data.js';
import { demoContext } from './demo-plan.js';

type Node = DemoUnit & { validFrom: string; validTo: string | null };
const file = path.resolve(import.meta.dirname, '../../regions/data/henan.json');
const all = (JSON.parse(readFileSync(file, 'utf8')) as { nodes: Node[] }).nodes;
const today = all.filter(({ validTo }) => validTo === null);
const filingDay = all.filter(({ validFrom, validTo }) => validFrom <= '2018-12-28' && (validTo ?? '9') > '2018-12-28');
const SEEDS = [1, 2, 2019, 4_100_000, -7];

/** The notice's decision table, written from its text and from the forms alone; returns the rule or what it breaks. */
function ruleOf({ unitCode, form }: DemoApplication, nodes: Node[], forms: Map<string, DemoApplication['form']>): string {
  const unit = nodes.find(({ code }) => code === unitCode);
  if (!unit) return 'unknown unit';
  const { built, baseEnvironment, software, staff } = form.eligibility;
  const eligible = built && baseEnvironment && software && staff;
  if ((form.mode === 'connect') !== eligible) return 'mode does not follow eligibility';
  if (unit.reportsTo === '410000') {
    if (form.target !== 'province') return 'city level files elsewhere than to the province';
    if (form.nationalSystem !== eligible) return 'national link without R1, or R1 without it';
    return eligible ? 'R1' : 'R2';
  }
  const city = forms.get(unit.reportsTo ?? '');
  if (!city) return 'the city has no form';
  // "Built" in R3 is the platform that connects; a city that built one and still goes virtual falls under R4.
  const cityHasPlatform = city.eligibility.built && city.mode === 'connect';
  if (eligible && cityHasPlatform) return form.target === 'city' && form.nationalSystem ? 'R3' : 'breaks R3';
  if (eligible) return form.modeReason ? `R4 ${form.target}` : 'R4 without a reason';
  if (form.nationalSystem) return 'virtual with a national link of its own';
  if (city.canHostVirtual) return form.target === 'city' ? 'R5' : 'leaves R5 unused';
  return form.target === 'province' ? 'R6' : 'breaks R6';
}

const tally = <T>(items: T[]): Map<T, number> =>
  items.reduce((counts, item) => counts.set(item, (counts.get(item) ?? 0) + 1), new Map<T, number>());

describe.each(SEEDS)('demo applications, seed %i', (seed) => {
  const applications = demoApplications(today, seed);
  const forms = new Map(applications.map(({ unitCode, form }) => [unitCode, form]));

  it('are one for each of the 174 filing units, cities before their counties', () => {
    expect(applications).toHaveLength(174);
    expect(new Set(applications.map(({ unitCode }) => unitCode))).toEqual(
      new Set(today.filter(({ level }) => level !== 'province').map(({ code }) => code)),
    );
    expect(applications.slice(0, 17).every(({ unitCode }) => unitCode.endsWith('00'))).toBe(true);
  });

  it('obey R1–R6, and every rule occurs', () => {
    const rules = tally(applications.map((application) => ruleOf(application, today, forms)));
    const known = ['R1', 'R2', 'R3', 'R4 city', 'R4 province', 'R5', 'R6'];
    expect([...rules.keys()].filter((rule) => !known.includes(rule))).toEqual([]);
    for (const rule of ['R1', 'R2', 'R3', 'R4', 'R5', 'R6']) expect([...rules.keys()].some((key) => key.startsWith(rule))).toBe(true);
  });

  it('let only a city that connects host virtual platforms, and only cities speak of it', () => {
    for (const { unitCode, form } of applications) {
      expect(form.canHostVirtual === undefined).toBe(!unitCode.endsWith('00'));
      if (form.canHostVirtual) expect(form.mode).toBe('connect');
    }
  });

  it('connect about 18 %, and open half in the first batch, no county before its city', () => {
    expect(applications.filter(({ form }) => form.mode === 'connect')).toHaveLength(31);
    expect(applications.filter(({ form }) => form.batch === 1)).toHaveLength(87);
    expect(applications.slice(0, 17).every(({ form }) => form.batch === 1)).toBe(true);
  });

  it('name people whom nobody can reach, none of them twice', () => {
    const people = applications.flatMap(({ form }) => [form.leader, form.technician]);
    expect(new Set(people.map(({ mobile }) => mobile)).size).toBe(348);
    expect(new Set(people.map(({ email }) => email)).size).toBe(348);
    for (const { name, title, mobile, email } of people) {
      expect(mobile).toMatch(/^1990000\d{4}$/);
      expect(email).toMatch(/^[a-z]+\.[a-z-]+@example\.org$/);
      expect(name).toMatch(/^\p{Script=Han}{2,3}$/u);
      expect(title).not.toBe('');
    }
  });

  it('fill in the rows that the mode asks for, and figures that fit together', () => {
    for (const { form } of applications) {
      expect(form.existingPlatform !== undefined).toBe(form.mode === 'connect');
      expect(form.spaceRelianceNote !== undefined).toBe(form.spaceReliance === 'other');
      const { schools, teachers, students } = form.education;
      for (const figure of [schools, teachers, students]) expect(Number.isInteger(figure) && figure > 0).toBe(true);
      expect(students).toBeGreaterThan(teachers);
      if (!form.existingPlatform) continue;
      const { url, users } = form.existingPlatform;
      expect(url).toBe(`https://edu.${form.slug}.example.org`);
      expect(users.teachers + users.students + users.parents).toBeLessThanOrEqual(users.total);
      expect(users.teachers).toBeLessThanOrEqual(teachers);
      expect(users.students).toBeLessThanOrEqual(students);
    }
  });

  it('are dated on working days between the notice and the last day of filing', () => {
    for (const { form } of applications) {
      expect(form.filledOn > '2018-12-17' && form.filledOn < '2018-12-28').toBe(true);
      expect([0, 6]).not.toContain(new Date(`${form.filledOn}T00:00:00Z`).getUTCDay());
    }
  });

  it("lie near the province's means: 134 schools, 6.1k teachers, 94k students a county", () => {
    const counties = applications.filter(({ unitCode }) => !unitCode.endsWith('00')).map(({ form }) => form.education);
    const mean = (key: 'schools' | 'teachers' | 'students'): number =>
      counties.reduce((sum, figures) => sum + figures[key], 0) / counties.length;
    for (const [key, target] of [
      ['schools', 134],
      ['teachers', 6_100],
      ['students', 94_000],
    ] as const)
      expect(Math.abs(mean(key) / target - 1)).toBeLessThan(0.15);
    const students = counties.map((figures) => figures.students).sort((a, b) => a - b);
    expect(students.at(-1)).toBeGreaterThan(3 * (students.at(0) ?? 0));
  });
});

describe('demo applications', () => {
  it('are the same for the same seed and others for another, whatever the order of the divisions', () => {
    expect(demoApplications([...today].reverse(), 7)).toEqual(demoApplications(today, 7));
    expect(demoApplications(today, 8)).not.toEqual(demoApplications(today, 7));
  });

  it('can be asked for one at a time', () => {
    const ctx = demoContext(today, 7);
    const unit = today.find(({ name }) => name === '滑县');
    expect(unit && demoApplicationFor(unit, ctx)).toEqual(demoApplications(today, 7).find(({ unitCode }) => unitCode === unit?.code));
  });

  it('fit the divisions of the filing day too', () => {
    const applications = demoApplications(filingDay, 7);
    const forms = new Map(applications.map(({ unitCode, form }) => [unitCode, form]));
    expect(applications).toHaveLength(175);
    expect(forms.has('410728') && !forms.has('410783')).toBe(true);
    for (const application of applications) expect(ruleOf(application, filingDay, forms)).toMatch(/^R[1-6]( |$)/);
  });
});
