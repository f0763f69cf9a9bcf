import { describe, expect, test } from '@jest/globals';
import { clusterErrorOf } from './status.js';

const refuse = (status: number, body: unknown, retryAfter?: string) =>
  clusterErrorOf({ status, body: typeof body === 'string' ? body : JSON.stringify(body), retryAfter }, 'apply X a/b');

describe('refusals of the API server', () => {
  test.each([
    [400, { message: 'bad' }, 'invalid', false],
    [401, { message: 'Unauthorized' }, 'unauthorized', false],
    [403, { message: 'configmaps is forbidden: User "x" cannot create' }, 'forbidden', false],
    [403, { message: 'pods "p" is forbidden: exceeded quota: quota, requested: pods=1' }, 'quota-exceeded', false],
    [403, { message: 'x', details: { causes: [{ reason: 'NamespaceTerminating' }] } }, 'terminating', true],
    [404, { message: 'namespaces "a" not found' }, 'not-found', false],
    [409, { message: 'conflict with "kubectl"' }, 'conflict', false],
    [409, { message: 'object is being deleted: x already exists' }, 'terminating', true],
    [422, { message: 'spec.replicas: Invalid value' }, 'invalid', false],
    [429, { message: 'too many requests' }, 'throttled', true],
    [500, { message: 'failed to create typed patch object (a/b): .spec.foo: field not declared in schema' }, 'invalid', false],
    [500, { message: 'etcdserver: leader changed' }, 'unknown', true],
    [503, 'upstream connect error', 'unreachable', true],
    [418, '<html>', 'unknown', false],
  ])('%d %j is %s', (status, body, code, retryable) => {
    const error = refuse(status, body);
    expect(error).toMatchObject({ name: 'ClusterError', code, status, retryable });
    expect(error.message).toContain('apply X a/b');
  });

  test('keep the words and the pause of the server', () => {
    expect(refuse(429, { message: 'slow down' }, '7')).toMatchObject({
      retryAfterSeconds: 7,
      message: expect.stringContaining('slow down'),
    });
    expect(refuse(504, { message: 'x', details: { retryAfterSeconds: 3 } })).toMatchObject({ retryAfterSeconds: 3 });
    expect(refuse(503, 'Retry later', 'Wed, 21 Oct 2026 07:28:00 GMT').retryAfterSeconds).toBeUndefined();
    expect(refuse(502, '').message).toContain('HTTP 502');
  });
});
