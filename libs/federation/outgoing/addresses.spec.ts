import { describe, expect, it } from '@jest/globals';
import { isReserved } from './addresses.js';
import { Outgoing } from './outgoing.js';

describe('addresses that may be called', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ])('do not include %s', (address) => {
    expect(isReserved(address)).toBe(true);
    expect(isReserved(`::ffff:${address}`)).toBe(true);
  });

  it.each(['::1', '::', 'fc00::1', 'fe80::1', 'ff02::1', '64:ff9b::a00:1', '2002:7f00:1::'])('do not include %s', (address) =>
    expect(isReserved(address)).toBe(true),
  );

  it.each(['1.1.1.1', '172.32.0.1', '9.255.255.255', '2400:3200::1'])('include %s', (address) => expect(isReserved(address)).toBe(false));

  it('are asked for by https, without a password, and never one of this machine unless a setting says so', () => {
    const strict = new Outgoing({ FEDERATION_INTERNAL_HOSTS: '' });
    expect(strict.checked('https://idp.example.cn/a').href).toBe('https://idp.example.cn/a');
    for (const bad of [
      'http://idp.example.cn',
      'https://u:p@idp.example.cn',
      'https://a.localhost',
      'https://[::1]',
      'file:///etc/passwd',
      'nothing',
    ])
      expect(() => strict.checked(bad)).toThrow();
    const lenient = new Outgoing({ FEDERATION_INTERNAL_HOSTS: 'idp.lan, localhost:9000' });
    expect(() => lenient.checked('http://localhost:9000/')).not.toThrow();
    expect(() => lenient.checked('http://localhost:9001/')).toThrow();
    expect(() => lenient.checked('https://idp.lan')).not.toThrow();
    expect(() => lenient.checked('http://idp.lan')).toThrow();
  });

  it('are looked at once more where the connection is made: a name that resolves to this machine is not called', async () => {
    // The machine's own name resolves to an address of its own, whatever it is called.
    const strict = new Outgoing({ FEDERATION_INTERNAL_HOSTS: '' });
    await expect(strict.fetch('https://ip6-localhost/')).rejects.toMatchObject({ code: expect.stringMatching(/^federation\./) });
    await strict.onModuleDestroy();
  });
});
