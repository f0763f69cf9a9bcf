// node .ci/count.mjs RESULTS-FOLDER: adds up Jest's own counts and prints the closing line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const lines = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim().split('\n') : []);

const count = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = new Set(lines('failed-steps'));
for (const suite of lines('suites')) {
  const file = join(folder, `${suite.replaceAll(':', '-')}.json`);
  const jest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (!jest) {
    failedSteps.add(suite);
    continue;
  }
  // A file that could not be run has no tests to count, but it has failed.
  const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  count.passed += jest.numPassedTests;
  count.failed += failed;
  count.skipped += jest.numPendingTests + jest.numTodoTests;
  for (const test of jest.testResults.flatMap((file) => file.assertionResults)) {
    if (test.status === 'failed' || test.status === 'pending') console.log(`${suite}: ${test.status}: ${test.fullName}`);
  }
  if (jest.numTotalTests === 0) failedSteps.add(suite);
  else if (failed > 0) failedSteps.delete(suite);
}
for (const step of failedSteps) console.log(`failed: ${step}`);
count.failed += failedSteps.size;
if (count.skipped > 0) console.log('Nothing may be skipped here: every program a test needs is installed.');
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
process.exit(count.failed > 0 || count.skipped > 0 || count.passed === 0 ? 1 : 0);
