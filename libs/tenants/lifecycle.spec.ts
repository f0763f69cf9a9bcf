import { describe, expect, it } from '@jest/globals';
import { refusal } from './lifecycle-refusal.js';
import { TENANT_ACTIONS, isPinned, judge, possible, type Standing, type TenantAction } from './lifecycle.js';
import { DESIRED_STATES, KINDS, TENANT_STATES, type DesiredState } from './phases.js';

/**
 * The state machine once more, as a grid drawn from the rules' wording, not from the code. A cell says what the action
 * leads to (a active, s suspended, r archived, d deleted), then what it needs: v a virtual platform, n not paused,
 * p paused, f no pin, l a pin. A dot: refused.
 */
const GRID = `
            suspend resume retry delete restore resize retemplate transfer pause unpause pin unpin archive unarchive
active      s       .      an    d      .       av     avf        a        avn   avp     av  avl   rvn     .
suspended   .       a      sn    d      .       sv     svf        s        svn   svp     sv  svl   rvn     .
archiving   .       a      rn    .      .       .      .          .        .     rvp     .   rvl   .       .
releasing   .       .      rn    .      .       .      .          .        .     rvp     .   rvl   .       .
archived    .       .      .     d      .       .      .          .        .     rvp     .   rvl   .       avn
grace       .       .      dn    .      a       .      .          .        dvn   dvp     .   dvl   .       .
clearing    .       .      dn    .      .       .      .          .        dvn   dvp     .   dvl   .       .
gone        .       .      .     .      .       .      .          .        .     .       .   .     .       .
`;
const LETTERS: Record<string, DesiredState> = { a: 'active', s: 'suspended', r: 'archived', d: 'deleted' };

const [header, ...rows] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = new Map(rows.map(([name, ...row]) => [name!, new Map(header!.map((action, i) => [action, row[i]!]))]));

function rowOf(s: Standing): string {
  if (s.state === 'deleted') return 'gone';
  switch (s.desiredState) {
    case 'active':
    case 'suspended':
      return s.desiredState;
    case 'deleted':
      return s.graceOver ? 'clearing' : 'grace';
    case 'archived':
      return s.state === 'archived' ? 'archived' : s.stored ? 'releasing' : 'archiving';
  }
}

function expected(action: TenantAction, s: Standing): DesiredState | undefined {
  const [letter, ...needs] = cells.get(rowOf(s))!.get(action)!;
  const met: Record<string, boolean> = { v: s.kind === 'virtual', n: !s.paused, p: s.paused, f: !s.pinned, l: s.pinned };
  return letter === '.' || needs.some((need) => !met[need]) ? undefined : LETTERS[letter!];
}

const BOTH = [false, true] as const;

function* standings(): Generator<Standing> {
  for (const kind of KINDS)
    for (const desiredState of DESIRED_STATES)
      for (const state of TENANT_STATES)
        for (const paused of BOTH)
          for (const pinned of BOTH)
            for (const graceOver of BOTH) for (const stored of BOTH) yield { kind, desiredState, state, paused, pinned, graceOver, stored };
}

describe('the state machine of a tenant', () => {
  it('knows every action of the grid, and no other', () => {
    expect(header).toEqual([...TENANT_ACTIONS]);
  });

  it('allows and refuses as the grid says, for every action in every standing there can be', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const standing of standings()) {
      for (const action of TENANT_ACTIONS) {
        const verdict = judge(action, standing);
        const to = verdict.allowed ? verdict.to : undefined;
        if (to !== expected(action, standing)) wrong.push(`${action} ${JSON.stringify(standing)}: ${to}`);
        checked++;
      }
    }
    expect(checked).toBe(KINDS.length * DESIRED_STATES.length * TENANT_STATES.length * 16 * TENANT_ACTIONS.length);
    expect(wrong).toEqual([]);
  });

  it('says of every refusal how the platform stands and what to do instead, in both languages', () => {
    const open: string[] = [];
    for (const standing of standings()) {
      for (const action of TENANT_ACTIONS) {
        const verdict = judge(action, standing);
        if (verdict.allowed) continue;
        const error = refusal(action, standing, verdict);
        const texts = [error.text('zh'), error.text('en')];
        if (error.status !== 409 || texts.some((text) => /[{}]|undefined|, *$|：$/.test(text)) || !/[；，]/.test(texts[0]!))
          open.push(`${action} ${JSON.stringify(standing)}: ${texts.join(' / ')}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('names what is possible', () => {
    const suspended: Standing = {
      ...{ kind: 'virtual', desiredState: 'suspended', state: 'suspended' },
      ...{ paused: false, pinned: false, graceOver: false, stored: false },
    };
    expect(possible(suspended)).toEqual(['resume', 'retry', 'delete', 'resize', 'retemplate', 'transfer', 'pause', 'pin', 'archive']);
    const verdict = judge('suspend', suspended);
    if (verdict.allowed) throw new Error('suspended twice');
    expect(refusal('suspend', suspended, verdict).text('en')).toBe(
      'The platform is suspended; suspend is not possible; possible now: resume, retry, delete, resize, retemplate, transfer, pause, pin, archive',
    );
    expect(refusal('suspend', suspended, verdict).text('zh')).toMatch(/^平台已暂停，不能暂停；现在可以：恢复服务、重试、/);
  });

  it('lets a pin run out', () => {
    const until = new Date('2026-01-01T00:00:00Z');
    expect(isPinned({ pinReason: 'exam week', pinUntil: until }, until.getTime() - 1)).toBe(true);
    expect(isPinned({ pinReason: 'exam week', pinUntil: until }, until.getTime())).toBe(false);
    expect(isPinned({ pinReason: null, pinUntil: until }, 0)).toBe(false);
  });
});
