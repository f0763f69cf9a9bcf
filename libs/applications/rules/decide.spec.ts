import { describe, expect, it } from '@jest/globals';
import { decide, type Decision, type Eligibility } from './decide.js';
import { REASON_TEXTS } from './decision-texts.js';
import { MODES, TARGETS, type Mode, type Target } from './decision-rules.js';

const bools = [false, true];
const KINDS = ['city', 'direct', 'county'] as const;
type Kind = (typeof KINDS)[number];

/** Written from the notice's wording, not from the rule table. */
function expected(
  kind: Kind,
  e: Eligibility,
  platform: boolean,
  hosts: boolean,
  mode: Mode,
  target: Target,
  national: boolean,
): Pick<Decision, 'rule' | 'mode' | 'force' | 'satisfied' | 'blocking' | 'needsReason'> {
  const all = e.built && e.baseEnvironment && e.software && e.staff;
  let rule: Decision['rule'];
  let wanted: Mode;
  let force: Decision['force'];
  let fine: boolean;
  if (kind === 'county') {
    if (all && platform) [rule, wanted, force, fine] = ['R3', 'connect', 'must', mode === 'connect' && target === 'city' && national];
    else if (all) [rule, wanted, force, fine] = ['R4', 'connect', 'should', mode === 'connect' && target !== 'city'];
    else if (hosts) [rule, wanted, force, fine] = ['R5', 'virtual', 'may', mode === 'virtual' && target !== 'cityVirtual'];
    else [rule, wanted, force, fine] = ['R6', 'virtual', 'should', mode === 'virtual' && target === 'province'];
  } else if (all) [rule, wanted, force, fine] = ['R1', 'connect', 'must', mode === 'connect' && target === 'province' && national];
  else [rule, wanted, force, fine] = ['R2', 'virtual', 'should', mode === 'virtual' && target === 'province'];
  return {
    rule,
    mode: wanted,
    force,
    satisfied: fine,
    blocking: (!fine && force === 'must') || (mode === 'connect' && !all),
    needsReason: !fine && force !== 'may',
  };
}

describe('R1–R6', () => {
  it('agrees with the notice over the whole cross product of conditions and wishes', () => {
    let cases = 0;
    for (const kind of KINDS)
      for (const built of bools)
        for (const baseEnvironment of bools)
          for (const software of bools)
            for (const staff of bools)
              for (const platform of bools)
                for (const hosts of bools)
                  for (const mode of MODES)
                    for (const target of TARGETS)
                      for (const nationalSystem of bools) {
                        const eligibility = { built, baseEnvironment, software, staff };
                        const decision = decide(kind, eligibility, { known: true, platform, hosts }, { mode, target, nationalSystem });
                        expect(decision).toMatchObject(expected(kind, eligibility, platform, hosts, mode, target, nationalSystem));
                        cases++;
                      }
    expect(cases).toBe(3 * 2 ** 7 * 2 * 3);
  });

  it('explains each decision with at least one reason, in both languages', () => {
    const decision = decide(
      'county',
      { built: true, baseEnvironment: false, software: true, staff: false },
      { known: false, platform: false, hosts: false },
      { mode: 'connect', target: 'city', nationalSystem: false },
    );
    expect(decision.reasons).toEqual([
      'lacks-base-environment',
      'lacks-staff',
      'city-unknown',
      'mode-differs',
      'connect-needs-eligibility',
    ]);
    for (const code of decision.reasons) {
      expect(REASON_TEXTS[code].zh).toMatch(/\p{Script=Han}/u);
      expect(REASON_TEXTS[code].en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
