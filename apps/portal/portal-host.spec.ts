import { describe, expect, it } from '@jest/globals';
import { hostReader, portalHostTest } from './portal-host.js';

const local = { PORTAL_DOMAIN: 'localhost', PUBLIC_URL: 'http://localhost:3000' };
const production = { PORTAL_DOMAIN: 'edu.example.cn', PUBLIC_URL: 'https://console.edu.example.cn' };

describe('a portal', () => {
  it.each(['gongyi.localhost', 'gongyi.localhost:3000', 'GongYi.LocalHost:3000', 'gongyi.localhost.', 'gongyi.localhost.:80'])(
    'answers to %s',
    (host) => {
      expect(hostReader(local)(host)).toEqual({ kind: 'portal', label: 'gongyi' });
      expect(portalHostTest(local)(host)).toBe(true);
    },
  );

  it('answers under the domain of production', () => {
    expect(hostReader(production)('gongyi.edu.example.cn')).toEqual({ kind: 'portal', label: 'gongyi' });
  });
});

describe('the console', () => {
  it.each([undefined, '', 'localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', '10.0.0.1', 'example.cn'])('keeps %s', (host) => {
    expect(portalHostTest(local)(host)).toBe(false);
  });

  it.each(['console.edu.example.cn', 'CONSOLE.edu.example.cn:443', 'edu.example.cn', 'gongyi.localhost', 'xedu.example.cn'])(
    'keeps %s in production',
    (host) => {
      expect(portalHostTest(production)(host)).toBe(false);
    },
  );
});

describe('a hostile Host header', () => {
  it.each([
    ['a.b.localhost', 'unknown'],
    ['-x.localhost', 'unknown'],
    [`${'a'.repeat(64)}.localhost`, 'unknown'],
    ['_dmarc.localhost', 'unknown'],
    ['../etc.localhost', 'bad'],
    ['a b.localhost', 'bad'],
    ['a\r\nx.localhost', 'bad'],
    ['巩义.localhost', 'bad'],
    ["'--.localhost", 'bad'],
    [`${'a'.repeat(5000)}.localhost`, 'bad'],
    ['.localhost', 'unknown'],
  ])('%j is %s and never looked up', (host, kind) => {
    expect(hostReader(local)(host).kind).toBe(kind);
    expect(portalHostTest(local)(host)).toBe(true);
  });

  it.each(['', '<script>', 'a'.repeat(10_000), '@', '%00'])('%j outside the portal domain is bad', (host) => {
    expect(hostReader(local)(host)).toEqual({ kind: 'bad' });
  });
});
