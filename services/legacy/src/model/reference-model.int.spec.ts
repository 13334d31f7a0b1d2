/** The reference model against the real Python v1, on every shipped customer: the claim that one stands in for the other. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createV1Client } from '../outbound/v1.client.ts';
import { featuresOf, readCustomers } from './customers.ts';
import { loadReferenceModel, SHIPPED_CUSTOMERS } from './load.ts';

const url = process.env['V1_URL'];
if (!url) throw new Error('V1_URL is not set: start the Python v1 and name it, e.g. V1_URL=http://127.0.0.1:8000');
const jwtSecret = process.env['JWT_SECRET'] ?? 'cohortlens-dev-secret-change-in-production';

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'cohortlens-model-'));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));

test('on all 2,000 customers it is within 0.1 of v1, and equal on at least 99.5 %', async () => {
  const model = await loadReferenceModel({ csvPath: SHIPPED_CUSTOMERS, cacheDir, timeoutMs: 30_000 });
  const customers = readCustomers(await readFile(SHIPPED_CUSTOMERS, 'utf8')).flatMap((row) => featuresOf(row) ?? []);
  const v1 = createV1Client({ url, jwtSecret, clock: Date.now, connections: 16, queued: 2_000, timeoutMs: 60_000 });
  const answers = await Promise.all(
    customers.map((features) => v1.ask<'prediction'>('model-check', { capability: 'prediction', input: features }, 60_000)),
  );
  await v1.close();
  const deltas = answers.map((answer, i) => {
    if (answer.status !== 'ok') throw new Error(`v1 did not predict: ${answer.error.message}`);
    const features = customers[i] as (typeof customers)[number];
    return Math.abs(answer.output.predicted_spending - model.predict(features).predicted_spending);
  });
  const unequal = deltas.filter((delta) => delta > 0);
  expect(deltas).toHaveLength(2000);
  expect(Math.max(...deltas)).toBeLessThanOrEqual(0.1 + 1e-9);
  expect(unequal.length).toBeLessThanOrEqual(10);
  console.info(`reference model against v1: ${2000 - unequal.length} of 2000 equal, largest delta ${Math.max(...deltas)}`);
});
