import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'node:http';
import { PASSWORD } from '../support/client.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { asOwner } from '../support/tenant-fixture.js';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number;
  readonly cookies: string[];
}

describe('guessing is slowed down, and nobody is locked out by it', () => {
  let platform: Platform;
  let owner: string;
  const agents: Agent[] = [];

  beforeAll(async () => {
    platform = await startPlatform({}, { worker: false });
    owner = (await platform.province.get<{ loginName: string }>('/api/v1/session')).body.loginName;
  }, 60_000);
  beforeEach(() => sql('DELETE FROM sign_in_failures'));
  afterAll(async () => {
    for (const agent of agents) agent.destroy();
    await platform?.close();
  });

  const sql = (text: string, values: unknown[] = []) => asOwner(platform.database.ownerUrl, (client) => client.query(text, values));

  /** Signs in from another address of this machine. */
  function from(address: string): (loginName: string, password: string, cookie?: string) => Promise<Answer> {
    const agent = new Agent({ keepAlive: true, maxSockets: 64, localAddress: address });
    agents.push(agent);
    return (loginName, password, cookie) =>
      new Promise((resolve, reject) => {
        const call = request(
          `${platform.url}/api/v1/session`,
          { method: 'POST', agent, headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) } },
          (response) => {
            let body = '';
            response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                code: (JSON.parse(body) as { code?: string }).code ?? '',
                retryAfter: Number(response.headers['retry-after'] ?? 0),
                cookies: response.headers['set-cookie'] ?? [],
              }),
            );
          },
        );
        call.on('error', reject).end(JSON.stringify({ loginName, password }));
      });
  }
  const times = async (n: number, act: () => Promise<Answer>): Promise<Answer[]> => {
    const answers: Answer[] = [];
    for (let i = 0; i < n; i++) answers.push(await act());
    return answers;
  };

  it('stops a stranger after five, with the time to come back, while the owner signs in', async () => {
    const stranger = from('127.0.0.2');
    const answers = await times(6, () => stranger(owner, 'wrong'));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(answers[5]!.retryAfter).toBeGreaterThan(30);
    expect((await stranger(owner, PASSWORD)).status).toBe(429);
    expect((await from('127.0.0.1')(owner, PASSWORD)).status).toBe(200);
  });

  it('lets the owner in from a new place, however many strangers try from however many', async () => {
    for (let i = 10; i < 20; i++) await times(6, () => from(`127.0.0.${i}`)(owner, 'wrong'));
    expect((await from('127.0.0.200')(owner, PASSWORD)).status).toBe(200);
  });

  it('lets a known browser in though someone behind the same address has failed too often', async () => {
    const school = from('127.0.0.3');
    const device = (await school(owner, PASSWORD)).cookies.find((cookie) => cookie.startsWith('shuyuan_device='))!.split(';')[0]!;
    await times(6, () => school(owner, 'wrong'));
    expect((await school(owner, PASSWORD)).status).toBe(429);
    expect((await school(owner, PASSWORD, device)).status).toBe(200);
    expect((await school(owner, PASSWORD, `shuyuan_device=${'a'.repeat(43)}`)).status).toBe(429);
  });

  it('makes each pause longer than the one before, and forgets them with the first success', async () => {
    const stranger = from('127.0.0.4');
    await times(5, () => stranger(owner, 'wrong'));
    const pauses: number[] = [];
    for (let i = 0; i < 3; i++) {
      pauses.push((await stranger(owner, 'wrong')).retryAfter);
      await sql(`UPDATE sign_in_failures SET blocked_until = now() - interval '1 second' WHERE blocked_until IS NOT NULL`);
      expect((await stranger(owner, 'wrong')).status).toBe(401);
    }
    expect(pauses.every((pause, i) => i === 0 || pause > pauses[i - 1]! * 1.5)).toBe(true);
    await sql(`UPDATE sign_in_failures SET blocked_until = now() - interval '1 second' WHERE blocked_until IS NOT NULL`);
    expect((await stranger(owner, PASSWORD)).status).toBe(200);
    expect((await times(5, () => stranger(owner, 'wrong'))).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  it('stops one address that tries one password with many names; those it knows come in all the same', async () => {
    const school = from('127.0.0.5');
    expect((await school(owner, PASSWORD)).status).toBe(200);
    await sql(`UPDATE sign_in_failures SET failures = 298`);
    const { rows } = await sql('SELECT count(*)::int AS n FROM sign_in_failures');
    if ((rows[0] as { n: number }).n === 0) await school('somebody', 'wrong');
    await sql(`UPDATE sign_in_failures SET failures = 298, blocked_until = NULL`);
    const answers = await times(6, () => school(`name-${Math.random().toString(36).slice(2)}`, 'wrong'));
    expect(answers.at(-1)?.status).toBe(429);
    expect((await school(owner, PASSWORD)).status).toBe(200);
  });

  it('sends away what it cannot take, and answers all whom it has taken', async () => {
    const crowd = Array.from({ length: 12 }, (_, i) => from(`127.0.1.${i + 1}`));
    const answers = await Promise.all(Array.from({ length: 400 }, (_, i) => crowd[i % 12]!(`crowd-${i}`, 'wrong')));
    const busy = answers.filter(({ code }) => code === 'auth.busy');
    expect(busy.every(({ status, retryAfter }) => status === 429 && retryAfter >= 1)).toBe(true);
    expect(answers.filter(({ status }) => status === 401).length).toBe(answers.length - busy.length);
    expect(answers.length - busy.length).toBeGreaterThan(20);
    expect((await from('127.0.0.1')(owner, PASSWORD)).status).toBe(200);
  }, 60_000);
});
