import { describe, expect, test } from '@jest/globals';
import { parseQuantity, sameQuantity } from './quantity.js';

describe('quantities', () => {
  test.each([
    ['1', '1000m'],
    [1, '1'],
    ['0.5', '500m'],
    ['1.5', '1500m'],
    ['100u', '0.1m'],
    ['1024Mi', '1Gi'],
    ['1Ki', '1024'],
    ['1k', '1000'],
    ['1.5Gi', '1536Mi'],
    ['0.125Gi', '128Mi'],
    ['2e3', '2k'],
    ['1E3', '1k'],
    ['25e-1', '2500m'],
    ['.5', '500m'],
    ['0', '0m'],
    ['-1', '-1000m'],
    ['+1', '1'],
    ['1E', '1000P'],
    ['1Ei', '1024Pi'],
    // Finer than a billionth is rounded up, as the server does.
    ['0.1n', '1n'],
  ])('%s is %s', (a, b) => expect(sameQuantity(a, b)).toBe(true));

  test.each([
    ['1', '1m'],
    ['1M', '1Mi'],
    ['1G', '1Gi'],
    ['-1', '1'],
    ['1', 'one'],
    [undefined, '0'],
  ])('%s is not %s', (a, b) => expect(sameQuantity(a, b)).toBe(false));

  test.each(['', ' ', '1 Gi', '1gi', '1KI', 'Gi', '1..5', 'NaN', 'Infinity', '1e', '0x10', '1,5', '1e999999999'])(
    '"%s" is no quantity',
    (text) => expect(parseQuantity(text)).toBeUndefined(),
  );
});
