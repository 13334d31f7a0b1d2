/** A real v1 that does not say the same twice: the noise floor rises, and not the mismatches. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allDiffs } from './checks.ts';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { inParallel } from './load.ts';
import { realV1 } from './real-v1.ts';
import { eventually, FORM, System } from './system.ts';

interface Row {
  readonly total: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly noise: { readonly count: number; readonly p95: number; readonly max: number } | null;
}

const NOISE = 0.02;
const MANY = 150;
const COMPARED_MS = 60_000;

describe('shadowing a real v1 that is noisy', () => {
  let system: System;
  let token: string;
  const noise = (share: number) => call(realV1(), '/__faults', { body: { noise: share } });
  beforeAll(async () => {
    // Half of them, so that few requests tell much.
    system = await System.start(FORM, { LEGACY_V1_URL: realV1(), V1_REPEAT_SHARE: '0.5' });
    token = await tokenOf(system.url);
    await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
  });
  afterAll(async () => {
    await noise(0);
    await system?.dispose();
  });

  const askMany = () =>
    inParallel(
      Array.from({ length: MANY }, (_, n) => ({ ...CUSTOMER, age: 20 + (n % 60), annual_income: 20_000 + 500 * n })),
      12,
      (body) => call(system.url, '/api/v1/predict-spending', { token, body }),
    );
  const day = async (): Promise<Row | undefined> =>
    ((await call(system.url, '/api/v2/admin/diffs/summary?by=day&capability=prediction', { token })).body['rows'] as Row[])[0];
  /** So many compared, and most of the sample asked twice. */
  const row = (total: number): Promise<Row> =>
    eventually(
      'all are compared',
      async () => {
        const found = await day();
        return found !== undefined && found.total >= total && (found.noise?.count ?? 0) > total / 3 ? found : undefined;
      },
      COMPARED_MS,
    );

  it('a steady one has no noise', async () => {
    await noise(0);
    expect((await askMany()).map((a) => a.status)).toEqual(Array.from({ length: MANY }, () => 200));
    expect(await row(MANY)).toMatchObject({ total: MANY, verdicts: { mismatch: 0, missing: 0 }, noise: { max: 0 } });
  });

  it('a noisy one has, and the floor stands in the diffs that are then made; nothing is a mismatch for it', async () => {
    await noise(NOISE);
    await askMany();
    const noisy = await row(2 * MANY);
    expect(noisy).toMatchObject({ total: 2 * MANY, verdicts: { mismatch: 0, missing: 0, control_error: 0 } });
    expect(noisy.noise?.p95).toBeGreaterThan(NOISE / 2);
    expect(noisy.noise?.max).toBeLessThanOrEqual(2.1 * NOISE);
    await eventually(
      'the floor has risen',
      async () => {
        await askMany();
        const floors = (await allDiffs(system, token)).map((diff) => (diff as unknown as { noise_floor: number }).noise_floor);
        return Math.max(...floors) > NOISE / 2 || undefined;
      },
      COMPARED_MS,
    );
    expect((await day())?.verdicts).toMatchObject({ mismatch: 0 });
  });
});
