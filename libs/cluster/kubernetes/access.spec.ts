import { describe, expect, test } from '@jest/globals';
import { KubeConfig } from '@kubernetes/client-node';
import { accessOf } from './access.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
function configOf(user: object, cluster: object = {}): KubeConfig {
  const config = new KubeConfig();
  config.loadFromString(
    JSON.stringify({
      clusters: [{ name: 'c', cluster: { server: 'https://10.0.0.1:6443', ...cluster } }],
      users: [{ name: 'u', user }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
      'current-context': 'x',
    }),
  );
  return config;
}

describe('access from a kubeconfig', () => {
  test('client certificate, authority and server name', async () => {
    const access = accessOf(
      configOf(
        { 'client-certificate-data': base64('CERT'), 'client-key-data': base64('KEY') },
        { 'certificate-authority-data': base64('CA'), 'tls-server-name': 'kube' },
      ),
    );
    expect(access).toMatchObject({ origin: 'https://10.0.0.1:6443', basePath: '', tls: { servername: 'kube' } });
    expect([access.tls.ca, access.tls.cert, access.tls.key].map(String)).toEqual(['CA', 'CERT', 'KEY']);
    expect(await access.credentials.headers()).toEqual({});
  });

  test('token, basic and impersonation headers', async () => {
    const headers = (user: object) => accessOf(configOf(user)).credentials.headers();
    expect(await headers({ token: 'abc\n', as: 'jane' })).toEqual({ authorization: 'Bearer abc', 'impersonate-user': 'jane' });
    expect(await headers({ username: 'u', password: 'p' })).toEqual({ authorization: `Basic ${base64('u:p')}` });
  });

  test('a server below a path, and verification switched off', () => {
    const access = accessOf(configOf({}, { server: 'https://rancher.example/k8s/clusters/c-1/', 'insecure-skip-tls-verify': true }));
    expect(access).toMatchObject({ origin: 'https://rancher.example', basePath: '/k8s/clusters/c-1', tls: { rejectUnauthorized: false } });
  });

  test.each([
    ['an exec plugin', configOf({ exec: { command: 'aws' } }), /plugin/],
    ['an auth-provider', configOf({ 'auth-provider': { name: 'oidc' } }), /plugin/],
    ['a proxy', configOf({}, { 'proxy-url': 'http://proxy' }), /proxy-url/],
    ['no context', new KubeConfig(), /context/],
  ])('refuses %s', (_, config, words) => {
    expect(() => accessOf(config)).toThrow(expect.objectContaining({ code: 'unauthorized', message: expect.stringMatching(words) }));
  });
});
