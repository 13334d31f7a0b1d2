import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { House, START } from './testing/house.ts';
import { FAILED, id, pair, repeat, request, result } from './testing/messages.ts';

const MINUTE_MS = 60_000;

describe('the comparator, of all that can be asked', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open({ V1_REPEAT_SHARE: '1' });
  });
  afterEach(async () => {
    await house.dispose();
    expect(house.dead).toEqual([]);
  });

  it('compares segmentations and recommendations, and finds them by capability and by request', async () => {
    const many = Array.from({ length: 10_000 }, (_, row) => row % 4);
    await house.publish(...pair(1, many, many), ...pair(2, [0, 1, 1], [0, 1, 2]), ...pair(3, [0], FAILED));
    await house.publish(...pair(4, 'young senior;loyalty', 'young senior;loyalty'), ...pair(5, ';', 'young;loyalty'));
    await house.arrived(5);
    const segmentations = await house.arrived(3, { capability: 'segmentation' });
    expect(Object.fromEntries(segmentations.map((d) => [d.request_id, d.verdict]))).toEqual({
      [id(1)]: 'match',
      [id(2)]: 'mismatch',
      [id(3)]: 'candidate_error',
    });
    expect(segmentations.find((d) => d.request_id === id(2))).toMatchObject({
      unequal: 1,
      unequal_share: 0.333333333,
      unequal_rows: [{ row: 2, control: 1, candidate: 2 }],
      control: { rows: 3, segments: 2 },
      candidate: { rows: 3, segments: 3 },
    });
    expect(JSON.stringify(segmentations).length).toBeLessThan(5_000);
    const recommendations = await house.arrived(2, { capability: 'recommendation' });
    expect(recommendations.map((d) => [d.request_id, d.verdict]).sort()).toEqual([
      [id(4), 'match'],
      [id(5), 'tolerated'],
    ]);
    expect((await house.diffs({ request_id: id(5) })).items.map((d) => d.request_id)).toEqual([id(5)]);
    expect((await house.diffs({ request_id: id(5), verdict: 'match' })).items).toEqual([]);
    expect((await house.diffs({ request_id: 'request-00000' })).items).toEqual([]);
  });

  it('tells of each minute when it is over, and again when a late answer changes it, also after a restart', async () => {
    await house.publish(
      ...pair(1, 50, 50),
      ...pair(2, 50, 60),
      ...pair(3, [0, 1], [0, 1]),
      request(id(4)),
      result(id(4), 'v1', 50),
    );
    await house.arrived(3);
    await house.handled();
    expect(house.minutes).toEqual([]);
    house.now += MINUTE_MS + 2_000;
    await house.eventually(() => house.minutes.length >= 2 || undefined);
    const from = new Date(START).toISOString();
    // The missing one belongs to the minute in which its window was closed.
    expect(house.minutes.filter((m) => m.row.from === from).map((m) => [m.revision, m.row.capability, m.row.verdicts])).toEqual(
      expect.arrayContaining([
        [1, 'prediction', expect.objectContaining({ match: 1, mismatch: 1, missing: 0 })],
        [1, 'segmentation', expect.objectContaining({ match: 1 })],
      ]),
    );
    house.now += MINUTE_MS;
    const closed = await house.eventually(() => house.minutes.find((m) => m.row.verdicts.missing === 1));
    expect(closed.revision).toBe(1);
    await house.shut();
    await house.open();
    await house.start();
    await house.publish(result(id(4), 'v2', 51));
    const again = await house.eventually(() => house.minutes.find((m) => m.revision === 2));
    expect(again.row).toMatchObject({ from: closed.row.from, total: 1, verdicts: { missing: 0, tolerated: 1 } });
    expect(house.minutes.filter((m) => m.revision === 1)).toHaveLength(3);
  });

  it('sums up the same whether it is counted, or read as it was summed up', async () => {
    await house.publish(...Array.from({ length: 40 }, (_, n) => pair(n, 40 + n / 4, 40 + n / 4 + (n % 5) / 10)).flat());
    await house.publish(...pair(50, [0, 0, 1, 1], [0, 0, 1, 1]), ...pair(51, [0, 0, 1, 1], [0, 0, 1, 2]));
    await house.publish(...pair(60, 'young;loyalty', 'young;loyalty'));
    await house.arrived(43);
    const counted = await house.summary('hour');
    house.now += 61 * MINUTE_MS;
    await house.eventually(() => house.minutes.length >= 3 || undefined);
    const summed = await house.eventually(async () => {
      const rows = await house.summary('hour');
      return rows.length === counted.length ? rows : undefined;
    });
    expect(summed).toEqual(counted);
    expect(await house.summary('hour', { tenant: 'acme' })).toEqual(counted);
    expect(await house.summary('day')).toMatchObject(counted.map(({ total, verdicts, skill }) => ({ total, verdicts, skill })));
    const [prediction, segmentation, recommendation] = counted;
    expect(prediction?.skill.r2).toBeGreaterThan(0.98);
    expect(segmentation?.skill).toMatchObject({ count: 2, unequal_share: 0.125, r2: null });
    expect(segmentation?.skill.agreement).toBeCloseTo((1 + 4 / 7) / 2, 6);
    expect(recommendation?.skill).toMatchObject({ count: 1, overlap: 1 });
    expect(await house.summary('hour', { verdict: 'tolerated', capability: 'segmentation' })).toEqual([]);
  });

  it('keeps what v1 disagrees on with itself, and counts a mismatch by its excess over it', async () => {
    const asked = Array.from({ length: 30 }, (_, n) => [...pair(n, 50, 50), repeat(id(n), n % 2 === 0 ? 52 : 48)]).flat();
    await house.publish(...asked);
    await house.publish(repeat(id(40), 50), repeat(id(41), FAILED), ...pair(41, 50, 50));
    await house.handled();
    await house.arrived(31);
    const [row] = await house.summary('minute');
    expect(row?.noise).toEqual({ count: 30, mean: 0, p50: 0.04, p95: 0.04, max: 0.04 });
    let n = 100;
    const judged = await house.eventually(async () => {
      await house.publish(...pair(++n, 50, 54));
      const [diff] = await house.arrived(1, { request_id: id(n) });
      return diff?.noise_floor === 0.04 ? diff : undefined;
    });
    expect(judged).toMatchObject({ relative_delta: 0.08, noise_floor: 0.04, verdict: 'tolerated' });
    await house.publish(...pair(99, 50, 54.6));
    expect(await house.arrived(1, { request_id: id(99) })).toMatchObject([{ verdict: 'mismatch', noise_floor: 0.04 }]);
  });

  it('says which bound of a filter is wrong', async () => {
    const filter = { from: '2026-03-07T00:00:00Z', to: '2026-03-06T00:00:00Z' };
    expect(await house.ask({ ask: 'diffs', filter })).toMatchObject({ errors: [{ field: 'from', reason: 'is after to' }] });
    expect(await house.ask({ ask: 'summary', filter: { request_id: id(1) }, by: 'hour' })).toMatchObject({
      errors: [{ field: 'request_id' }],
    });
  });
});
