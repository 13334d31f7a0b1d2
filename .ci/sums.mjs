// `node .ci/sums.mjs REPORT`: how many tests of Jest's JSON report have passed, and how many have not. A skipped one has not, nor a suite that could not
// run; a report that is not there is one failure.
import { readFileSync } from 'node:fs';

try {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(process.argv[2], 'utf8'),
  );
  if (numPendingTests > 0) console.error(`== ${numPendingTests} skipped: a test does not skip itself`);
  console.log(numPassedTests, numFailedTests + numRuntimeErrorTestSuites + numPendingTests);
} catch {
  console.log(0, 1);
}
