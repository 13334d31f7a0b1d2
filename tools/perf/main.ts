/** `npm run perf:baseline:local`: latency under a simulated load, against the runbook's targets. */
import { main } from '../script/script.ts';
import { BASELINE_SETTINGS, measureBaseline } from './baseline.ts';

await main({
  name: 'perf:baseline:local',
  about: "Measures p50, p95 and p99 of v2's routes; fails when a p95 is not below its target.",
  settings: BASELINE_SETTINGS,
  run: ({ values, io }) => measureBaseline(values, io),
});
