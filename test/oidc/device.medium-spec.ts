import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { PASSWORD } from '../support/client.js';
import { startOidcWorld, type OidcWorld } from './world.js';

/** 设备登录 (RFC 8628): the command line shows a code, and a person enters it in a browser. */
describe('signing in a device', () => {
  let world: OidcWorld;
  let configuration: client.Configuration;
  beforeAll(async () => {
    world = await startOidcWorld();
    const atDoor: client.CustomFetch = (url, options) => fetch(url.replace('//localhost:', '//127.0.0.1:'), options as RequestInit);
    configuration = await client.discovery(new URL(world.issuer), 'shuyuan-cli', undefined, client.None(), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: atDoor,
    });
    configuration[client.customFetch] = atDoor;
  }, 60_000);
  afterAll(() => world?.close());

  const begin = () => client.initiateDeviceAuthorization(configuration, { scope: 'openid profile offline_access api.read api.write' });
  const poll = (device: client.DeviceAuthorizationResponse) =>
    client.pollDeviceAuthorizationGrant(configuration, { ...device, interval: 0.05 }, undefined, { signal: AbortSignal.timeout(5000) });

  it('gives tokens once the person has compared the code, signed in and agreed', async () => {
    const device = await begin();
    expect(device.user_code).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    const waiting = poll(device);
    const browser = world.browser();
    const entry = await browser.open(device.verification_uri);
    const wrong = await browser.submit(entry, '/device', { user_code: 'AAAA-AAAA' });
    expect(wrong.text).toContain('wrong or has expired');
    const compare = await browser.submit(wrong, '/device', { user_code: device.user_code.toLowerCase() });
    expect(compare.text).toContain(device.user_code);
    const login = await browser.submit(compare, '/device', { confirm: 'yes' });
    const consent = await browser.submit(login, '/sign-in', { loginName: world.loginName, password: PASSWORD });
    expect(consent.text).toContain('do what you may do here');
    const done = await browser.submit(consent, '/consent', { allow: 'yes' });
    expect(done.text).toContain('The device is signed in');
    const tokens = await waiting;
    expect(tokens.refresh_token).toBeDefined();
    expect(decodeJwt(tokens.access_token)).toMatchObject({ client_id: 'shuyuan-cli', scope: 'api.read api.write' });
    const who = await fetch(`${world.platform.url}/api/v1/session`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect(await who.json()).toMatchObject({ loginName: world.loginName });
    const renewed = await client.refreshTokenGrant(configuration, tokens.refresh_token!);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    // Somebody leaves a browser; the command line stays signed in until it is told otherwise.
    await client.tokenRevocation(configuration, renewed.refresh_token!);
    await expect(client.refreshTokenGrant(configuration, renewed.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('gives nothing where the person cancels', async () => {
    const device = await begin();
    const waiting = expect(poll(device)).rejects.toMatchObject({ error: 'access_denied' });
    const browser = world.browser();
    const compare = await browser.submit(await browser.open(device.verification_uri), '/device', { user_code: device.user_code });
    const stopped = await browser.submit(compare, '/device', { abort: 'yes' });
    expect(stopped.text).toContain('Cancelled');
    await waiting;
  });

  it('takes a code once', async () => {
    const device = await begin();
    const browser = world.browser();
    const compare = await browser.submit(await browser.open(device.verification_uri), '/device', { user_code: device.user_code });
    await browser.submit(compare, '/device', { confirm: 'yes' });
    const second = world.browser();
    const again = await second.submit(await second.open(device.verification_uri), '/device', { user_code: device.user_code });
    expect(again.text).toContain('wrong or has expired');
  });
});
