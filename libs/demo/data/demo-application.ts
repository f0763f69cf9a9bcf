import type { DemoApplication, DemoContext, DemoEligibility, DemoForm, DemoUnit } from './demo-data.js';
import { demoEducation, demoPlatform } from './demo-figures.js';
import { demoContacts, demoOrganisation } from './demo-people.js';
import { demoContext, kindOf } from './demo-plan.js';
import { Draw } from './seeded.js';

/** Working days between the notice (2018-12-17) and the filing date (2018-12-28). */
const FILING_DAYS = ['18', '19', '20', '21', '24', '25', '26', '27'] as const;

/** One application for each filing unit, in filing order (cities first, since R3–R6 stand on what they have). */
export function demoApplications(nodes: readonly DemoUnit[], seed: number): DemoApplication[] {
  const ctx = demoContext(nodes, seed);
  return ctx.units.map((unit) => demoApplicationFor(unit, ctx));
}

/**
 * The invented application of one unit, the same for the same seed. Mode, target and national link follow the notice's
 * decision table (R1–R6). Another `seed` than the context's changes people and figures but not who connects or when.
 */
export function demoApplicationFor(unit: DemoUnit, ctx: DemoContext, seed: number = ctx.seed): DemoApplication {
  const mode = ctx.connects.has(unit.code) ? 'connect' : 'virtual';
  const organisation = demoOrganisation(unit, ctx, seed);
  const education = demoEducation(unit, seed);
  const eligibility = demoEligibility(unit, ctx);
  const city = ctx.cities.get(unit.code);
  return {
    unitCode: unit.code,
    form: {
      filledOn: `2018-12-${new Draw(seed, unit.code, 'day').pick(FILING_DAYS)}`,
      organisation,
      ...demoContacts(unit, ctx, seed, organisation.name),
      mode,
      batch: ctx.firstBatch.has(unit.code) ? 1 : 2,
      ...demoSpaces(unit, mode, seed),
      eligibility,
      ...(city ? { canHostVirtual: city.canHostVirtual } : {}),
      ...demoRoute(unit, ctx, eligibility),
      ...(mode === 'connect' ? { existingPlatform: demoPlatform(unit, seed, education) } : {}),
      education,
      slug: unit.slug,
    },
  };
}

/** A unit that connects has everything; the others have no platform, or one that lacks at least one condition. */
function demoEligibility(unit: DemoUnit, ctx: DemoContext): DemoEligibility {
  if (ctx.connects.has(unit.code)) return { built: true, baseEnvironment: true, software: true, staff: true };
  const draw = new Draw(ctx.seed, unit.code, 'eligibility');
  const built = ctx.cities.get(unit.code)?.built ?? draw.chance(0.25);
  if (!built) return { built, baseEnvironment: draw.chance(0.35), software: false, staff: draw.chance(0.3) };
  const facts = { built, baseEnvironment: draw.chance(0.6), software: draw.chance(0.6), staff: draw.chance(0.6) };
  return { ...facts, [draw.pick(['baseEnvironment', 'software', 'staff'])]: false };
}

type Route = Pick<DemoForm, 'target' | 'nationalSystem' | 'modeReason'>;

function demoRoute(unit: DemoUnit, ctx: DemoContext, eligibility: DemoEligibility): Route {
  const connects = ctx.connects.has(unit.code);
  if (kindOf(unit) !== 'county') return { target: 'province', nationalSystem: connects, ...reason(eligibility) };
  const city = ctx.cities.get(unit.reportsTo ?? '');
  if (connects && city?.connected) return { target: 'city', nationalSystem: true }; // R3
  if (connects) {
    // R4 leaves the choice to the applicant, who says why; the rule does not ask for the national link.
    const throughCity = new Draw(ctx.seed, unit.code, 'route').chance(0.35);
    return throughCity
      ? {
          target: 'city',
          nationalSystem: false,
          modeReason: '省辖市暂未自建平台，拟接入其在省平台开通的虚拟平台，便于市域统一管理。',
        }
      : { target: 'province', nationalSystem: false, modeReason: '省辖市暂未自建平台，本级平台直接接入省平台。' };
  }
  // R5 with a city that can host, R6 without.
  return { target: city?.canHostVirtual ? 'city' : 'province', nationalSystem: false, ...reason(eligibility) };
}

/** A unit that has a platform and still asks for a virtual one says what the platform lacks. */
function reason({ built, baseEnvironment, software, staff }: DemoEligibility): { modeReason?: string } {
  const lacks = [...(baseEnvironment ? [] : ['基础环境']), ...(software ? [] : ['平台软件']), ...(staff ? [] : ['技术人员'])];
  return built && lacks.length > 0 ? { modeReason: `已建平台的${lacks.join('、')}未达到接入条件，申请虚拟开通。` } : {};
}

/** Row 2.2. Who connects mostly keeps its own spaces; counties in principle rely on the platform above. */
function demoSpaces(unit: DemoUnit, mode: DemoForm['mode'], seed: number): Pick<DemoForm, 'spaceReliance' | 'spaceRelianceNote'> {
  const draw = new Draw(seed, unit.code, 'spaces');
  if (draw.chance(mode === 'connect' ? 0.85 : 0.06)) return { spaceReliance: 'own' };
  if (mode === 'connect' || draw.chance(0.95)) return { spaceReliance: 'upper' };
  return {
    spaceReliance: 'other',
    spaceRelianceNote: draw.pick(['先使用省平台空间，待市级空间改造后迁移', '现有校级空间改造达标后再行接入']),
  };
}
