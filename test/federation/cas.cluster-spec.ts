import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceSkip } from '../support/announce-skip.js';
import { Browser, type Page } from './browser.js';
import { PASSWORD, choosePort, pythonLacks, startCasServer, type Counterpart } from './counterparts/start.js';
import { changeSource, createSource, openWorld, problemOf, whoIs, type Source, type World } from './world.js';

const lacks = await pythonLacks();
if (lacks) announceSkip('sign-in by a CAS server', lacks);

(lacks ? describe.skip : describe)('sign-in by a CAS server in Python', () => {
  let world: World;
  let cas: Counterpart;
  let source: Source;
  const wish = (version: '2' | '3') => ({
    ...{ name: 'CAS', kind: 'cas', enabled: true, cas: { baseUrl: cas.url, version }, linking: { justInTime: true } },
    mapping: { name: 'name', teacherNumber: 'employeeNumber', email: 'mail', role: 'role', roleValues: { teacher: ['teacher'] } },
  });

  beforeAll(async () => {
    world = await openWorld();
    cas = await startCasServer(await choosePort(), '^http://127\\.0\\.0\\.1:\\d+/federation/.*$');
    source = await createSource(world, wish('3'));
  }, 180_000);
  afterAll(async () => {
    await cas?.stop();
    await world?.close();
  });

  const logIn = async (browser: Browser): Promise<Page> =>
    browser.submit(await browser.open(source.startUrl), { username: 'zhangsan', password: PASSWORD });

  it('signs the person in, with the attributes of CAS 3', async () => {
    const browser = new Browser();
    await logIn(browser);
    expect(await whoIs(world, browser)).toMatchObject({ kind: 'person', displayName: '张三' });
  });

  it('knows the same person by CAS 2, which brings no more than the name', async () => {
    const before = new Browser();
    await logIn(before);
    await changeSource(world, source, wish('2'));
    const browser = new Browser();
    await logIn(browser);
    expect((await whoIs(world, browser))?.id).toBe((await whoIs(world, before))?.id);
    await changeSource(world, source, wish('3'));
  });

  it('accepts no ticket that was used, was made up, or was given for another address', async () => {
    const browser = new Browser();
    await logIn(browser);
    const callback = new URL(browser.trail.find((address) => address.includes('ticket='))!);
    const used = callback.searchParams.get('ticket')!;
    for (const ticket of [used, 'ST-madeup', `${used}%0d%0aX: y`, '']) {
      const next = new Browser();
      await next.open(source.startUrl);
      const state = new URL(new URL(next.trail[1]!).searchParams.get('service')!).searchParams.get('state')!;
      const page = await next.open(`${source.callbackUrl}?state=${state}&ticket=${ticket}`);
      expect(problemOf(page)).toBe('federation.answer-refused');
      expect(await whoIs(world, next)).toBeUndefined();
    }
    const other = await createSource(world, { ...wish('3'), name: '另一个' });
    const mixed = new Browser();
    await mixed.open(other.startUrl);
    const state = new URL(new URL(mixed.trail[1]!).searchParams.get('service')!).searchParams.get('state')!;
    const login = await mixed.open(source.startUrl);
    const trailEnd = mixed.trail.length;
    await mixed.submit(login, { username: 'zhangsan', password: PASSWORD });
    const ticket = new URL(mixed.trail.slice(trailEnd).find((address) => address.includes('ticket='))!).searchParams.get('ticket')!;
    expect(problemOf(await new Browser().open(`${other.callbackUrl}?state=${state}&ticket=${ticket}`))).toBe('federation.attempt-unknown');
    expect(problemOf(await mixed.open(`${other.callbackUrl}?state=${state}&ticket=${ticket}`))).toBe('federation.answer-refused');
  });
});
