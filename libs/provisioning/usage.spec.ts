import { expect, test } from '@jest/globals';
import { usageOf } from './usage.js';

const quota = (used?: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'tenant' },
  status: { used },
});

test.each([
  [
    quota({ 'limits.cpu': '500m', 'limits.memory': '256Mi', 'requests.storage': '0' }),
    { cpuMillis: 500, memoryMiB: 256, storageGiB: 0, users: 0 },
  ],
  [
    quota({ 'limits.cpu': '2', 'limits.memory': '1Gi', 'requests.storage': '10Gi' }),
    { cpuMillis: 2000, memoryMiB: 1024, storageGiB: 10, users: 0 },
  ],
  // Part of a unit is a unit in use.
  [
    quota({ 'limits.cpu': '1500u', 'limits.memory': '1', 'requests.storage': '1' }),
    { cpuMillis: 2, memoryMiB: 1, storageGiB: 1, users: 0 },
  ],
  [quota({}), { cpuMillis: 0, memoryMiB: 0, storageGiB: 0, users: 0 }],
  [quota(), undefined],
  [undefined, undefined],
])('what is in use: %#', (given, wanted) => expect(usageOf(given)).toEqual(wanted));
