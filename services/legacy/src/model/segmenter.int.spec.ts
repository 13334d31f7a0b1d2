/** The reference segments against the real Python v1's, on every shipped customer: the same partition, in another numbering. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { createV1Client } from '../outbound/v1.client.ts';
import { readCustomers, segmentRowOf, trainingRows } from './customers.ts';
import { SHIPPED_CUSTOMERS } from './load.ts';
import { clusterOf, trainSegmenter } from './segmenter.ts';

const url = process.env['V1_URL'];
if (!url) throw new Error('V1_URL is not set: start the Python v1 and name it, e.g. V1_URL=http://127.0.0.1:8000');
const jwtSecret = process.env['JWT_SECRET'] ?? 'cohortlens-dev-secret-change-in-production';

/** Hubert and Arabie's adjusted Rand index: 1 for the same partition, about 0 for unrelated ones. */
function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sizes = (keys: readonly (string | number)[]) => {
    const counts = new Map<string | number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const [both, ours, theirs] = [sizes(a.map((label, i) => `${String(label)}/${String(b[i])}`)), sizes(a), sizes(b)];
  const expected = (ours * theirs) / pairs(a.length);
  return (both - expected) / ((ours + theirs) / 2 - expected);
}

test('on all 2,000 customers it finds as many segments as v1, and the same but for few at their boundaries', async () => {
  const all = readCustomers(await readFile(SHIPPED_CUSTOMERS, 'utf8'));
  const rows = all.flatMap((row) => segmentRowOf(row) ?? []);
  const model = trainSegmenter(trainingRows(all));
  const ours = rows.map((row) => clusterOf(model, row));
  const v1 = createV1Client({ url, jwtSecret, clock: Date.now, connections: 32, queued: 1_024, timeoutMs: 60_000 });
  const answer = await v1.ask<'segmentation'>('model-check', { capability: 'segmentation', input: { rows } }, 60_000);
  await v1.close();
  if (answer.status !== 'ok') throw new Error(`v1 did not segment: ${answer.error.message}`);
  const theirs = answer.output.clusters;
  const agreement = adjustedRand(ours, theirs);
  expect(rows).toHaveLength(2000);
  expect(new Set(ours).size).toBe(new Set(theirs).size);
  expect(agreement).toBeGreaterThanOrEqual(0.99);
  console.info(`reference segments against v1's: ${String(new Set(ours).size)} segments, adjusted Rand ${agreement.toFixed(4)}`);
});
