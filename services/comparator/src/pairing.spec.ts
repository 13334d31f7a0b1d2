import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BusContext, meeting, type Message } from '@cohortlens/bus';
import type { DiffPrediction, PredictionRequest, PredictionResult, Side } from '@cohortlens/contracts';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWhole, together, type TogetherPorts } from './domain/pair/together.ts';
import { type Recorder, settle, type Settled } from './domain/record/settle.ts';
import { PairsHandler } from './inbound/pairs.handler.ts';
import { messageOf } from './messages.ts';
import { openHistory, type StoredHistory } from './outbound/history.ts';
import { openPairs, type Pairs } from './outbound/pairs.ts';
import { sweep } from './outbound/sweep.ts';
import { anyRun, type Run } from './testing/runs.ts';

const WINDOW_MS = 1_000;

describe('pairing', () => {
  let folder: string;
  let store: Store;
  let pairs: Pairs;
  let history: StoredHistory;
  let recorder: Recorder;
  let now = Date.parse('2026-03-06T14:00:00.000Z');
  let runs = 0;
  /** The store fails between the recording of a diff and its mark. */
  let failing = false;
  /** The process is killed between the recording of a diff and its publication. */
  let dying = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comparator-'));
    store = await openSqliteStore({ file: join(folder, 'store.db'), durability: 'normal', clock: () => now });
    pairs = await openPairs(store);
    history = await openHistory(store);
    const mark = (): Promise<void> => (failing ? Promise.reject(new Error('down')) : Promise.resolve());
    recorder = { history, mark, compared: () => undefined, trace: () => undefined };
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const message = (id: string, data: unknown): Message => ({
    id: 'any',
    type: 't',
    source: 's',
    time: new Date(now).toISOString(),
    topic: 't',
    partition: 0,
    offset: 0,
    key: id,
    data,
    attributes: { requestid: id, tenant: 'acme', epoch: '1.1', primary: 'v1', shadow: 'v2' },
  });
  const request: PredictionRequest = {
    capability: 'prediction',
    path: 'v1',
    rule_version: 'r1',
    input: { age: 30, annual_income: 1, work_experience: 1, family_size: 1 },
  };
  const result = ({ side, score }: Run['results'][number]): PredictionResult => ({
    capability: 'prediction',
    path: 'v1',
    side,
    version: 'x',
    status: 'ok',
    output: { predicted_spending: score, confidence: 'low' },
    duration_ms: 1,
  });

  const pairing = () => ({ windowMs: WINDOW_MS, lateMs: 0, now, floorOf: () => 0 });
  /** Messages come far from each other: each is stored. */
  const handlerOf = (publish: (settled: Settled) => void): PairsHandler => {
    const tell: TogetherPorts['tell'] = async (pair, parent) => {
      const settled = await settle(pair, recorder, pairing(), parent);
      if (dying) throw new Error('killed');
      publish(settled);
    };
    return new PairsHandler(
      meeting({
        isWhole,
        write: together({ isStored: pairs.has, addToPair: pairs.add, tell }),
        waitMs: 0,
        patienceMs: 0,
        now: () => now,
      }),
      pairing,
      async () => undefined,
    );
  };

  /** Everything that was published, in order. */
  async function live({ requestLost, results, steps }: Run): Promise<{ id: string; published: DiffPrediction[] }> {
    const id = `request-${String(runs++).padStart(6, '0')}`;
    const published: DiffPrediction[] = [];
    const publish = ({ diffs }: Settled): void => void published.push(...(diffs as DiffPrediction[]));
    const handler = handlerOf(publish);
    const at = { request: requestLost ? 1 : 0, result: 0 };
    /** What is in the log and not committed. */
    const pending = { request: false, result: false };
    const retries: Run['results'][number][] = [];
    const handled = (one: Run['results'][number]) => handler.result(result(one), new BusContext([message(id, one)]));
    const putAside = async (): Promise<void> => {
      const next = results[at.result];
      if (next === undefined) return;
      failing = true;
      await handled(next)
        .catch(() => retries.push(next))
        .finally(() => (failing = false));
      pending.result = false;
      at.result++;
    };
    const take = async (topic: 'request' | 'result', killed: boolean): Promise<void> => {
      const next = topic === 'request' ? (at.request === 0 ? request : undefined) : results[at.result];
      if (next === undefined) return;
      dying = killed;
      await (topic === 'request'
        ? handler.request(request, new BusContext([message(id, request)]))
        : handled(next as Run['results'][number])
      )
        .catch((error: unknown) => expect(String(error)).toBe('Error: killed'))
        .finally(() => (dying = false));
      pending[topic] = killed;
      if (!killed) at[topic]++;
    };
    const meet = async (killed: boolean): Promise<void> => {
      const next = results.slice(at.result, at.result + 2);
      const all = [
        ...(at.request === 0 ? [handler.request(request, new BusContext([message(id, request)]))] : []),
        ...next.map(handled),
      ];
      dying = killed;
      const outcomes = await Promise.allSettled(all).finally(() => (dying = false));
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(String(outcome.reason)).toBe('Error: killed');
      pending.request = killed && at.request === 0;
      pending.result = killed && next.length > 0;
      if (killed) return;
      at.request = 1;
      at.result += next.length;
    };
    const close = async (how?: string): Promise<void> => {
      now += WINDOW_MS + 1;
      const caughtUp = async () => {
        const up = !pending.request && !pending.result;
        if (how === 'racing') await take('result', true);
        return up;
      };
      const fails = () => Promise.reject(new Error('killed'));
      const tells = async (settled: readonly Settled[]) => settled.forEach(publish);
      const noneRetried = async () => retries.length === 0;
      const ports = { pairs, history, recorder, pairing, caughtUp, noneRetried, publish: how === 'killed' ? fails : tells };
      await sweep(ports, new AbortController().signal).catch((error: unknown) => expect(String(error)).toBe('Error: killed'));
    };
    for (const step of steps) {
      const [what, how] = step.split(' ');
      if (what === 'close') await close(how);
      else if (what === 'meeting') await meet(how === 'killed');
      else if (what === 'rewind') {
        pending.result ||= at.result > 0;
        at.result = Math.max(0, at.result - 1);
      } else if (how === 'retried') await putAside();
      else await take(what as 'request' | 'result', how === 'killed');
    }
    await take('request', false);
    while (at.result < results.length) await take('result', false);
    await close();
    for (const one of retries.splice(0)) await handled(one);
    await close();
    return { id, published };
  }

  it('comes to the same, once, whatever is delayed, killed, delivered twice or lost: missing at the window, a late answer a revision', async () => {
    const seen = { missing: 0, late: 0, inTime: 0 };
    await fc.assert(
      fc.asyncProperty(anyRun, async (run) => {
        const { id, published } = await live(run);
        const first = (side: Side) => run.results.find((r) => r.side === side);
        const [v1, v2] = [first('v1'), first('v2')];
        const byMessage = new Map(published.map((diff) => [messageOf(diff).id, diff]));
        for (const diff of published) expect(diff).toEqual(byMessage.get(messageOf(diff).id));
        const revisions = [...byMessage.values()].sort((a, b) => a.revision - b.revision);
        const kept = await history.find(`${id}~r1`);
        if (run.requestLost) return expect([kept, revisions]).toEqual([undefined, []]);
        expect(kept?.revisions).toEqual(revisions);
        expect(new Set(revisions.map((r) => r.diff_id))).toEqual(new Set([`${id}~r1`]));
        const last = revisions.at(-1);
        if (v1 === undefined || v2 === undefined) {
          seen.missing++;
          expect(revisions.map((r) => [r.revision, r.verdict])).toEqual([[1, 'missing']]);
          return;
        }
        expect([last?.control.predicted_spending, last?.candidate.predicted_spending]).toEqual([v1.score, v2.score]);
        expect(last?.signed_delta).toBe(v2.score - v1.score);
        if (revisions.length === 1) seen.inTime++;
        else {
          seen.late++;
          expect(revisions.map((r) => [r.revision, r.verdict === 'missing'])).toEqual([
            [1, true],
            [2, false],
          ]);
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.values(seen).every((n) => n > 0)).toBe(true);
  });

  it('calls nothing missing while the log was not read to its end', async () => {
    const id = 'request-unread';
    const handler = handlerOf(() => undefined);
    await handler.request(request, new BusContext([message(id, request)]));
    now += WINDOW_MS + 1;
    const caught = { up: false };
    const ports = {
      pairs,
      history,
      recorder,
      pairing,
      caughtUp: async () => caught.up,
      noneRetried: async () => true,
      publish: async () => undefined,
    };
    expect(await sweep(ports, new AbortController().signal)).toBe(0);
    expect(await history.find(`${id}~r1`)).toBeUndefined();
    caught.up = true;
    expect(await sweep(ports, new AbortController().signal)).toBe(1);
    expect(await history.find(`${id}~r1`)).toMatchObject({ verdict: 'missing' });
  });

  it('forgets a pair that is compared when its window has closed', async () => {
    await live({
      requestLost: false,
      results: [
        { side: 'v1', score: 1 },
        { side: 'v2', score: 1 },
      ],
      steps: [],
    });
    expect(await pairs.due(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  });
});
