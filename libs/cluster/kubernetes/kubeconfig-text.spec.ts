import { describe, expect, test } from '@jest/globals';
import { loadAccess } from './access.js';
import { safeKubeconfig } from './kubeconfig-text.js';

const configOf = (user: object = { token: 'abc' }, cluster: object = {}) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    preferences: {},
    clusters: [{ name: 'c', cluster: { server: 'https://10.0.0.1:6443', ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'x',
  });
const refusal = (text: string): unknown => {
  try {
    return safeKubeconfig(text);
  } catch (error) {
    return error;
  }
};

describe('a kubeconfig that came from outside', () => {
  test('is used as one in a file is', async () => {
    const access = await loadAccess({ from: 'text', text: configOf({ token: 'abc', as: 'jane' }) });
    expect(access).toMatchObject({ origin: 'https://10.0.0.1:6443', tls: {} });
    expect(await access.credentials.headers()).toEqual({ authorization: 'Bearer abc', 'impersonate-user': 'jane' });
  });

  test.each([
    ['exec', configOf({ exec: { command: 'sh' } })],
    ['auth-provider', configOf({ 'auth-provider': { name: 'oidc' } })],
    ['tokenFile', configOf({ tokenFile: '/etc/passwd' })],
    ['client-certificate', configOf({ 'client-certificate': '/etc/passwd' })],
    ['client-key', configOf({ 'client-key': '../key' })],
    ['certificate-authority', configOf({}, { 'certificate-authority': '/etc/ca' })],
    ['insecure-skip-tls-verify', configOf({}, { 'insecure-skip-tls-verify': true })],
    ['proxy-url', configOf({}, { 'proxy-url': 'http://proxy' })],
    ['as-groups', configOf({ 'as-groups': ['system:masters'] })],
    ['server', configOf({}, { server: 'http://10.0.0.1' })],
    ['server', configOf({}, { server: 'file:///etc/passwd' })],
    ['token', configOf({ token: 'a\r\nx-evil: 1' })],
    ['certificate', configOf({ 'client-certificate-data': 'bm8=', 'client-key-data': 'bm8=' })],
  ])('is refused by name: %s', (key, text) => {
    expect(refusal(text)).toMatchObject({ name: 'ClusterError', code: 'invalid', message: expect.stringContaining(key) });
  });

  test.each([
    ['too large', `${configOf()}${' '.repeat(70_000)}`, /64 kB/],
    [
      'a bomb of aliases',
      `a: &a [x, x]\n${'bcdefgh'.replace(/./g, (c, i: number) => `${c}: &${c} [${`*${'abcdefgh'[i]}, `.repeat(9)}]\n`)}`,
      /anchors/,
    ],
    ['a bomb of brackets', '['.repeat(60_000), /shaped/],
    ['a bomb of dashes', '- '.repeat(30_000), /shaped/],
    ['a bomb of brackets just below the bound', '['.repeat(500), /YAML/],
    ['a bomb of keys', Array.from({ length: 4_000 }, (_, i) => `k${i}:1`).join('\n'), /YAML|named/],
    ['an escape too many', `"${'\\q'.repeat(4_000)}"`, /YAML/],
    ['a bomb of indents', Array.from({ length: 340 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /shaped/],
    ['a key twice', 'clusters: []\nclusters: []', /DUPLICATE_KEY/],
    ['several documents', '{}\n---\n{}', /one YAML document/],
    ['no YAML', '"', /YAML/],
    ['no mapping', '- a', /named fields/],
    ['a tag', 'users: !!js/function "x"', /list/],
    ['lists that are none', 'users: {a: b}', /users/],
  ])('is refused fast: %s', (_, text, words) => {
    const started = Date.now();
    const error = refusal(text);
    expect(Date.now() - started).toBeLessThan(1000);
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringMatching(words) });
  });

  test('and its secrets are not quoted back', () => {
    const error = refusal('users:\n- name: u\n  user: {token: s3cr3t\n  x');
    expect(error).toMatchObject({ code: 'invalid' });
    expect(String((error as Error).message)).not.toContain('s3cr3t');
  });
});
