/** An integration suite as an engineer writes it: one service as its real process, on Kafka and MongoDB of its own. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Harness, ofRequest, openHarness } from '@cohortlens/testing';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness({ env: { FAULTS: 'on' } });
}, 300_000);
afterAll(() => harness?.dispose(), 150_000);

const REQUEST = {
  capability: 'prediction',
  path: 'v2',
  input: { age: 34, annual_income: 52_000, work_experience: 8, family_size: 3, profession: 'Engineer' },
  rule_version: 'fitted-1',
} as const;

test('a request that was in hand when its process was killed is answered by the next one, and nothing is left over', async () => {
  await harness.v2Faults({ latency_ms: 20_000 });
  const prediction = await harness.start('prediction');
  const id = await harness.bus.request('prediction', REQUEST);
  await harness.bus.message('instances', ({ data }) => data.instance === 'prediction-0' && data.lag === 1);
  await prediction.kill();

  await harness.v2Faults({});
  await prediction.start();
  const { data } = await harness.bus.message('results.prediction', ofRequest(id), { withinMs: 45_000 });
  expect(data).toMatchObject({ side: 'v2', status: 'ok', output: { confidence: expect.any(String) } });
  await harness.drain();
  expect(await harness.bus.messages('results.prediction')).toHaveLength(1);
});
