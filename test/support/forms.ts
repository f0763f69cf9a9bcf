import { readFileSync } from 'node:fs';
import { demoApplications, type DemoUnit } from '#shuyuan/demo';

interface RegionFile {
  nodes: (DemoUnit & { validTo: string | null })[];
}

const { nodes } = JSON.parse(readFileSync(new URL('../../libs/regions/data/henan.json', import.meta.url), 'utf8')) as RegionFile;
const applications = new Map(
  demoApplications(
    nodes.filter((n) => n.validTo === null),
    2019,
  ).map((a) => [a.unitCode, a.form]),
);

/** A complete, valid form of a unit, from the demo's invented data; parts may be replaced. */
export function formOf(unitCode: string, patch: Record<string, unknown> = {}): Record<string, unknown> {
  const form = applications.get(unitCode);
  if (!form) throw new Error(`no form for ${unitCode}`);
  return { ...structuredClone(form), ...patch };
}

const NOTHING = { built: false, baseEnvironment: false, software: false, staff: false };

/** A county without a platform, under a city that has none: R6, virtual on the province's cloud. */
export const virtualForm = (unitCode: string, patch: Record<string, unknown> = {}): Record<string, unknown> => {
  const { existingPlatform: _none, modeReason: _reason, ...form } = formOf(unitCode);
  return { ...form, mode: 'virtual', target: 'province', nationalSystem: false, eligibility: NOTHING, ...patch };
};
