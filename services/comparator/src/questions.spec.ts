import type { DiffsFilter } from '@cohortlens/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { House, START } from './testing/house.ts';
import { id, pair, request, SHADOWED } from './testing/messages.ts';

describe('questions to the comparator', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(async () => {
    await house.dispose();
    expect(house.dead).toEqual([]);
  });

  it('gives pages that visit each diff once, newest first, while others are added', async () => {
    for (let n = 0; n < 25; n++) {
      await house.publish(...pair(n, 50, 50));
      if (n % 5 === 4) {
        await house.arrived(n + 1);
        house.now += 1_000;
      }
    }
    const visited: string[] = [];
    let cursor: string | null | undefined;
    let pages = 0;
    for (; cursor !== null; pages++) {
      const page = await house.diffs({ limit: 5, ...(cursor ? { cursor } : {}) });
      visited.push(...page.items.map((d) => d.request_id));
      cursor = page.next;
      await house.publish(...pair(100 + pages, 50, 50));
      await house.handled();
    }
    expect([visited.length, pages]).toEqual([25, 5]);
    expect(new Set(visited)).toEqual(new Set(Array.from({ length: 25 }, (_, n) => id(n))));
    const groups = visited.map((name) => Math.floor(Number(name.slice(-6)) / 5));
    expect(groups).toEqual([...groups].sort((a, b) => b - a));
  });

  it('finds by verdict, tenant and time, and says of a cursor that it did not give that it is wrong', async () => {
    await house.publish(...[...pair(1, 50, 50), ...pair(2, 50, 90), ...pair(3, 50, 50, { ...SHADOWED, tenant: 'other' })]);
    await house.arrived(3);
    house.now += 60_000;
    await house.publish(...pair(4, 50, 50));
    await house.arrived(4);
    const ids = async (filter: DiffsFilter): Promise<string[]> =>
      (await house.diffs(filter)).items.map((d) => d.request_id).sort();
    expect(await ids({ verdict: 'mismatch' })).toEqual([id(2)]);
    expect(await ids({ tenant: 'other', capability: 'prediction' })).toEqual([id(3)]);
    expect(await ids({ verdict: 'match', tenant: 'acme' })).toEqual([id(1), id(4)]);
    const between = new Date(START + 30_000).toISOString();
    expect(await ids({ from: between })).toEqual([id(4)]);
    expect(await ids({ to: between, verdict: 'match' })).toEqual([id(1), id(3)]);
    for (const cursor of ['nonsense', Buffer.from('[1,2]').toString('base64url'), Buffer.from('["x","y"]').toString('base64url')])
      expect(await house.ask({ ask: 'diffs', filter: { cursor } })).toMatchObject({
        ask: 'diffs',
        errors: [{ field: 'cursor' }],
      });
  });

  it('sums by minute, hour and day', async () => {
    await house.publish(...[...pair(1, 50, 50), ...pair(2, 50, 51)]);
    await house.arrived(2);
    house.now += 60_000;
    await house.publish(...[...pair(3, 50, 60), request(id(4))]);
    await house.arrived(3);
    const rows = async (by: 'minute' | 'hour' | 'day', filter: DiffsFilter = {}) => {
      const answer = await house.ask({ ask: 'summary', filter, by });
      return 'summary' in answer ? answer.summary.rows : [];
    };
    expect(await rows('minute')).toMatchObject([
      {
        from: '2026-03-06T14:21:00.000Z',
        total: 1,
        verdicts: { mismatch: 1 },
        delta: { mean: 0.2, p50: 0.2, p95: 0.2, max: 0.2 },
      },
      {
        from: '2026-03-06T14:20:00.000Z',
        total: 2,
        verdicts: { match: 1, tolerated: 1 },
        delta: { mean: 0.01, p50: 0, p95: 0.02, max: 0.02 },
      },
    ]);
    expect(await rows('hour')).toMatchObject([{ from: '2026-03-06T14:00:00.000Z', total: 3, delta: { p50: 0.02, max: 0.2 } }]);
    expect(await rows('day', { verdict: 'match' })).toMatchObject([{ from: '2026-03-06T00:00:00.000Z', total: 1 }]);
    expect(await rows('minute', { to: '2026-03-06T14:21:00.000Z' })).toMatchObject([{ total: 2 }]);
    expect(await rows('hour', { from: '2026-03-06T14:20:30.000Z' })).toMatchObject([{ total: 1 }]);
    house.now += 17_000;
    expect(await rows('minute', { limit: 1 })).toMatchObject([{ from: '2026-03-06T14:21:00.000Z', total: 1 }]);
    expect(await rows('minute', { limit: 2 })).toMatchObject([{ total: 1 }, { total: 2 }]);
    expect(await rows('hour', { limit: 1 })).toMatchObject([{ total: 3 }]);
    expect(await rows('day', { limit: 1 })).toMatchObject([{ total: 3 }]);
  });
});
