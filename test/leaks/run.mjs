// npm run test:leaks -- [--requests N] [--seed S] [--tenants T] [--at-once C] [--summary FILE.md] [--log FILE] [jest's own options]
import { readOptions, runProject, wholeNumbers } from '../support/run-suite.mjs';

const env = { ...process.env };
const rest = readOptions(process.argv.slice(2), env, {
  '--requests': 'LEAKS_REQUESTS',
  '--seed': 'LEAKS_SEED',
  '--tenants': 'LEAKS_TENANTS',
  '--at-once': 'LEAKS_AT_ONCE',
  '--summary': 'LEAKS_SUMMARY',
  // All that the servers printed, to look at afterwards.
  '--log': 'LEAKS_LOG',
});
wholeNumbers(env, ['LEAKS_REQUESTS', 'LEAKS_SEED', 'LEAKS_TENANTS', 'LEAKS_AT_ONCE']);
runProject('leaks', rest, env);
