import { expect, it } from '@jest/globals';
import { createTelemetry } from '@cohortlens/telemetry';
import { createMetrics } from './metrics.ts';

it('tells of every verdict of every capability from the start: what is born with its first diffs has no rate that an alert could see', async () => {
  const { metrics } = createTelemetry({ level: 'silent' });
  const own = createMetrics(metrics, { waiting: () => 0, floorOf: () => 0 });
  const told = async () => [...(await metrics.text()).matchAll(/^diffs_total\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
  expect(await told()).toEqual(new Array(36).fill(0));
  own.compared({ capability: 'prediction', verdict: 'candidate_error', occasion: 'failover' });
  expect((await told()).sort()).toEqual([...new Array<number>(35).fill(0), 1]);
  own.close();
});
