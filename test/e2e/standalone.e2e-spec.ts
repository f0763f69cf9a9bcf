import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClient } from '../support/client.js';
import { eventually } from '../support/platform.js';
import { PROGRAM, isBuilt, startStandalone } from './support/standalone.js';
import { announceSkip } from '../support/announce-skip.js';

if (!isBuilt()) announceSkip('the program as a whole', 'dist/ is not built (npm run build)');

(isBuilt() ? describe : describe.skip)('npm start', () => {
  const folders: string[] = [];
  const folder = async (): Promise<string> => {
    folders.push(await mkdtemp(join(tmpdir(), 'shuyuan-start-')));
    return folders.at(-1)!;
  };
  afterAll(() => Promise.all(folders.map((f) => rm(f, { recursive: true, force: true }))));

  const attempt = (env: Record<string, string>) =>
    spawnSync(process.execPath, [PROGRAM], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 30_000 });

  it('keeps its data over a stop by Ctrl-C, a start, a SIGKILL and another start; a second start meanwhile says so', async () => {
    const data = await folder();
    const first = await startStandalone({}, data);
    await new TestClient(first.url).accept(first.firstRunLink, 'province');

    const second = attempt({ DATA_DIR: data, PORT: '0' });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`already running`);
    expect(second.stderr).toContain(first.url);

    expect(await first.stop()).toBe(0);
    expect(existsSync(join(data, 'instance.json'))).toBe(false);

    const again = await startStandalone({}, data);
    expect(again.firstRunLink).toBe('');
    const signIn = { loginName: 'province', password: 'Shu-yuan-2019!' };
    expect((await new TestClient(again.url).post('/api/v1/session', signIn)).status).toBe(200);

    again.process.kill('SIGKILL');
    await once(again.process, 'exit');
    // The database's own process notices and shuts it down in order.
    const last = await eventually(() => startStandalone({}, data), 30_000, 'a start after SIGKILL');
    expect((await new TestClient(last.url).post('/api/v1/session', signIn)).status).toBe(200);
    expect(await last.stop()).toBe(0);
  }, 120_000);

  it('starts the database again when it dies, without a restart of its own', async () => {
    const data = await folder();
    const system = await startStandalone({}, data);
    const province = await new TestClient(system.url).accept(system.firstRunLink);
    const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    await eventually(async () => (await province.get('/api/v1/tenants')).status === 503, 10_000, 'a 503');
    await eventually(async () => (await province.get('/api/v1/tenants')).status === 200, 30_000, 'an answer');
    expect(await system.stop()).toBe(0);
  }, 90_000);

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['CLUSTER_ADAPTER', 'docker'],
    ['DATABASE_URL', 'mysql://x'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['PROVINCE', 'nowhere'],
  ])('does not start with %s=%s and names the setting', async (name, value) => {
    const { status, stderr } = attempt({ DATA_DIR: await folder(), PORT: '0', [name]: value });
    expect(status).toBe(1);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says so when the port is taken', async () => {
    const running = await startStandalone();
    const { status, stderr } = attempt({ DATA_DIR: await folder(), PORT: String(running.port) });
    await running.stop();
    expect(status).toBe(1);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('in use');
  }, 60_000);
});
