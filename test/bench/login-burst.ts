import * as argon2 from 'argon2';
import { generateX25519Identity } from 'age-encryption';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/standalone/free-port.js';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { Program, answers, benchPostgres } from './lib/product.js';
import { rounded, type BenchResult } from './lib/result.js';

const PER_SECOND = 300;
const SECONDS = Number(process.env['LOGIN_BURST_SECONDS'] ?? 60);
/** Schools, each behind an address of its own. */
const ADDRESSES = 60;
const PEOPLE = 2000;
const PASSWORD = 'Shu-yuan-2019!';
/** As libs/identity/accounts/passwords.ts has them. */
const ARGON2 = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const PATIENCE_MS = 60_000;

interface Outcome {
  readonly kind: 'signed-in' | 'put-off' | 'lost';
  readonly ms: number;
}

/**
 * Eight o'clock at every school at once: 300 people a second begin to sign in, whether or not the ones before have been
 * answered. Each is signed in, or told at once when to come back (429 with Retry-After); none may be lost. Beside it
 * what argon2 alone can verify here with nothing else to do. The load comes from the same cores.
 */
export async function loginBurst(workDir: string): Promise<BenchResult> {
  const hash = await argon2.hash(PASSWORD, ARGON2);
  const alone = await argon2Alone(hash);
  const postgres = await benchPostgres(workDir, 'login-burst');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = new Program('api/main.js', {
    ...{ DATABASE_URL: postgres.ownerUrl, DATABASE_APP_URL: postgres.appUrl, PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'warn' },
    MASTER_KEY: await generateX25519Identity(),
  });
  const agents = Array.from({ length: ADDRESSES }, (_, i) => new Agent({ keepAlive: true, localAddress: `127.0.2.${i + 1}` }));
  try {
    await api.until('ready', answers(`${url}/readyz`));
    const { id, slug } = await insertTenant(postgres.ownerUrl);
    await asOwner(postgres.ownerUrl, (client) =>
      client.query(
        `INSERT INTO accounts (kind, tenant_id, login_name, display_name, password_hash) SELECT 'person', $1, 'p' || n, '学生' || n, $2 FROM generate_series(1, $3) n`,
        [id, hash, PEOPLE],
      ),
    );
    const outcomes: Promise<Outcome>[] = [];
    const began = performance.now();
    while (performance.now() - began < SECONDS * 1000) {
      const due = Math.floor(((performance.now() - began) * PER_SECOND) / 1000);
      while (outcomes.length < due) {
        const n = outcomes.length;
        outcomes.push(signIn(url, agents[n % ADDRESSES]!, { loginName: `p${(n % PEOPLE) + 1}`, password: PASSWORD, tenant: slug }));
      }
      await sleep(5);
    }
    const all = await Promise.all(outcomes);
    const seconds = (performance.now() - began) / 1000;
    const of = (kind: Outcome['kind']) => all.filter((one) => one.kind === kind);
    const waits = of('signed-in')
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return {
      ...{ name: 'login-burst', unit: `lost of ${all.length} offered at ${PER_SECOND}/s`, ours: of('lost').length },
      ...{ baseline: null, baselineName: '', ratio: null, goal: '<= 0' },
      notes: {
        'signed in, per second': rounded(waits.length / seconds, 1),
        'argon2id alone, per second (19 MiB, 2 passes, 1 lane)': rounded(alone, 1),
        'put off with Retry-After': of('put-off').length,
        'signed in after, ms (median / p99)': `${quantile(waits, 0.5)} / ${quantile(waits, 0.99)}`,
        'put off after, ms (p99)': quantile(
          of('put-off')
            .map(({ ms }) => ms)
            .sort((a, b) => a - b),
          0.99,
        ),
      },
    };
  } finally {
    for (const agent of agents) agent.destroy();
    await api.stop();
    await postgres.stop();
  }
}

const quantile = (sorted: readonly number[], q: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0);

function signIn(url: string, agent: Agent, body: object): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (kind: Outcome['kind']): void => resolve({ kind, ms: performance.now() - began });
    const call = request(
      `${url}/api/v1/session`,
      { method: 'POST', agent, timeout: PATIENCE_MS, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume().on('end', () => {
          const putOff = response.statusCode === 429 && Number(response.headers['retry-after']) > 0;
          done(response.statusCode === 200 ? 'signed-in' : putOff ? 'put-off' : 'lost');
        });
      },
    );
    call.on('timeout', () => call.destroy(new Error('no answer')));
    call.on('error', () => done('lost')).end(JSON.stringify(body));
  });
}

/** Two at a time, as many as the product runs on two cores. */
async function argon2Alone(hash: string): Promise<number> {
  const began = performance.now();
  let done = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() - began < 3000) {
      await argon2.verify(hash, PASSWORD);
      done++;
    }
  };
  await Promise.all([lane(), lane()]);
  return (done * 1000) / (performance.now() - began);
}
