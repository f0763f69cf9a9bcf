import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planWaves, type Candidate, type WaveWish } from './plan-waves.js';

const candidates = (count: number): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({
    tenantId: `t${i}`,
    unitCode: i % 3 === 0 ? '410100' : '410102',
    cityCode: i % 3 === 0 ? null : i % 3 === 1 ? '410100' : '410200',
  }));
const sizes = (wishes: WaveWish[], count: number) => planWaves(wishes, candidates(count)).waves.map((w) => w.length);
const codes = (wishes: WaveWish[], count = 10) => planWaves(wishes, candidates(count)).errors.map((e) => `${e.field} ${e.code}`);

describe('waves', () => {
  it('share the rest by percentages, and the last takes what is left', () => {
    expect(sizes([{ name: 'a', percent: 10 }, { name: 'b', percent: 40 }, { name: 'c' }], 174)).toEqual([18, 69, 87]);
    expect(
      sizes(
        [
          { name: 'a', percent: 1 },
          { name: 'b', percent: 1 },
        ],
        174,
      ),
    ).toEqual([2, 172]);
    expect(
      sizes(
        [
          { name: 'a', percent: 33 },
          { name: 'b', percent: 33 },
          { name: 'c', percent: 34 },
        ],
        10,
      ),
    ).toEqual([4, 3, 3]);
  });

  it('give a tenant to the first wave that names it; a city is its own platform and those of its counties', () => {
    const wishes = [
      { name: 'canary', tenantIds: ['t1'] },
      { name: 'again', tenantIds: ['t1', 't2'] },
      { name: 'city', cityCodes: ['410100'] },
      { name: 'rest' },
    ];
    const { waves } = planWaves(wishes, candidates(9));
    expect(waves.map((w) => w.map((t) => t.tenantId))).toEqual([['t1'], ['t2'], ['t0', 't3', 't4', 't6', 't7'], ['t5', 't8']]);
  });

  it.each<[string, WaveWish[]]>([
    ['waves.0 rollout-wave-without-tenants', [{ name: 'a' }, { name: 'b' }]],
    ['waves.0.percent rollout-wave-two-ways', [{ name: 'a', percent: 10, cityCodes: ['410100'] }, { name: 'b' }]],
    [
      'waves rollout-percent-above-hundred',
      [
        { name: 'a', percent: 60 },
        { name: 'b', percent: 60 },
      ],
    ],
    ['waves.1 rollout-wave-empty', [{ name: 'a', tenantIds: ['t1'] }, { name: 'b', tenantIds: ['t1'] }, { name: 'c' }]],
    ['waves.1 rollout-wave-empty', [{ name: 'a', percent: 100 }, { name: 'b' }]],
  ])('are refused: %s', (error, wishes) => {
    expect(codes(wishes)).toEqual([error]);
  });

  it('hold each tenant exactly once, whatever is asked for', () => {
    const wish = fc.record(
      {
        name: fc.constant('w'),
        tenantIds: fc.array(
          fc.integer({ min: 0, max: 40 }).map((i) => `t${i}`),
          { maxLength: 5 },
        ),
        cityCodes: fc.subarray(['410100', '410200', '410300']),
        percent: fc.integer({ min: 1, max: 100 }),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (wishes, count) => {
        const { waves, errors } = planWaves(wishes, candidates(count));
        if (waves.length === 0) return expect(errors).not.toEqual([]);
        const ids = waves.flat().map((t) => t.tenantId);
        expect(ids.toSorted()).toEqual(
          candidates(count)
            .map((t) => t.tenantId)
            .toSorted(),
        );
        expect(errors.map((e) => e.field)).toEqual(waves.flatMap((w, i) => (w.length === 0 ? [`waves.${i}`] : [])));
      }),
    );
  });
});
