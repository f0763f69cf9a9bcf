import { describe, expect, it } from '@jest/globals';
import { diffLines, pairsOf } from './diffLines.js';

const unified = ['--- a', '+++ a', '@@ -3,4 +3,4 @@', ' kept', '-old', '-older', '+new', ' end', '\\ No newline at end of file', ''].join(
  '\n',
);

describe('a unified diff', () => {
  it('gives each line its numbers, without header and remarks', () => {
    expect(diffLines(unified)).toEqual([
      { kind: 'hunk', text: '@@ -3,4 +3,4 @@' },
      { kind: 'same', text: 'kept', before: 3, after: 3 },
      { kind: 'removed', text: 'old', before: 4 },
      { kind: 'removed', text: 'older', before: 5 },
      { kind: 'added', text: 'new', after: 4 },
      { kind: 'same', text: 'end', before: 6, after: 5 },
    ]);
  });

  it('takes a line of dashes inside for what it is', () => {
    expect(diffLines('--- a\n+++ a\n@@ -1 +1 @@\n---- x\n+++ y').slice(1)).toEqual([
      { kind: 'removed', text: '--- x', before: 1 },
      { kind: 'added', text: '++ y', after: 1 },
    ]);
  });

  it('sets what went against what came', () => {
    const pairs = pairsOf(diffLines(unified)).map(({ left, right }) => [left?.text, right?.text]);
    expect(pairs.slice(1)).toEqual([
      ['kept', 'kept'],
      ['old', 'new'],
      ['older', undefined],
      ['end', 'end'],
    ]);
  });
});
