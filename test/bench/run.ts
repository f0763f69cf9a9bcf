/**
 * npm run bench [-- --only NAME]
 * Measures the built product beside a baseline in the same run; prints a table and writes test/bench/results.json.
 */
process.env['SHUYUAN_BUILT'] = '1';
// @ts-expect-error: a plain script without types, imported for its effect
await import('../support/ts-hooks.mjs');
await import('./lib/main.js');
