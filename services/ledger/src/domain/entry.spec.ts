import type { PredictionResult, Side } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ofOutcome, ofRequest, ofResult, type Told } from './additions.ts';
import { type Addition, type Entry, isWhole } from './entry.ts';
import { settle } from './settle.ts';
import { statusOf } from './status.ts';

const LATER = Number.POSITIVE_INFINITY;

type Kind = 'ok' | 'refused' | 'error' | 'dead';
interface Answer {
  readonly side: Side;
  readonly kind: Kind;
  readonly score: number;
}

const TIME = '2026-03-06T14:00:00.000Z';
const NOW = Date.parse(TIME);
const ID = '0195f0c2-7a3e-7c11';
const told = (attributes: Told['attributes']): Told => ({
  time: TIME,
  attributes: { requestid: ID, tenant: 'acme', path: 'v2', ...attributes },
});

const resultOf = ({ side, kind, score }: Answer): PredictionResult => {
  const common = { capability: 'prediction', path: 'v2', side, version: 'x', duration_ms: 1 } as const;
  if (kind === 'ok') return { ...common, status: 'ok', output: { predicted_spending: score, confidence: 'low' } };
  const code = { refused: 'invalid_input', error: 'v2_failed', dead: 'dead_lettered' }[kind];
  return { ...common, status: kind === 'refused' ? 'refused' : 'error', error: { code, message: String(score) } };
};

const OUTCOME = {
  request_id: ID,
  method: 'POST',
  route: '/',
  status: 200,
  latency_ms: 1,
  served_by: null,
  accepted: true,
  tenant: 'acme',
  capability: 'prediction',
  path: 'v2',
  phase: 'x',
  epoch: '1.1',
  error: null,
  failover: true,
  v2_error: true,
  choice: null,
  at: TIME,
} as const;

const request = (primary: Side, deadline?: number): Addition | undefined =>
  ofRequest(told({ primary, ...(deadline === undefined ? {} : { deadline: String(deadline) }) }), 'prediction', NOW);
const failoverRequest = (): Addition | undefined => ofRequest(told({ primary: 'v1', failover: 'true' }), 'prediction', NOW);
const result = (answer: Answer): Addition | undefined => ofResult(told({}), resultOf(answer), NOW);
const chosen = (choice: Side): Addition | undefined => ofOutcome(told({}), { ...OUTCOME, choice }, NOW);
const failed = (): Addition | undefined => ofOutcome(told({}), { ...OUTCOME, error: 'deadline_exceeded' }, NOW);

const add = (entry: Entry, addition: Addition | undefined): Entry => {
  const set = Object.entries(entry).filter(([, value]) => value !== undefined);
  return { ...addition?.first, ...Object.fromEntries(set), id: ID };
};

/** Each topic in its order, with rewinds; the topics interleaved in any way. */
const delivery = <T>(topics: readonly (readonly T[])[]): fc.Arbitrary<T[]> => {
  const rewound = topics.map((records) =>
    fc
      .array(fc.tuple(fc.nat(records.length), fc.nat(records.length)), { maxLength: 3 })
      .map((jumps) => [
        ...jumps.flatMap(([a, b]) => records.slice(Math.min(a, b), Math.max(a, b)).filter(() => a < b)),
        ...records,
      ]),
  );
  /** A rewind may deliver again, but never a later record of a topic before an earlier one has been there. */
  const ordered = rewound.map((arbitrary, i) =>
    arbitrary.map((records) => {
      let reached = 0;
      return [...records, ...(topics[i] ?? [])].filter((r) => {
        const at = topics[i]?.indexOf(r) ?? 0;
        if (at > reached) return false;
        reached = Math.max(reached, at + 1);
        return true;
      });
    }),
  );
  return fc.tuple(fc.tuple(...ordered), fc.infiniteStream(fc.nat(2))).map(([queues, picks]) => {
    const left = queues.map((q) => [...q]);
    const out: T[] = [];
    for (const pick of picks) {
      const some = left.filter((q) => q.length > 0);
      const queue = some[pick % Math.max(1, some.length)];
      if (queue === undefined) return out;
      out.push(...queue.splice(0, 1));
    }
    return out;
  });
};

const answers = fc
  .array(fc.record({ side: fc.constantFrom<Side>('v1', 'v2'), kind: fc.constantFrom<Kind>('ok', 'refused', 'error', 'dead') }), {
    maxLength: 6,
  })
  .map((list) => list.map((answer, score): Answer => ({ ...answer, score })));

interface Log {
  readonly primary: Side;
  readonly requestLost: boolean;
  readonly failover: boolean;
  readonly choice: Side | undefined;
  readonly answers: readonly Answer[];
}
const logs: fc.Arbitrary<Log> = fc
  .record({
    primary: fc.constantFrom<Side>('v1', 'v2'),
    requestLost: fc.boolean(),
    asked: fc.boolean(),
    choice: fc.constantFrom<Side | undefined>('v1', 'v2', undefined),
    answers,
  })
  .map(({ asked, choice, ...log }) => {
    const failover = asked && log.primary === 'v2';
    return { ...log, failover, choice: failover ? choice : undefined };
  });

/** The rule read off the whole log at leisure: the answer that counts. */
function model({ primary, requestLost, failover, choice, answers: log }: Log): Answer | undefined {
  const counted = (side: Side) => log.find((a) => a.side === side && a.kind !== 'dead') ?? log.find((a) => a.side === side);
  if (requestLost) return undefined;
  if (choice !== undefined) return counted(choice);
  if (!failover) return counted(primary);
  const both = [counted('v2'), counted('v1')];
  const ok = log.find((a) => a.kind === 'ok' && both.includes(a));
  if (ok !== undefined || both.includes(undefined)) return ok;
  return both.find((a) => a?.kind === 'dead') ?? counted(primary);
}

describe('what messages add', () => {
  const whole = (...additions: readonly (Addition | undefined)[]): boolean =>
    isWhole({ id: ID, first: Object.assign({}, ...additions.map((one) => one?.first)) as Addition['first'] });
  const answer = (side: Side, kind: Kind): Addition | undefined => result({ side, kind, score: 1 });

  it.each<[string, boolean, readonly (Addition | undefined)[]]>([
    ['the request', false, [request('v2')]],
    ['a result without the request', false, [answer('v2', 'ok')]],
    ["the request and the other side's result", false, [request('v2'), answer('v1', 'ok')]],
    ['that v1 is asked in its place', false, [request('v2'), failoverRequest()]],
    ['the request and the result', true, [request('v2'), answer('v2', 'ok')]],
    ['the request and a failure', true, [request('v1'), answer('v1', 'error')]],
    ['the request and its dead letter', true, [request('v1'), answer('v1', 'dead')]],
    ['what the ingress chose', true, [chosen('v1')]],
    ['that the ingress gave it up', true, [failed()]],
  ])('is whole or waits for more: %s', (_, expected, additions) => {
    expect(whole(...additions)).toBe(expected);
  });
});

describe('an entry', () => {
  it('is the same whatever is delayed, delivered twice or lost, and in whatever order the topics are read', () => {
    const runs = logs.chain((log) => {
      const requests = [...(log.requestLost ? [] : [request(log.primary)]), ...(log.failover ? [failoverRequest()] : [])];
      const outcomes = log.choice === undefined ? [] : [chosen(log.choice)];
      return delivery([requests, log.answers.map(result), outcomes]).map((deliveries) => ({ log, deliveries }));
    });
    fc.assert(
      fc.property(runs, ({ log, deliveries }) => {
        const entry = deliveries.reduce(add, { id: ID });
        const expected = model(log);
        const status = statusOf(entry, 'acme', LATER);
        const states = { ok: 'answered', refused: 'refused', error: 'refused', dead: 'dead_lettered' } as const;
        if (log.requestLost) return expect(status).toBeUndefined();
        expect(status?.state).toBe(expected === undefined ? 'in_flight' : states[expected.kind]);
        if (expected?.kind === 'ok') expect(status?.answer).toMatchObject({ predicted_spending: expected.score });
        if (expected !== undefined) expect(status?.served_by).toBe(expected.side);
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is answered or refused stays so, while the deadline passes and answers come late', () => {
    const DEADLINE = 100;
    const timed = answers.chain((list) =>
      fc
        .array(fc.nat(200), { minLength: list.length, maxLength: list.length })
        .map((times) => list.map((a, i) => ({ a, t: times[i] ?? 0 }))),
    );
    const lives = fc.record({
      primary: fc.constantFrom<Side>('v1', 'v2'),
      timed,
      asked: fc.option(fc.nat(99)),
      decided: fc.nat(99),
      side: fc.constantFrom<Side>('v1', 'v2'),
    });
    fc.assert(
      fc.property(lives, ({ primary, timed: came, asked, decided, side }) => {
        const inTime = [...came].sort((x, y) => x.t - y.t);
        const before = (t: number, by: Side) => inTime.find((x) => x.t < t && x.a.side === by);
        const failing = inTime.every(
          ({ a, t }) => a.side === 'v1' || t >= (asked ?? 0) || a.kind === 'error' || a.kind === 'dead',
        );
        const failover = asked !== null && primary === 'v2' && failing;
        const choice = failover && decided > asked && before(decided, side) !== undefined;
        const events = [
          { t: -1, add: request(primary, NOW + DEADLINE) },
          ...(failover ? [{ t: asked, add: failoverRequest() }] : []),
          ...(choice ? [{ t: decided, add: chosen(side) }] : [{ t: DEADLINE, add: failed() }]),
          ...inTime.map(({ a, t }) => ({ t, add: result(a) })),
        ].sort((x, y) => x.t - y.t);
        let entry: Entry = { id: ID };
        let settled: unknown;
        for (let t = -1; t <= 201; t++) {
          for (const event of events.filter((e) => e.t === t)) entry = add(entry, event.add);
          const now = settle(entry, NOW + t);
          if (settled !== undefined) expect(now).toEqual(settled);
          if (now.state === 'answered' || now.state === 'refused') settled = now;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of another tenant, or whose request was not read, is nobody's", () => {
    const entry = [request('v1'), result({ side: 'v1', kind: 'ok', score: 1 })].reduce(add, { id: ID });
    expect(statusOf(entry, 'acme', LATER)).toMatchObject({
      id: ID,
      state: 'answered',
      accepted_at: TIME,
      settled_at: TIME,
      status: 201,
    });
    expect(statusOf(entry, 'other', LATER)).toBeUndefined();
    expect(statusOf(add({ id: ID }, result({ side: 'v1', kind: 'ok', score: 1 })), '', LATER)).toBeUndefined();
    expect(statusOf(undefined, 'acme', LATER)).toBeUndefined();
  });

  it('is not made of a message that is past the retention', () => {
    const old = { ...told({ primary: 'v1' }), time: '2026-02-26T14:00:00.000Z' };
    expect(ofRequest(old, 'prediction', NOW)).toBeUndefined();
    expect(
      ofResult(told({ deadline: String(Date.parse(old.time)) }), resultOf({ side: 'v1', kind: 'ok', score: 1 }), NOW),
    ).toBeUndefined();
    expect(ofResult(told({ deadline: String(NOW - 60_000) }), resultOf({ side: 'v1', kind: 'ok', score: 1 }), NOW)).toBeDefined();
  });
});
