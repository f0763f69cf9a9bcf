import { describe, expect, it } from '@jest/globals';
import { scheduleOf } from './schedule.js';

describe('chaos schedules', () => {
  it('are the same whenever they are drawn, each by itself', () => {
    const inOrder = [0, 1, 2, 3].map((index) => scheduleOf(42, index));
    expect([3, 1].map((index) => scheduleOf(42, index))).toEqual([inOrder[3], inOrder[1]]);
  });

  it('differ by seed and by number', () => {
    const drawn = [1, 2, 3].flatMap((seed) => [0, 1, 2, 3].map((index) => JSON.stringify(scheduleOf(seed, index))));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('reach every fault, and kill a process in about one of twenty', () => {
    const drawn = Array.from({ length: 600 }, (_, index) => scheduleOf(9, index));
    const kinds = new Set(drawn.flatMap(({ faults }) => faults.map(({ side, kind }) => `${side} ${kind}`)));
    expect(kinds.size).toBe(15 + 7);
    const processes = drawn.filter(({ process }) => process);
    expect(processes.length).toBeGreaterThan(12);
    expect(processes.length).toBeLessThan(60);
    expect(processes.every(({ faults }) => faults.some(({ kind }) => kind.startsWith('crash')))).toBe(true);
  });
});
