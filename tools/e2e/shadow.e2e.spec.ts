/** Shadow mode with the real Python v1, over all the real customers: one diff for each, every answer v1's own, nothing lost. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { featuresOf, readCustomers, SHIPPED_CUSTOMERS } from '@cohortlens/legacy/reference';
import { allDiffs, expectBalanced } from './checks.ts';
import { type Answer, call, tokenOf } from './client.ts';
import { inParallel } from './load.ts';
import { realV1 } from './real-v1.ts';
import { eventually, FORMS, System } from './system.ts';

const customers = readCustomers(readFileSync(SHIPPED_CUSTOMERS, 'utf8')).flatMap((row) => featuresOf(row) ?? []);
const WIDTH = 24;
const COMPARED_MS = 60_000;

describe.each(FORMS)('shadowing the real v1 on %s', (transport) => {
  let system: System;
  let token: string;
  let answers: Answer[];
  beforeAll(async () => {
    system = await System.start(transport, { LEGACY_V1_URL: realV1() });
    token = await tokenOf(system.url);
    const enabled = await call(system.url, '/api/v2/admin/enable-shadow-mode?wait=all', { method: 'POST', token });
    expect(enabled.body).toMatchObject({ message: 'Shadow mode enabled', status: 'v1 primary with v2 shadows enabled' });
    answers = await inParallel(customers, WIDTH, (body) => call(system.url, '/api/v1/predict-spending', { token, body }));
  });
  afterAll(() => system?.dispose());

  it('there are 2,000 customers', () => {
    expect(customers).toHaveLength(2_000);
  });

  it("every answer is v1's own, as v1 gives it when it is asked directly", async () => {
    const direct = await inParallel(customers, WIDTH, (body) => call(realV1(), '/api/v1/predict-spending', { token, body }));
    expect(answers.map((a) => [a.status, a.headers.get('x-served-by'), a.body])).toEqual(direct.map((d) => [200, 'v1', d.body]));
  });

  it('there is exactly one diff for each, and none is a mismatch', async () => {
    const diffs = await eventually(
      'all are compared',
      async () => {
        const found = await allDiffs(system, token);
        return found.length >= customers.length ? found : undefined;
      },
      COMPARED_MS,
    );
    expect(diffs.map((d) => d.request_id).sort()).toEqual(answers.map((a) => String(a.headers.get('x-request-id'))).sort());
    expect(diffs.filter((d) => !['match', 'tolerated'].includes(d.verdict))).toEqual([]);
  });

  it('the ledger is balanced, and each was counted once', async () => {
    const totals = await expectBalanced(system, token);
    expect(totals).toEqual({
      accepted: customers.length,
      answered: customers.length,
      refused: 0,
      dead_lettered: 0,
      in_flight: 0,
    });
    expect((await call(system.url, '/api/v2/usage', { token })).body).toMatchObject({ current_month_calls: customers.length });
  });
});
