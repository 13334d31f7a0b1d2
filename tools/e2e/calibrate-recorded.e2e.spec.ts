/** Calibration from what v1 answered clients while it was shadowed, without asking it: the real v1, its real customers, on each form. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALIBRATION } from '@cohortlens/contracts';
import { featuresOf, readCustomers, SHIPPED_CUSTOMERS } from '@cohortlens/legacy/reference';
import type { PredictionCalibration, SegmentationCalibration } from '../calibrate/calibration.ts';
import { allDiffs } from './checks.ts';
import { call, tokenOf } from './client.ts';
import { inParallel } from './load.ts';
import { ENDED, Operator } from './operator.ts';
import { realV1 } from './real-v1.ts';
import { eventually, FORMS, System } from './system.ts';

const CUSTOMERS = readCustomers(readFileSync(SHIPPED_CUSTOMERS, 'utf8'));
const ROWS = CUSTOMERS.flatMap(({ age, annual_income, spending_score }) =>
  age === null || annual_income === null || spending_score === null
    ? []
    : [{ Age: age, 'Annual Income ($)': annual_income, 'Spending Score (1-100)': spending_score }],
);
const BATCH = 100;
const WIDTH = 16;
const COMPARED_MS = 60_000;
const HANDWRITTEN = { rules_prediction: 'handwritten-1', rules_segmentation: 'handwritten-1' };

describe.each(FORMS)('calibrating from recorded traffic on %s', (form) => {
  let system: System;
  let operator: Operator;
  let token: string;
  beforeAll(async () => {
    system = await System.start(form, { LEGACY_V1_URL: realV1() });
    token = await tokenOf(system.url);
    // Nothing listens there: whoever asks v1 now fails.
    operator = new Operator({ COHORTLENS_URL: system.url, COHORTLENS_TOKEN: token, V1_URL: 'http://127.0.0.1:9' });
    await call(system.url, '/api/v2/admin/flags', { token, body: HANDWRITTEN });
    await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
  });
  afterAll(async () => {
    operator?.dispose();
    await system?.dispose();
  });

  const ask = (path: string, bodies: readonly unknown[]) =>
    inParallel(bodies, WIDTH, (body) => call(system.url, `/api/v1/${path}`, { token, body }));
  const batches = Array.from({ length: Math.ceil(ROWS.length / BATCH) }, (_, i) => ROWS.slice(i * BATCH, (i + 1) * BATCH));

  it('says how much is missing when too little was recorded', async () => {
    await ask(
      'predict-spending',
      CUSTOMERS.slice(0, 10).flatMap((row) => featuresOf(row) ?? []),
    );
    const { exit, out, err } = await operator.run('calibrate --from shadow');
    expect([exit, out]).toEqual([ENDED.noEvidence, '']);
    expect(err).toMatch(/prediction: v1's answers about 10 different customers .* at least 100 are needed[\s\S]*--since/);
    expect(await operator.run('calibrate --from shadow --probe')).toMatchObject({
      exit: ENDED.usage,
      err: expect.stringContaining('--probe goes with --from v1'),
    });
  });

  it('fits, judges on customers that the fit did not see, publishes and activates, all without asking v1', async () => {
    const features = CUSTOMERS.flatMap((row) => featuresOf(row) ?? []);
    expect((await ask('predict-spending', features)).every((a) => a.status === 200)).toBe(true);
    expect((await ask('segment', batches)).every((a) => a.status === 200)).toBe(true);
    const made = await operator.json('calibrate --from shadow --activate --yes --reason=recorded');
    expect(made).toMatchObject({ verdict: 'pass', published: true, activated: true });
    const [prediction, segmentation] = made['calibrations'] as [PredictionCalibration, SegmentationCalibration];
    expect(prediction.fitted + prediction.heldOut.customers).toBeGreaterThan(1_900);
    expect(prediction.heldOut.meanRelativeDelta).toBeLessThan(CALIBRATION.prediction.meanRelativeDelta);
    expect(prediction.heldOut.maxRelativeDelta).toBeLessThan(CALIBRATION.prediction.maxRelativeDelta);
    expect(prediction.heldOut.skill).toBeGreaterThanOrEqual(CALIBRATION.prediction.skill);
    expect(segmentation.heldOut.equalShare).toBeGreaterThanOrEqual(CALIBRATION.segmentation.equalShare);
    for (const { distance } of segmentation.heldOut.misses)
      expect(distance).toBeLessThanOrEqual(CALIBRATION.segmentation.missWithin);
    // v1 was asked twice on a part of the requests, and says the same.
    expect([prediction.self.asked > 0, prediction.self.difference]).toEqual([true, 0]);
    expect(prediction.ruleSet.origin).toMatch(/recorded answers of v1/);
    expect(await operator.json('flags get')).toMatchObject({
      flags: { rules_prediction: prediction.ruleSet.version, rules_segmentation: segmentation.ruleSet.version },
    });
    console.log(`${form}: ${JSON.stringify({ prediction: prediction.heldOut, segments: segmentation.heldOut.equalShare })}`);

    await operator.json('shadow on');
    const answers = await ask('predict-spending', features.slice(0, 200));
    const ids = new Set(answers.map((a) => a.headers.get('x-request-id')));
    const diffs = await eventually(
      'all are compared',
      async () => {
        const found = (await allDiffs(system, token)).filter((d) => ids.has(d.request_id));
        return found.length === ids.size ? found : undefined;
      },
      COMPARED_MS,
    );
    expect(diffs.filter((d) => !['match', 'tolerated'].includes(d.verdict))).toEqual([]);

    const back = String(made['back']).replace('npx cohortlens ', '');
    expect(await operator.json(back)).toMatchObject({ flags: HANDWRITTEN });
  });

  it('hands recordings to administrators alone', async () => {
    const path = '/api/v2/admin/recordings?capability=prediction&limit=1';
    expect((await call(system.url, path)).status).toBe(401);
    expect((await call(system.url, path, { token })).body['items']).toHaveLength(1);
    expect((await call(system.url, '/api/v2/admin/recordings', { token })).body).toMatchObject({
      statusCode: 400,
      errors: [{ field: 'capability' }],
    });
  });
});
