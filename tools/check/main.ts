/** `npm run check`: what holds of the whole tree beside its tests. One line for each check, then the sum; it fails when one does. */
import { checkBoundaries } from './boundaries.ts';
import { checkBoundaryProbes } from './boundary-probes.ts';
import { checkCompatibility } from './compatibility.ts';
import { checkAsyncapi, checkOpenapi } from './documents.ts';
import { checkFlows } from './flows.ts';
import { checkGenerated } from './generated.ts';
import { checkAlertTests, checkQueries } from './queries.ts';

interface Check {
  readonly name: string;
  /** What is wrong, a line each; none when all is well. */
  readonly run: () => Promise<readonly string[]>;
}
const CHECKS: readonly Check[] = [
  { name: 'generated files are up to date', run: checkGenerated },
  { name: 'the rooms are kept apart', run: checkBoundaries },
  { name: 'every rule about rooms catches its planted violation', run: checkBoundaryProbes },
  { name: 'services publish and read what the registry lets them', run: checkFlows },
  { name: 'the bus is compatible with its last release, both ways', run: checkCompatibility },
  { name: 'the AsyncAPI document is valid', run: checkAsyncapi },
  { name: 'the OpenAPI document is valid', run: checkOpenapi },
  { name: 'dashboards and alerts ask for metrics that there are', run: checkQueries },
  { name: 'every alert has a test in which it fires, and one in which it does not', run: checkAlertTests },
];

const wanted = process.argv.slice(2);
let [passed, failed] = [0, 0];
for (const { name, run } of CHECKS.filter((c) => wanted.every((word) => c.name.includes(word)))) {
  const began = performance.now();
  const problems = await run().catch((e: unknown) => [
    `the check itself failed: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`,
  ]);
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  for (const problem of problems) console.log(`       ${problem}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
