import { describe, expect, it } from '@jest/globals';
import { decide, type RolloutFacts, type WaveFacts } from './decide-rollout.js';
import type { TargetFacts, TenantFacts } from './judge-target.js';
import { ROLLOUT_STATES, TARGET_STATES, possibleActions, type RolloutState, type TargetState, type WaveState } from './rollout-states.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const TO = 's@2.0.0';
const FROM = 's@1.0.0';
const SAID = { zh: '说明', en: 'said' };

const rollout = (facts: Partial<RolloutFacts> = {}): RolloutFacts => ({
  ...{ state: 'running', to: TO, soakSeconds: 0, maxFailures: 0, deadlineSeconds: 60 },
  ...facts,
});
const wave = (ordinal: number, state: WaveState = 'pending', soakUntil: Date | null = null): WaveFacts => ({
  ...{ ordinal, state, soakUntil, startedAt: null, finishedAt: null },
});
const tenant = (facts: Partial<TenantFacts> = {}): TenantFacts => ({
  ...{ state: 'ready', desiredState: 'active', observedGeneration: 1, templateVersion: FROM },
  ...{ pausedReason: null, pinReason: null, pinUntil: null, message: null },
  ...facts,
});
const untouched = (id: string, ordinal: number, facts: Partial<TenantFacts> = {}, state: TargetState = 'pending'): TargetFacts => ({
  ...{ tenantId: id, name: id, wave: ordinal, from: FROM, state, goingBack: false, generation: null, reason: null, message: null },
  ...{ startedAt: null, deadlineAt: null, tenant: tenant(facts) },
});
/** Changed to the new version as generation 2. */
const started = (id: string, ordinal: number, facts: Partial<TenantFacts> = {}, rest: Partial<TargetFacts> = {}): TargetFacts => ({
  ...untouched(id, ordinal, { templateVersion: TO, observedGeneration: 1, ...facts }, 'running'),
  ...{ generation: 2, startedAt: NOW, deadlineAt: at(60) },
  ...rest,
});
const arrived: Partial<TenantFacts> = { observedGeneration: 2 };
const verdictOf = (decision: ReturnType<typeof decide>, id: string) => decision.verdicts.get(id)?.state;

describe('a tenant that was not touched', () => {
  it.each<[string, Partial<TenantFacts>, TargetState, string | null]>([
    ['is begun', {}, 'running', null],
    ['is begun while suspended', { desiredState: 'suspended', state: 'suspended' }, 'running', null],
    ['is begun when it has failed at something else', { state: 'failed' }, 'running', null],
    ['is left alone while pinned', { pinReason: 'exams', pinUntil: at(1) }, 'skipped', 'pinned'],
    ['is left alone while pinned without an end', { pinReason: 'exams' }, 'skipped', 'pinned'],
    ['is begun once its pin is over', { pinReason: 'exams', pinUntil: at(0) }, 'running', null],
    ['is left alone while paused', { pausedReason: 'inspection' }, 'skipped', 'paused'],
    ['is left alone when someone changed it', { templateVersion: 's@9.0.0' }, 'skipped', 'changed-by-hand'],
    ['is left alone when someone was faster', { templateVersion: TO }, 'skipped', 'already-there'],
    ['is left alone when it is to be deleted', { desiredState: 'deleted' }, 'skipped', 'deleted'],
    ['is left alone when it is gone', { state: 'deleted' }, 'skipped', 'deleted'],
    ['is left alone when it is archived', { desiredState: 'archived', state: 'archived' }, 'skipped', 'archived'],
  ])('%s', (_, facts, state, reason) => {
    const decision = decide(rollout(), [wave(0)], [untouched('a', 0, facts)], NOW);
    expect(decision.start).toEqual(state === 'running' ? ['a'] : []);
    if (state === 'skipped') {
      expect(decision.verdicts.get('a')).toMatchObject({ state, reason });
      expect(decision.state).toBe('succeeded');
    } else expect(decision).toMatchObject({ state: 'running', lookAgainAt: at(60) });
  });

  it('is taken in again when its pin ends while its wave is open, not after', () => {
    const skipped = { ...untouched('a', 0, {}, 'skipped'), reason: 'pinned' };
    const other = started('b', 0);
    expect(decide(rollout(), [wave(0, 'running')], [skipped, other], NOW).start).toEqual(['a']);
    for (const closed of [wave(0, 'done'), wave(0, 'soaking', at(9))])
      expect(
        decide(rollout({ state: 'soaking' }), [closed, wave(1)], [skipped, started('b', 0, arrived, { state: 'ready' })], NOW).start,
      ).toEqual([]);
  });

  it('says that it is left alone before its wave begins', () => {
    const decision = decide(rollout(), [wave(0, 'running'), wave(1)], [started('a', 0), untouched('b', 1, { pausedReason: 'x' })], NOW);
    expect(decision.verdicts.get('b')).toMatchObject({ state: 'skipped', reason: 'paused', message: { en: expect.stringContaining('x') } });
  });
});

describe('a tenant that was changed', () => {
  it.each<[string, Partial<TenantFacts>, Partial<TargetFacts>, TargetState | undefined, string | null]>([
    ['is waited for', {}, {}, undefined, null],
    ['is not ready by an old readiness', { observedGeneration: 1, state: 'ready' }, {}, undefined, null],
    ['is waited for while it is observed but not ready', { observedGeneration: 2, state: 'provisioning' }, {}, undefined, null],
    ['is ready', arrived, {}, 'ready', null],
    ['is ready when changed again meanwhile', { observedGeneration: 5 }, {}, 'ready', null],
    ['is ready when suspended and dealt with', { ...arrived, desiredState: 'suspended', state: 'suspended' }, {}, 'ready', null],
    ['is given up in the end', { state: 'failed', message: SAID }, { deadlineAt: at(0) }, 'failed', 'not-ready-in-time'],
    ['is not given up before', { state: 'failed', message: SAID }, { deadlineAt: at(1) }, undefined, null],
    ['is ready even when late', arrived, { state: 'failed', deadlineAt: at(-1), reason: 'not-ready-in-time' }, 'ready', null],
    ['stays failed', {}, { state: 'failed', deadlineAt: at(-1), reason: 'not-ready-in-time' }, undefined, null],
    ['is left alone when someone set it back', { templateVersion: FROM }, {}, 'skipped', 'changed-by-hand'],
    ['is left alone when someone set it elsewhere', { templateVersion: 's@9.0.0' }, {}, 'skipped', 'changed-by-hand'],
    ['is nobody’s failure when it is deleted', { desiredState: 'deleted' }, { deadlineAt: at(0) }, 'skipped', 'deleted'],
  ])('%s', (_, facts, rest, state, reason) => {
    const decision = decide(rollout({ maxFailures: 9 }), [wave(0, 'running')], [started('a', 0, facts, rest)], NOW);
    expect(verdictOf(decision, 'a')).toBe(state);
    if (reason) expect(decision.verdicts.get('a')?.reason).toBe(reason);
    if (state === 'failed') expect(decision.verdicts.get('a')?.message?.en).toContain('said');
  });
});

describe('waves', () => {
  it('begin one after the other, in one look when nothing keeps them', () => {
    const targets = [started('a', 0, arrived), untouched('b', 1, { pausedReason: 'x' }), untouched('c', 2), untouched('d', 3)];
    const decision = decide(rollout(), [wave(0, 'running'), wave(1), wave(2), wave(3)], targets, NOW);
    expect(decision.waves.map((w) => [w.ordinal, w.state])).toEqual([
      [0, 'done'],
      [1, 'done'],
      [2, 'running'],
    ]);
    expect(decision).toMatchObject({ state: 'running', start: ['c'] });
  });

  it('are watched for the soak time, then the next begins', () => {
    const two = [wave(0, 'running'), wave(1)];
    const targets = [started('a', 0, arrived), untouched('b', 1)];
    const soaking = decide(rollout({ soakSeconds: 30 }), two, targets, NOW);
    expect(soaking).toMatchObject({ state: 'soaking', start: [], lookAgainAt: at(30), waves: [{ state: 'soaking', soakUntil: at(30) }] });
    const ready = [started('a', 0, arrived, { state: 'ready' }), untouched('b', 1)];
    const facts = rollout({ state: 'soaking', soakSeconds: 30 });
    expect(decide(facts, [wave(0, 'soaking', at(1)), wave(1)], ready, NOW)).toMatchObject({
      state: 'soaking',
      start: [],
      lookAgainAt: at(1),
    });
    expect(decide(facts, [wave(0, 'soaking', at(0)), wave(1)], ready, NOW)).toMatchObject({ state: 'running', start: ['b'] });
  });

  it('in which nothing was changed are not watched', () => {
    const decision = decide(
      rollout({ soakSeconds: 30 }),
      [wave(0), wave(1)],
      [untouched('a', 0, { pausedReason: 'x' }), untouched('b', 1)],
      NOW,
    );
    expect(decision.start).toEqual(['b']);
  });

  it('count what fails while it is watched', () => {
    const broken = started('a', 0, { ...arrived, state: 'failed', message: SAID }, { state: 'ready' });
    const decision = decide(
      rollout({ state: 'soaking', soakSeconds: 30 }),
      [wave(0, 'soaking', at(9)), wave(1)],
      [broken, untouched('b', 1)],
      NOW,
    );
    expect(decision).toMatchObject({ state: 'failed', start: [], waves: [{ ordinal: 0, state: 'stopped' }] });
    expect(decision.verdicts.get('a')).toMatchObject({ state: 'failed', reason: 'failed-while-soaking' });
  });

  it.each([0, 1, 2])('go on with as many failures as allowed (%i) and stop with one more, naming them', (allowed) => {
    const failing = (count: number): TargetFacts[] =>
      Array.from({ length: count }, (_, i) => started(`f${i}`, 0, { state: 'failed' }, { deadlineAt: at(0) }));
    const go = decide(rollout({ maxFailures: allowed }), [wave(0, 'running'), wave(1)], [...failing(allowed), untouched('b', 1)], NOW);
    expect(go).toMatchObject({ state: 'running', start: ['b'] });
    const stop = decide(
      rollout({ maxFailures: allowed }),
      [wave(0, 'running'), wave(1)],
      [...failing(allowed + 1), untouched('b', 1)],
      NOW,
    );
    expect(stop).toMatchObject({ state: 'failed', start: [] });
    expect(stop.message?.en).toContain('f0');
  });

  it('all done make it succeed, saying what was left out', () => {
    const targets = [started('a', 0, arrived), untouched('b', 0, { pinReason: 'exams' })];
    expect(decide(rollout(), [wave(0, 'running')], targets, NOW)).toMatchObject({
      state: 'succeeded',
      message: { en: 'Done; 0 failed and 1 skipped' },
    });
  });
});

describe('going back', () => {
  const back = rollout({ state: 'rolling-back' });
  const stopped = [wave(0, 'stopped'), wave(1)];

  it('turns round all that were changed, whatever became of them, and none else', () => {
    const targets = [
      started('under-way', 0),
      started('ready', 0, arrived, { state: 'ready' }),
      started('failed', 0, { state: 'failed' }, { state: 'failed', reason: 'not-ready-in-time' }),
      untouched('pending', 1),
      { ...untouched('pinned', 1, { pinReason: 'x' }, 'skipped'), reason: 'pinned' },
      started('pinned-since', 0, { ...arrived, pinReason: 'x' }, { state: 'ready' }),
      started('changed', 0, { ...arrived, templateVersion: 's@9.0.0' }, { state: 'ready' }),
      started('by-hand', 0, { ...arrived, templateVersion: FROM }, { state: 'ready' }),
      started('gone', 0, { ...arrived, desiredState: 'deleted' }, { state: 'ready' }),
    ];
    const decision = decide(back, stopped, targets, NOW);
    expect(decision).toMatchObject({ state: 'rolling-back', back: ['under-way', 'ready', 'failed'], start: [] });
    expect(Object.fromEntries([...decision.verdicts].map(([id, v]) => [id, v.reason ?? v.state]))).toEqual({
      pending: 'never-started',
      'pinned-since': 'pinned',
      changed: 'changed-by-hand',
      'by-hand': 'rolled-back',
      gone: 'deleted',
    });
  });

  const turned = (facts: Partial<TenantFacts>, rest: Partial<TargetFacts> = {}): TargetFacts =>
    started('a', 0, { templateVersion: FROM, ...facts }, { goingBack: true, generation: 3, ...rest });

  it.each<[string, Partial<TenantFacts>, Partial<TargetFacts>, TargetState | undefined, RolloutState]>([
    ['waits', { observedGeneration: 2 }, {}, undefined, 'rolling-back'],
    ['ends when all are back', { observedGeneration: 3 }, {}, 'rolled-back', 'rolled-back'],
    ['shows its failures', { state: 'failed' }, { deadlineAt: at(0) }, 'failed', 'failed'],
    ['leaves alone what someone changed', { templateVersion: 's@9.0.0' }, {}, 'skipped', 'rolled-back'],
  ])('%s', (_, facts, rest, verdict, state) => {
    const decision = decide(back, stopped, [turned(facts, rest)], NOW);
    expect(verdictOf(decision, 'a')).toBe(verdict);
    expect(decision.state).toBe(state);
    expect([decision.start, decision.back]).toEqual([[], []]);
  });

  it('ends at once when nothing had been changed', () => {
    expect(decide(back, [wave(0)], [untouched('a', 0)], NOW)).toMatchObject({ state: 'rolled-back', back: [] });
  });
});

describe('every state', () => {
  const MOVES: Record<RolloutState, readonly RolloutState[]> = {
    running: ['running', 'soaking', 'failed', 'succeeded'],
    soaking: ['running', 'soaking', 'failed', 'succeeded'],
    stopped: ['stopped'],
    failed: ['failed'],
    succeeded: ['succeeded'],
    'rolling-back': ['rolling-back', 'rolled-back', 'failed'],
    'rolled-back': ['rolled-back'],
  };
  const TURNING: readonly RolloutState[] = ['rolling-back', 'rolled-back', 'failed'];
  const TOUCHED: Record<TargetState, readonly boolean[]> = {
    ...{ pending: [false], skipped: [true, false] },
    ...{ running: [true], ready: [true], failed: [true], 'rolled-back': [true] },
  };
  const tenants: Partial<TenantFacts>[] = [
    {},
    arrived,
    { ...arrived, templateVersion: TO },
    { templateVersion: TO },
    { templateVersion: TO, state: 'failed', observedGeneration: 2 },
    { templateVersion: 's@9.0.0' },
    { desiredState: 'deleted' },
    { pinReason: 'x' },
    { pausedReason: 'x' },
  ];

  it.each(ROLLOUT_STATES)('%s leads only where it may, begins nothing unless it is moving, and rests once decided', (state) => {
    for (const targetState of TARGET_STATES)
      for (const waveState of ['pending', 'running', 'soaking', 'done', 'stopped'] as const)
        for (const facts of tenants)
          for (const touched of TOUCHED[targetState])
            for (const deadline of [-1, 60])
              for (const goingBack of touched && TURNING.includes(state) ? [true, false] : [false]) {
                const target: TargetFacts = {
                  ...untouched('a', 0, facts, targetState),
                  ...(touched ? { startedAt: NOW, generation: 2, deadlineAt: at(deadline), goingBack } : {}),
                };
                const waves = [wave(0, waveState, waveState === 'soaking' ? at(deadline) : null)];
                const decision = decide(rollout({ state, soakSeconds: 5 }), waves, [target], NOW);
                expect(MOVES[state]).toContain(decision.state);
                if (state !== 'running' && state !== 'soaking') expect(decision.start).toEqual([]);
                if (state !== 'rolling-back') expect(decision.back).toEqual([]);
                // A tenant that is pinned, paused or someone else's is never touched.
                const mine = facts.templateVersion !== 's@9.0.0' && !facts.pinReason && !facts.pausedReason && !facts.desiredState;
                if (!mine) expect([...decision.start, ...decision.back]).toEqual([]);
                if (decision.start.length + decision.back.length > 0) continue;
                // Once written, the same look finds nothing left to do.
                const verdict = decision.verdicts.get('a');
                const [next] = decision.waves.length > 0 ? decision.waves : waves;
                const again = decide(rollout({ state: decision.state, soakSeconds: 5 }), [next!], [{ ...target, ...verdict }], NOW);
                expect({
                  state: again.state,
                  verdicts: [...again.verdicts],
                  waves: again.waves,
                  begun: [...again.start, ...again.back],
                }).toEqual({
                  state: decision.state,
                  verdicts: [],
                  waves: [],
                  begun: [],
                });
              }
  });

  it('offers what a person may do', () => {
    expect(Object.fromEntries(ROLLOUT_STATES.map((state) => [state, possibleActions(state, false)]))).toEqual({
      running: ['stop', 'rollback'],
      soaking: ['stop', 'rollback'],
      stopped: ['resume', 'rollback'],
      failed: ['resume', 'rollback'],
      succeeded: ['rollback'],
      'rolling-back': [],
      'rolled-back': [],
    });
    expect(possibleActions('failed', true)).toEqual(['rollback']);
  });
});
