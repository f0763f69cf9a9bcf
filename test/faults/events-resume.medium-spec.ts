import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventListener } from '../support/event-stream.js';
import { eventually, startPlatform, type Platform } from '../support/platform.js';

/** An open transaction that has written an event: begun now, committed whenever. */
interface OpenTransaction {
  readonly number: number;
  commit(): Promise<void>;
}

/** Ids are given at the insert, visibility at the commit: a reader that goes by ids alone loses what commits late. */
describe('the event stream', () => {
  let platform: Platform;
  let steady: EventListener;
  let shaky: EventListener;

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    steady = new EventListener(platform.province);
    shaky = new EventListener(platform.province, '/api/v1/events', 20);
    await eventually(() => Promise.resolve(steady.opened + shaky.opened >= 2), 5000, 'two open streams');
  }, 60_000);
  afterAll(async () => {
    await Promise.all([steady?.close(), shaky?.close()]);
    await platform?.close();
  });

  async function begin(number: number, notify = true): Promise<OpenTransaction> {
    const client = new pg.Client({ connectionString: platform.database.ownerUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query(`SELECT set_config('shuyuan.scope', '/', true)`);
    await client.query(`INSERT INTO events (type, scope_path, data) VALUES ('test.happened', '/410000/410100/', $1)`, [{ number }]);
    if (notify) await client.query(`SELECT pg_notify('shuyuan_events', '{}')`);
    return {
      number,
      commit: async () => {
        await client.query('COMMIT');
        await client.end();
      },
    };
  }

  const numbers = (listener: EventListener): unknown[] =>
    listener.received.filter((e) => e.event === 'test.happened').map((e) => e.data.number);

  it('delivers events of interleaved transactions exactly once and in one order, across lost connections', async () => {
    const open: OpenTransaction[] = [];
    const total = 120;
    let begun = 0;
    // A fixed, uneven pattern: some commit at once, some stay open while many others come and go.
    for (let turn = 0; begun < total || open.length > 0; turn++) {
      if (begun < total && open.length < 12) open.push(await begin(begun++));
      if (turn % 3 !== 0 || begun === total) await open.splice((turn * 7) % open.length, 1)[0]?.commit();
      if (turn % 11 === 0) shaky.cut();
      if (turn % 5 === 0) await sleep(10);
    }
    await eventually(() => Promise.resolve(numbers(steady).length >= total && numbers(shaky).length >= total), 10_000, 'all events');
    await sleep(400);
    expect(shaky.opened).toBeGreaterThan(5);
    expect(numbers(steady).toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: total }, (_, i) => i));
    expect(numbers(shaky)).toEqual(numbers(steady));
  }, 40_000);

  it('does not wait for the next event when an older transaction ends without one', async () => {
    const older = await begin(1000, false);
    const newer = await begin(1001);
    await newer.commit();
    await sleep(1000);
    expect(numbers(steady)).not.toContain(1001);
    await older.commit();
    await eventually(() => Promise.resolve(numbers(steady).includes(1001) && numbers(shaky).includes(1000)), 2000, 'the event held back');
  });

  it('refuses a cursor that is none of its own', async () => {
    for (const cursor of [
      'nonsense',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('["9999999999999999999999","1"]').toString('base64url'),
    ]) {
      const answer = await platform.province.get<{ code: string }>('/api/v1/events', { 'last-event-id': cursor });
      expect([answer.status, answer.body.code]).toEqual([400, 'request.cursor-invalid']);
    }
  });
});
