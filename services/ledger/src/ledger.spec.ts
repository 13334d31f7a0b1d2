import type { LedgerBalance } from '@cohortlens/contracts';
import type { Service } from '@cohortlens/service';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RETENTION_MS } from './domain/retention.ts';
import { ledgerService } from './index.ts';
import { House, START } from './testing/house.ts';
import { observed } from './testing/observed.ts';
import { id, outcome, request, result, resultOf } from './testing/messages.ts';

const HOUR_MS = 3_600_000;

describe('the ledger', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(async () => {
    await house.dispose();
    expect(house.dead).toEqual([]);
  });

  it('accounts for every accepted request, each in one state, however often its messages are delivered', async () => {
    const messages = Array.from({ length: 300 }, (_, n) => {
      const kinds = [n / 10, 'refused', 'error', 'dead_lettered', undefined] as const;
      const kind = kinds[n % kinds.length];
      const answer = kind === undefined ? [] : [result(id(n), 'v1', kind, { message: `result-${String(n)}` })];
      return [request(id(n)), ...answer, ...answer.map((a) => ({ ...a, id: `again-${String(n)}`, data: resultOf('v1', 99) }))];
    }).flat();
    await house.publish(...messages);
    expect(await house.balance()).toEqual({
      balanced: true,
      complete: true,
      totals: { accepted: 300, answered: 120, refused: 120, dead_lettered: 0, in_flight: 60 },
      orphans: 0,
      overdue: 0,
      given_up: 0,
      rows: [
        {
          capability: 'prediction',
          hour: '2026-03-06T14:00:00Z',
          accepted: 300,
          answered: 120,
          refused: 120,
          dead_lettered: 0,
          in_flight: 60,
        },
      ],
    });
    expect(await house.status(id(0))).toMatchObject({
      state: 'answered',
      status: 200,
      served_by: 'v1',
      answer: { predicted_spending: 0, confidence: 'low' },
    });
    expect(await house.status(id(1))).toMatchObject({ state: 'refused', status: 400, answer: { code: 'invalid_input' } });
  });

  it.each(['', 'short', '\ud800'.repeat(8)])(
    'puts aside what names %j as its request, and is not behind for it',
    async (none) => {
      await house.publish(request(id(1)), request(none), result(none, 'v1', 7), result(id(1), 'v1', 1));
      expect(await house.balance()).toMatchObject({ balanced: true, totals: { accepted: 1, answered: 1 } });
    },
  );

  it('writes a request and the answer to it once', async () => {
    const written: (readonly string[])[] = [];
    const counting: Service = {
      ...ledgerService,
      start: (context) => ledgerService.start({ ...context, store: observed(context.store, written) }),
    };
    const counted = await House.open(counting);
    await counted.publish(request(id(1)), result(id(1), 'v1', 1));
    expect((await counted.balance()).totals).toMatchObject({ accepted: 1, answered: 1 });
    await counted.dispose();
    expect(written).toEqual([[id(1)]]);
  });

  it('tells the traffic of the last minutes, also of what was answered before it began', async () => {
    const at = (ms: number) => ({ at: new Date(START - ms).toISOString(), served_by: 'v2', v2_error: false }) as const;
    await house.publish(outcome(id(1), at(0)), outcome(id(2), at(4 * 60_000)), outcome(id(3), { ...at(0), v2_error: true }));
    await house.stop();
    await house.start();
    expect((await house.traffic(5)).totals).toMatchObject({ requests: 3, v2_requests: 3, v2_errors: 1 });
    expect((await house.traffic(1)).totals).toMatchObject({ requests: 2, v2_requests: 2, v2_errors: 1 });
  });

  it('counts an outcome once that stands in the log twice, for it was published again after a doubt', async () => {
    const again = { ...outcome(id(1), { at: new Date(START).toISOString() }), id: 'the-same' };
    await house.publish(again, outcome(id(2), { at: new Date(START).toISOString() }), again);
    await house.stop();
    await house.start();
    expect((await house.traffic(1)).totals.requests).toBe(2);
  });

  it('tells what stands in the log when it is asked, read or not', async () => {
    for (let n = 0; n < 50; n++) {
      await house.publish(...[request(id(n)), result(id(n), 'v1', n)]);
      expect((await house.status(id(n)))?.answer).toEqual({ predicted_spending: n, confidence: 'low' });
    }
  });

  it('is asked while it has much to read, and does not say that what it has not read is not there', async () => {
    await house.stop();
    await house.publish(...Array.from({ length: 500 }, (_, n) => [request(id(n)), result(id(n), 'v1', 1)]).flat());
    const asked = [house.status(id(499)), house.balance(), house.ask({ ask: 'known', request_ids: [id(499), id(500)] })] as const;
    await house.start();
    const [status, balance, known] = await Promise.all(asked);
    expect(status).toMatchObject({ state: 'answered' });
    expect(balance).toMatchObject({ balanced: true, totals: { accepted: 500, answered: 500 } });
    expect(known).toEqual({ ask: 'known', known: [id(499)] });
  });

  it('counts a request as answered that both sides answered, though the ingress died before it told its choice', async () => {
    await house.publish(
      request(id(1), { primary: 'v2', deadline: START }),
      request(id(1), { primary: 'v1', failover: 'true', deadline: START }),
      result(id(1), 'v2', 7, { primary: 'v2' }),
      result(id(1), 'v1', 8),
    );
    expect(await house.balance()).toMatchObject({ totals: { accepted: 1, answered: 1, in_flight: 0 } });
    expect(await house.status(id(1))).toMatchObject({ state: 'answered', served_by: 'v2' });
  });

  it('counts a result as an orphan when its request should have been read and was not, until that comes', async () => {
    await house.publish(...[result(id(1), 'v1', 7)]);
    expect(await house.balance()).toMatchObject({ balanced: true, orphans: 0 });
    expect(await house.status(id(1))).toBeNull();
    expect(await house.balance()).toMatchObject({ balanced: false, orphans: 1, totals: { accepted: 0 } });
    await house.publish(...[request(id(1))]);
    expect(await house.balance()).toMatchObject({ balanced: true, orphans: 0, totals: { accepted: 1, answered: 1 } });
  });

  it('does not count what was only to be compared', async () => {
    await house.publish(
      ...[request(id(1), { primary: 'v1', shadow: 'v2' }), result(id(1), 'v2', 9, { primary: 'v1', shadow: 'v2' })],
    );
    expect(await house.status(id(1))).toMatchObject({ state: 'in_flight' });
    await house.publish(...[result(id(1), 'v1', 8, { primary: 'v1', shadow: 'v2' })]);
    expect((await house.status(id(1)))?.answer).toMatchObject({ predicted_spending: 8 });
  });

  it('follows the choice of the ingress after a failover, and a late answer changes nothing', async () => {
    const asked = { primary: 'v2' } as const;
    const instead = { primary: 'v1', failover: 'true' } as const;
    await house.publish(...[request(id(1), asked), result(id(1), 'v2', 'error', asked)]);
    expect((await house.status(id(1)))?.state).toBe('in_flight');
    await house.publish(...[request(id(1), instead), result(id(1), 'v1', 5, instead)]);
    expect((await house.status(id(1)))?.state).toBe('in_flight');
    await house.publish(...[outcome(id(1), { choice: 'v1' })]);
    const chosen = await house.status(id(1));
    expect(chosen).toMatchObject({ state: 'answered', served_by: 'v1', failover: true, answer: { predicted_spending: 5 } });
    await house.publish(...[result(id(1), 'v2', 6, asked), result(id(1), 'v1', 4, instead)]);
    await house.balance();
    expect(await house.status(id(1))).toEqual(chosen);
  });

  it('shows a dead letter with its cause, and its answer after a redrive', async () => {
    await house.publish(...[request(id(1)), result(id(1), 'v1', 'dead_lettered')]);
    expect(await house.status(id(1))).toMatchObject({
      state: 'dead_lettered',
      status: 502,
      cause: 'so it is',
      answer: { code: 'dead_lettered', id: id(1) },
    });
    expect(await house.balance()).toMatchObject({ balanced: true, totals: { dead_lettered: 1 } });
    await house.publish(...[result(id(1), 'v1', 3)]);
    expect(await house.status(id(1))).toMatchObject({ state: 'answered', answer: { predicted_spending: 3 } });
    expect(await house.balance()).toMatchObject({ balanced: true, totals: { dead_lettered: 0, answered: 1 } });
  });

  it("knows another tenant's request as little as one that never was", async () => {
    await house.publish(...[request(id(1)), result(id(1), 'v1', 1)]);
    expect(await house.status(id(1))).not.toBeNull();
    expect(await house.status(id(1), 'other')).toBeNull();
    expect(await house.status(id(2))).toBeNull();
    expect(await house.ask({ ask: 'known', request_ids: [id(1), id(2)] })).toEqual({ ask: 'known', known: [id(1)] });
  });

  it('goes on after a restart where it was, and what comes meanwhile is counted', async () => {
    await house.publish(...[request(id(1)), result(id(1), 'v1', 1), request(id(2))]);
    const before = await house.status(id(1));
    await house.stop();
    await house.publish(...[result(id(2), 'v1', 2), request(id(3))]);
    await house.shut();
    await house.open();
    await house.start();
    expect(await house.status(id(1))).toEqual(before);
    expect(await house.balance()).toMatchObject({ balanced: true, totals: { accepted: 3, answered: 2, in_flight: 1 } });
  });

  it('turns hours past their retention into sums that stay, whatever is delivered again', async () => {
    const old = [
      request(id(1)),
      result(id(1), 'v1', 1),
      request(id(2)),
      result(id(2), 'v1', 'error'),
      request(id(3)),
      result(id(9), 'v1', 9),
    ];
    await house.publish(...old);
    expect((await house.balance()).totals.accepted).toBe(3);
    house.now += HOUR_MS;
    await house.publish(...[request(id(4)), result(id(4), 'v1', 4)]);
    const before = await house.balance();
    house.now = START + RETENTION_MS + 2 * HOUR_MS;
    await house.shut();
    await house.open();
    await house.start();
    const first = { accepted: 3, answered: 1, refused: 1, dead_lettered: 0, in_flight: 1 };
    const after = await settled();
    expect(after.totals).toEqual(before.totals);
    expect(after.rows).toEqual(before.rows);
    expect(after.rows[1]).toMatchObject(first);
    expect(after.orphans).toBe(0);
    expect(await house.status(id(1))).toBeNull();
    expect(await house.status(id(4))).not.toBeNull();
    await house.publish(
      ...old
        .map((m) => ({ ...m, attributes: { ...m.attributes, deadline: String(START + 10_000) } }))
        .filter((m) => m.topic === 'results.prediction'),
    );
    expect(await house.balance()).toEqual(after);
  });

  /** The balance when the sums are made, which the orphan's going shows. */
  const settled = async (): Promise<LedgerBalance> => {
    const until = performance.now() + 10_000;
    for (;;) {
      const current = await house.balance();
      if ((current.orphans === 0 && (await house.status(id(1))) === null) || performance.now() > until) return current;
    }
  };
});
