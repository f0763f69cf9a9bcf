import { describe, expect, it } from '@jest/globals';
import { cpuMs } from '../../test/support/cpu-time.js';
import { generateKeyPairSync } from 'node:crypto';
import { stringify } from 'yaml';
import { AppError } from '#shuyuan/kernel';
import './clusters.errors.js';
import { usableKubeconfig } from './kubeconfig.js';

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const config = (user: unknown = { token: 't0k3n' }, cluster: object = {}, more: object = {}): object => ({
  ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'x', preferences: {} },
  clusters: [{ name: 'c', cluster: { server: 'https://10.0.0.1:6443', ...cluster } }],
  users: [{ name: 'u', user }],
  contexts: [{ name: 'x', context: { cluster: 'c', user: 'u', namespace: 'kube-system' } }],
  ...more,
});
const twoContexts = {
  contexts: ['x', 'y'].map((name) => ({ name, context: { cluster: 'c', user: 'u' } })),
};

/** Codes at `kubeconfig`, and nothing else that is said. */
function refusal(text: string): { code: string; what: unknown } {
  try {
    usableKubeconfig(text);
  } catch (error) {
    if (error instanceof AppError && error.fields[0]?.field === 'kubeconfig')
      return { code: error.fields[0].code, what: error.fields[0].params?.['0'] };
    throw error;
  }
  throw new Error('accepted');
}

describe('a kubeconfig from outside', () => {
  it('is reduced to the context that counts', () => {
    const others = [
      { name: 'u', user: { token: ' t0k3n\n' } },
      { name: 'other', user: { exec: { command: 'x' }, token: 'not-ours' } },
    ];
    const kept = usableKubeconfig(
      stringify(config({}, { 'certificate-authority': '', extensions: [{ name: 'e' }] }, { users: others, ...twoContexts })),
    );
    expect(kept).not.toContain('not-ours');
    expect(JSON.parse(kept)).toEqual({
      ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'c' },
      clusters: [{ name: 'c', cluster: { server: 'https://10.0.0.1:6443' } }],
      users: [{ name: 'u', user: { token: 't0k3n' } }],
      contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    });
  });

  it('needs no current-context where there is one context only', () => {
    expect(usableKubeconfig(JSON.stringify(config(undefined, {}, { 'current-context': '' })))).toContain('t0k3n');
    expect(usableKubeconfig(JSON.stringify(config({ username: 'a', password: 'b' })))).toContain('"password":"b"');
  });

  it.each<[string, object, string, string]>([
    ['an exec plugin', config({ exec: { command: 'aws' } }), 'kubeconfig-plugin', 'exec'],
    ['an auth-provider', config({ 'auth-provider': { name: 'oidc' } }), 'kubeconfig-plugin', 'auth-provider'],
    ['a plugin beside a token', config({ token: 't', exec: { command: 'aws' } }), 'kubeconfig-plugin', 'exec'],
    ['a token file', config({ tokenFile: '/etc/passwd' }), 'kubeconfig-file-path', 'tokenFile'],
    ['a certificate file', config({ 'client-certificate': '/a' }), 'kubeconfig-file-path', 'client-certificate'],
    ['a key file', config({ 'client-key': '/a' }), 'kubeconfig-file-path', 'client-key'],
    ['an authority file', config({ token: 't' }, { 'certificate-authority': '/a' }), 'kubeconfig-file-path', 'certificate-authority'],
    ['no verification', config({ token: 't' }, { 'insecure-skip-tls-verify': true }), 'kubeconfig-insecure', 'insecure-skip-tls-verify'],
    ['a proxy', config({ token: 't' }, { 'proxy-url': 'http://p' }), 'kubeconfig-proxy', 'proxy-url'],
    ['an unknown key', config({ token: 't', 'as-groups': ['system:masters'] }), 'kubeconfig-unknown-key', 'as-groups'],
    ['no credentials', config({}), 'kubeconfig-no-credentials', ''],
    ['a certificate without its key', config({ 'client-certificate-data': base64(key) }), 'kubeconfig-no-credentials', ''],
    [
      'a key that is none',
      config({ 'client-certificate-data': 'x', 'client-key-data': 'x' }),
      'kubeconfig-certificate',
      'client-certificate-data',
    ],
    [
      'an authority that is none',
      config({ token: 't' }, { 'certificate-authority-data': base64('no') }),
      'kubeconfig-certificate',
      'certificate-authority-data',
    ],
    ['a token of two lines', config({ token: 'a\r\nx-evil: 1' }), 'kubeconfig-malformed', 'token'],
    ['a token that is a number', config({ token: 5 }), 'kubeconfig-malformed', 'token'],
    ['a server without encryption', config({ token: 't' }, { server: 'http://10.0.0.1' }), 'kubeconfig-server', ''],
    ['a server with a login', config({ token: 't' }, { server: 'https://a:b@10.0.0.1' }), 'kubeconfig-server', ''],
    ['a server that is no address', config({ token: 't' }, { server: 'file:///etc/passwd' }), 'kubeconfig-server', ''],
    [
      'several contexts and none current',
      config(undefined, {}, { ...twoContexts, 'current-context': undefined }),
      'kubeconfig-no-current-context',
      '',
    ],
    ['a current context that is not there', config(undefined, {}, { 'current-context': 'z' }), 'kubeconfig-no-context', ''],
    ['a user that is not there', config(undefined, {}, { users: [] }), 'kubeconfig-no-context', ''],
    [
      'a user that is there twice',
      config(undefined, {}, { users: [1, 2].map((n) => ({ name: 'u', user: { token: `${n}` } })) }),
      'kubeconfig-no-context',
      '',
    ],
    ['another kind of document', config(undefined, {}, { kind: 'Secret' }), 'kubeconfig-malformed', 'kind'],
    ['users that are no list', config(undefined, {}, { users: { name: 'u' } }), 'kubeconfig-malformed', 'users'],
    ['a user that is text', config('exec'), 'kubeconfig-malformed', 'users.user'],
  ])('is refused with %s', (_, value, code, what) => {
    expect(refusal(JSON.stringify(value))).toEqual({ code, what });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'kubeconfig-malformed'],
    ['a word', 'hello', 'kubeconfig-malformed'],
    ['a list', '[]', 'kubeconfig-malformed'],
    ['no YAML', 'a: [b', 'kubeconfig-malformed'],
    ['two documents', 'a: 1\n---\nb: 2', 'kubeconfig-malformed'],
    ['a doubled key', 'users: []\nusers: []', 'kubeconfig-malformed'],
    ['an anchor', 'a: &x {b: 1}', 'kubeconfig-alias'],
    ['an alias', 'a: &x {b: 1}\nc: *x', 'kubeconfig-alias'],
    [
      'a bomb',
      `a: &a [x,x]\n${[...'bcdefghij'].map((n, i) => `${n}: &${n} [${`*${'abcdefghij'[i]},`.repeat(9)}]`).join('\n')}`,
      'kubeconfig-alias',
    ],
    ['a deep nesting', '['.repeat(60_000), 'kubeconfig-malformed'],
    ['a deep nesting in block style', '- '.repeat(32_000), 'kubeconfig-malformed'],
    ['a deep nesting by indentation', Array.from({ length: 340 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'kubeconfig-no-context'],
    ['thousands of keys', Array.from({ length: 7000 }, (_, i) => `k${i}: 1`).join('\n'), 'kubeconfig-malformed'],
    ['nothing but brackets', ']'.repeat(60_000), 'kubeconfig-malformed'],
    ['nothing but quotes', '"'.repeat(60_000), 'kubeconfig-malformed'],
    ['thousands of documents', '---\n'.repeat(15_000), 'kubeconfig-malformed'],
    ['as much as is let through', Array.from({ length: 1400 }, (_, i) => `k${i}: 1`).join('\n'), 'kubeconfig-no-context'],
    ['more than 64 KiB', `a: ${'书'.repeat(22_000)}`, 'kubeconfig-too-large'],
  ])('is refused quickly when it is %s', (_, text, code) => {
    const start = cpuMs();
    expect(refusal(text).code).toBe(code);
    expect(cpuMs() - start).toBeLessThan(1000);
  });
});
