import type { Outgoing } from '@cohortlens/bus';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { House, WINDOW_MS } from './testing/house.ts';
import { DEADLINE_MS, FAILED, id, pair, request, result } from './testing/messages.ts';

/** v2 is asked alone; v1 in its place; v2, and v1 to compare. */
const ASKED = { primary: 'v2' } as const;
const INSTEAD = { primary: 'v1', failover: 'true' } as const;
const DRAWN = { primary: 'v2', shadow: 'v1' } as const;

describe('the comparator', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(async () => {
    await house.dispose();
    expect(house.dead).toEqual([]);
  });

  it('gives exactly one diff for each pair, the first result of each side, however often they are delivered', async () => {
    const many = Array.from({ length: 200 }, (_, n) => n);
    await house.publish(...many.flatMap((n) => pair(n, 50, 50 + (n % 3) * 2)));
    await house.publish(...many.flatMap((n) => pair(n, 1, 99)));
    await house.handled();
    const items = await house.arrived(200);
    expect(items.length).toBe(200);
    expect(new Set(items.map((d) => d.request_id)).size).toBe(200);
    expect(new Set(items.map((d) => `${d.verdict} ${String('signed_delta' in d && d.signed_delta)}`))).toEqual(
      new Set(['match 0', 'tolerated 2', 'mismatch 4']),
    );
    expect(items.every((d) => d.revision === 1 && d.control.version === 'model' && d.candidate.version === 'r1')).toBe(true);
    expect(await house.messages(200)).toEqual(many.map((n) => `${id(n)}~r1#1`));
  });

  it('compares nothing that was asked of one side alone', async () => {
    await house.publish(...[request(id(1), { primary: 'v1' }), result(id(1), 'v1', 50, { primary: 'v1' })]);
    await house.publish(...[request(id(2), { primary: 'v2' }), result(id(2), 'v2', 'error', { primary: 'v2' })]);
    await house.publish(...[...pair(3, 50, 50), request(id(4))]);
    await house.handled();
    house.now += WINDOW_MS + 1;
    expect((await house.arrived(2)).map((d) => d.request_id).sort()).toEqual([id(3), id(4)]);
  });

  it('calls a pair missing when its window closes, and a late answer appends a revision to the same diff', async () => {
    await house.publish(...[request(id(1)), result(id(1), 'v1', 50), request(id(2)), result(id(2), 'v2', 50)]);
    await house.handled();
    expect((await house.diffs()).items).toEqual([]);
    house.now += WINDOW_MS + 1;
    const missing = await house.arrived(2);
    expect(missing.map((d) => [d.diff_id, d.revision, d.verdict, d.differences])).toEqual([
      [`${id(2)}~r1`, 1, 'missing', ['absent']],
      [`${id(1)}~r1`, 1, 'missing', ['absent']],
    ]);
    house.now += 5_000;
    await house.publish(...[result(id(1), 'v2', 51)]);
    const [late] = await house.arrived(1, { verdict: 'tolerated' });
    expect(late).toMatchObject({
      diff_id: `${id(1)}~r1`,
      revision: 2,
      signed_delta: 1,
      compared_at: new Date(house.now).toISOString(),
    });
    expect((await house.arrived(2)).map((d) => [d.diff_id, d.revision])).toEqual([
      [`${id(2)}~r1`, 1],
      [`${id(1)}~r1`, 2],
    ]);
    expect(await house.messages(3)).toEqual([`${id(1)}~r1#1`, `${id(1)}~r1#2`, `${id(2)}~r1#1`]);
  });

  it("takes v2's failure and v1's answer in its place as a comparison", async () => {
    await house.publish(...[request(id(1), ASKED), result(id(1), 'v2', FAILED, ASKED)]);
    await house.publish(...[request(id(1), INSTEAD), result(id(1), 'v1', 50, INSTEAD)]);
    expect(await house.arrived(1)).toMatchObject([
      { verdict: 'candidate_error', candidate: { error: 'v2_failed' }, control: { predicted_spending: 50 } },
    ]);
  });

  it('compares the answer that v2 gives after v1 was asked in its place; what it gave in time is not looked at', async () => {
    await house.publish(...[request(id(1), ASKED), request(id(2), ASKED), result(id(2), 'v2', 50, ASKED)]);
    const deadline = String(house.now + DEADLINE_MS);
    house.now += DEADLINE_MS / 2;
    const kept = (m: Outgoing): Outgoing => ({ ...m, attributes: { ...m.attributes, deadline } });
    await house.publish(...[request(id(1), INSTEAD), result(id(1), 'v1', 50, INSTEAD), result(id(1), 'v2', 50, ASKED)].map(kept));
    expect(await house.arrived(1)).toMatchObject([{ request_id: id(1), verdict: 'match' }]);
  });

  it('does not hold against v2 that it may not answer any more: that is no occasion to compare', async () => {
    const instead = { ...INSTEAD, withdrawn: 'true' } as const;
    await house.publish(...[request(id(1), ASKED), result(id(1), 'v2', 50, ASKED)]);
    await house.publish(...[request(id(1), instead), result(id(1), 'v1', 50, instead), request(id(2))]);
    await house.publish(...[request(id(3), DRAWN), request(id(3), instead)]);
    await house.publish(...[result(id(3), 'v1', 50, instead), result(id(3), 'v2', 50, DRAWN), result(id(3), 'v1', 50, DRAWN)]);
    await house.handled();
    house.now += WINDOW_MS + 1;
    const told = (await house.arrived(2)).map(({ request_id, verdict, occasion }) => [request_id, verdict, occasion]);
    expect(told.sort()).toEqual([
      [id(2), 'missing', 'shadow'],
      [id(3), 'match', 'shadow'],
    ]);
  });

  it('says how many of the missing v1 alone owes', async () => {
    await house.publish(...[request(id(1)), result(id(1), 'v2', 50), request(id(2)), result(id(2), 'v1', 50), request(id(3))]);
    await house.handled();
    house.now += WINDOW_MS + 1;
    await house.arrived(3, { verdict: 'missing' });
    expect(await house.summary('minute')).toMatchObject([{ verdicts: { missing: 3 }, missing_control: 1 }]);
  });

  it('says what was compared because v1 stood in for v2, and leaves it out of what comparisons came to', async () => {
    await house.publish(...[request(id(1), ASKED), result(id(1), 'v2', FAILED, ASKED)]);
    await house.publish(...[request(id(1), INSTEAD), result(id(1), 'v1', 50, INSTEAD)]);
    // One that was drawn and failed: v1 is asked once more, and that may be read first.
    await house.publish(...[request(id(2), INSTEAD), request(id(2), DRAWN), result(id(2), 'v1', 50, INSTEAD)]);
    await house.publish(...[result(id(2), 'v2', FAILED, DRAWN), ...pair(3, 50, 50)]);
    const occasions = (await house.arrived(3)).map(({ request_id, verdict, occasion }) => [request_id, verdict, occasion]);
    expect(occasions.sort()).toEqual([
      [id(1), 'candidate_error', 'failover'],
      [id(2), 'candidate_error', 'shadow'],
      [id(3), 'match', 'shadow'],
    ]);
    expect(await house.summary('hour')).toMatchObject([{ total: 2, verdicts: { candidate_error: 1, match: 1 } }]);
  });

  it('goes on after a restart: an open pair is completed or closed, and none is compared twice', async () => {
    await house.publish(...[...pair(1, 50, 50), request(id(2)), result(id(2), 'v1', 50), request(id(3))]);
    await house.handled();
    await house.stop();
    await house.publish(...[result(id(2), 'v2', 50), ...pair(1, 50, 50)]);
    await house.shut();
    house.now += WINDOW_MS + 1;
    await house.open();
    await house.start();
    const items = await house.arrived(3);
    expect(items.map((d) => [d.request_id, d.verdict, d.revision]).sort()).toEqual([
      [id(1), 'match', 1],
      [id(2), 'match', 1],
      [id(3), 'missing', 1],
    ]);
  });
});
