import { describe, expect, it } from '@jest/globals';
import type { PredictionResult, Side } from '@cohortlens/contracts';
import { awaitAnswer, type Awaited } from './await-answer.ts';

const result = (side: Side, status: PredictionResult['status'] = 'ok'): PredictionResult => ({
  capability: 'prediction',
  path: 'v2',
  side,
  version: 'x',
  status,
  duration_ms: 1,
});

interface Given {
  readonly primary?: Side;
  /** When each result arrives, in milliseconds. */
  readonly arrivals?: readonly (readonly [number, PredictionResult])[];
  /** How long v1 takes when it is asked; absent: it stays silent. */
  readonly v1?: readonly [number, PredictionResult];
  readonly v1There?: boolean;
  /** When it is published, as far as that is not at once. */
  readonly from?: number;
  readonly judged?: boolean;
  /** How long it takes to ask v1. */
  readonly asking?: number;
  /** When a rollback takes v2 away. */
  readonly rollbackAt?: number;
  /** When v1 may be asked no more. */
  readonly v1GoneAt?: number;
}

/** Plays a story on a clock of its own: deadline 1000, half of it 500. */
async function play({
  primary = 'v2',
  arrivals = [],
  v1,
  v1There = true,
  from = 0,
  judged = true,
  asking = 0,
  rollbackAt = Infinity,
  v1GoneAt = Infinity,
}: Given): Promise<Awaited & { at: number; askedAt: number | undefined; withdrawn: boolean | undefined }> {
  let now = from;
  let askedAt: number | undefined;
  let withdrawn: boolean | undefined;
  const coming = [...arrivals];
  const awaited = await awaitAnswer({
    primary,
    half: 500,
    deadline: 1_000,
    judged,
    clock: () => now,
    stands: () => ({ v2: now < rollbackAt, v1: (v1There && now < v1GoneAt) || now >= rollbackAt }),
    next: (ms) => {
      coming.sort((a, b) => a[0] - b[0]);
      const [first] = coming;
      if (first === undefined || first[0] > now + ms) {
        now += ms;
        return Promise.resolve(undefined);
      }
      coming.shift();
      now = Math.max(now, first[0]);
      return Promise.resolve(first[1]);
    },
    askV1: (because) => {
      askedAt = now;
      withdrawn = because;
      now += asking;
      if (v1 !== undefined) coming.push([now + v1[0], v1[1]]);
      return Promise.resolve();
    },
  });
  return { ...awaited, at: now, askedAt, withdrawn };
}

describe('the answer that counts', () => {
  it("is v2's when it comes in time", async () => {
    expect(await play({ arrivals: [[20, result('v2')]] })).toMatchObject({
      result: { side: 'v2' },
      failover: false,
      v2Error: false,
      at: 20,
    });
  });

  it("is v1's when v2 fails, asked at once, and v2's failure counts", async () => {
    expect(await play({ arrivals: [[20, result('v2', 'error')]], v1: [30, result('v1')] })).toMatchObject({
      result: { side: 'v1' },
      failover: true,
      v2Error: true,
      askedAt: 20,
      at: 50,
    });
  });

  it("is v1's when v2 is silent, asked at half of the deadline", async () => {
    expect(await play({ v1: [30, result('v1')] })).toMatchObject({
      result: { side: 'v1' },
      failover: true,
      v2Error: true,
      askedAt: 500,
      at: 530,
    });
  });

  it("is v2's when it is late but first; it still counts as v2's failure", async () => {
    expect(await play({ arrivals: [[510, result('v2')]], v1: [30, result('v1')] })).toMatchObject({
      result: { side: 'v2' },
      failover: true,
      v2Error: true,
    });
  });

  it('is what has come while v1 was being asked, however long that took', async () => {
    const seen = await play({ arrivals: [[600, result('v2')]], asking: 900 });
    expect(seen).toMatchObject({ result: { side: 'v2' }, failover: true, at: 1_400 });
    expect(await play({ asking: 900 })).toMatchObject({ result: undefined, v2Error: true, at: 1_400 });
  });

  it("is nobody's lateness when there was next to no time for it, and v1 is not asked when there is none", async () => {
    expect(await play({ from: 900, judged: false })).toMatchObject({ v2Error: false, failover: true, askedAt: 900 });
    expect(await play({ from: 1_000, judged: false })).toMatchObject({ v2Error: false, failover: false, askedAt: undefined });
  });

  it("is v2's 4xx about the input, as it is", async () => {
    expect(await play({ arrivals: [[20, result('v2', 'refused')]] })).toMatchObject({
      result: { status: 'refused' },
      failover: false,
      v2Error: false,
    });
  });

  it("is v2's failure where there is no v1", async () => {
    expect(await play({ arrivals: [[20, result('v2', 'error')]], v1There: false })).toMatchObject({
      result: { side: 'v2', status: 'error' },
      failover: false,
      v2Error: true,
    });
  });

  it('is none at the deadline where there is no v1 and v2 is silent', async () => {
    expect(await play({ v1There: false })).toMatchObject({ result: undefined, failover: false, v2Error: true, at: 1_000 });
  });

  it("is v1's failure when both fail", async () => {
    expect(await play({ arrivals: [[20, result('v2', 'error')]], v1: [30, result('v1', 'error')] })).toMatchObject({
      result: { side: 'v1', status: 'error' },
      v2Error: true,
    });
  });

  it("is v2's when v1, asked because v2 was late, fails", async () => {
    expect(await play({ arrivals: [[700, result('v2')]], v1: [30, result('v1', 'error')] })).toMatchObject({
      result: { side: 'v2', status: 'ok' },
      at: 700,
    });
  });

  it("is v1's when a rollback comes while v2 is waited for: v2's later answer is not used, and is no failure of v2", async () => {
    const told = await play({ rollbackAt: 100, arrivals: [[310, result('v2')]], v1: [200, result('v1')] });
    expect(told).toMatchObject({ result: { side: 'v1' }, failover: true, v2Error: false });
    expect(told.askedAt).toBeLessThanOrEqual(100 + 250);
  });

  it("is not v2's that came after a rollback, however soon after it", async () => {
    const told = await play({ rollbackAt: 100, arrivals: [[120, result('v2')]], v1: [200, result('v1')] });
    expect(told).toMatchObject({ result: { side: 'v1' }, failover: true, v2Error: false });
  });

  it("is none when v1 is silent after a rollback, and that is no lateness of v2's", async () => {
    expect(await play({ rollbackAt: 100 })).toMatchObject({ result: undefined, failover: true, v2Error: false, at: 1_000 });
  });

  it("is v1's that was asked, also when v1 is deprecated and v2 fails meanwhile", async () => {
    const told = await play({ v1GoneAt: 505, arrivals: [[510, result('v2', 'error')]], v1: [30, result('v1')] });
    expect(told).toMatchObject({ result: { side: 'v1' }, failover: true, v2Error: true, at: 530 });
  });

  it.each([
    ['v2 was rolled back', { rollbackAt: 100 }, true],
    ['v2 was late', {}, false],
    ['v2 was late, and then was rolled back', { rollbackAt: 600 }, false],
    ['v2 failed as it was rolled back', { rollbackAt: 20, failsAt: 20 }, false],
  ])('when %s, it is said so with the question to v1', async (_, { failsAt, ...given }: Given & { failsAt?: number }, said) => {
    const arrivals = failsAt === undefined ? [] : [[failsAt, result('v2', 'error')] as const];
    expect(await play({ ...given, arrivals, v1: [30, result('v1')] })).toMatchObject({ withdrawn: said });
  });

  it("is v1's failure after a rollback: v2's answer is not usable any more, so nothing better can come", async () => {
    const arrivals = [[400, result('v2')]] as const;
    const told = await play({ rollbackAt: 100, arrivals, v1: [100, result('v1', 'error')] });
    expect(told).toMatchObject({ result: { side: 'v1', status: 'error' }, v2Error: false });
    expect(told.at).toBeLessThan(400);
  });

  it("is v1's failure when the rollback comes after it", async () => {
    const arrivals = [[950, result('v2')]] as const;
    const told = await play({ rollbackAt: 600, arrivals, v1: [50, result('v1', 'error')] });
    expect(told).toMatchObject({ result: { side: 'v1', status: 'error' }, failover: true });
    expect(told.at).toBeLessThanOrEqual(600 + 250);
  });

  it("is v1's also when the rollback comes after v1 was deprecated", async () => {
    expect(await play({ v1There: false, rollbackAt: 100, v1: [10, result('v1')] })).toMatchObject({
      result: { side: 'v1' },
      failover: true,
    });
  });

  it.each([[result('v1')], [result('v1', 'error')]])('is whatever v1 says when v1 is to answer: %j', async (said) => {
    expect(await play({ primary: 'v1', arrivals: [[900, said]] })).toMatchObject({
      result: said,
      failover: false,
      v2Error: false,
    });
  });

  it('is none when v1 is to answer and is silent', async () => {
    expect(await play({ primary: 'v1' })).toMatchObject({ result: undefined, failover: false, v2Error: false, at: 1_000 });
  });
});
