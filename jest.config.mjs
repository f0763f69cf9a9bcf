import { readFileSync } from 'node:fs';

// The build's swc settings; only its exclusion of specs does not hold here.
const { exclude: _exclude, $schema: _schema, ...swc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

/** Three sizes (unit, medium, e2e/cluster): `npm run test:unit`, `test:medium`, … choose one by --selectProjects. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: {
    '^#shuyuan/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
const medium = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'] },
    { ...base, ...medium, displayName: 'medium', testMatch: ['<rootDir>/{libs,apps,test}/**/*.medium-spec.ts'] },
    { ...base, ...medium, displayName: 'cluster', testMatch: ['<rootDir>/{libs,test}/**/*.cluster-spec.ts'] },
    { ...base, ...medium, displayName: 'chaos', testMatch: ['<rootDir>/test/chaos/**/*.chaos-spec.ts'] },
    { ...base, ...medium, displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.fuzz-spec.ts'] },
    { ...base, ...medium, displayName: 'leaks', testMatch: ['<rootDir>/test/leaks/**/*.leaks-spec.ts'] },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
  ],
  testTimeout: 30_000,
  // Specs start whole systems: two at a time leave room for PostgreSQL, and a worker grown large is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
