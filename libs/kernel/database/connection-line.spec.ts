import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectionLine } from './connection-line.js';

describe('the line for connections', () => {
  it('lets in as many as there are places, in the order they came', async () => {
    const line = new ConnectionLine(2, 1000);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        line.hold(async () => {
          order.push(i);
          most = Math.max(most, ++inside);
          await sleep(1);
          inside--;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('sends away whoever waited too long, and nobody takes that place in vain', async () => {
    const line = new ConnectionLine(1, 20);
    let release!: () => void;
    const first = line.hold(() => new Promise<void>((resolve) => (release = resolve)));
    await expect(line.hold(() => Promise.resolve())).rejects.toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 5 });
    release();
    await first;
    await expect(line.hold(() => Promise.resolve('in'))).resolves.toBe('in');
  });

  it('gives the place on after a failure', async () => {
    const line = new ConnectionLine(1, 100);
    await expect(line.hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(line.hold(() => Promise.resolve('in'))).resolves.toBe('in');
  });
});
