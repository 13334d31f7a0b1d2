/** A small history in which all is well, for the specs to plant faults in. */
import type { DiffOf, ResultOf, Side } from '@cohortlens/contracts';
import type { Call } from '../load/call.ts';
import type { Stored } from '../log/collections.ts';
import type { Logged } from '../log/drain.ts';
import type { Drained } from '../log/joined.ts';

const TOPIC = 'requests.prediction';

export interface History {
  calls: Call[];
  topics: Map<string, Logged[]>;
  ledger: Stored[];
  diffs: Stored[];
}

export const idOf = (n: number): string => `request-${String(n)}`;

export function record(
  topic: string,
  id: string,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
  timestamp = 1_000,
): Logged {
  return { topic, partition: 0, offset: 0, timestamp, key: id, headers: { ce_id: id, ce_requestid: id, ...headers }, data };
}

export const resultOf = (side: Side, score: number): ResultOf => ({
  capability: 'prediction',
  path: 'v1',
  side,
  version: side,
  status: 'ok',
  output: { predicted_spending: score, confidence: 'low' },
  duration_ms: 1,
});

const diffOf = (id: string): DiffOf => ({ diff_id: `${id}~fitted-1`, revision: 1, request_id: id }) as DiffOf;

/** So many requests, each asked of v1 and shadowed by v2, answered after 10 ms, compared, and in the ledger. */
export function allIsWell(count: number): History {
  const ids = Array.from({ length: count }, (_, n) => idOf(n));
  const asked = { ce_primary: 'v1', ce_shadow: 'v2' };
  return {
    calls: ids.map((id, n) => ({
      key: `key-${String(n)}`,
      question: { route: 'predict-spending', path: 'v1', body: {} },
      url: 'http://a',
      at: 0,
      ms: 12,
      fate: 'ok',
      status: 200,
      id,
      servedBy: 'v1',
      body: { predicted_spending: n, confidence: 'low' },
    })),
    topics: new Map([
      [TOPIC, ids.map((id) => record(TOPIC, id, {}, asked))],
      [
        'results.prediction',
        ids.flatMap((id, n) =>
          (['v1', 'v2'] as const).map((side) =>
            record('results.prediction', id, resultOf(side, n), { ce_id: `${id}-${side}` }, 1_010),
          ),
        ),
      ],
      ['diffs.prediction', ids.map((id) => record('diffs.prediction', id, diffOf(id)))],
    ]),
    ledger: ids.map((id, n) => ({ id, primary: 'v1', v1: 'ok', v1_result: { at: '', result: resultOf('v1', n) } })),
    diffs: ids.map((id) => ({ id: `${id}~fitted-1`, revisions: [diffOf(id)] })),
  };
}

/** The topic's records, to be changed. */
export function on({ topics }: History, topic: string): Logged[] {
  const records = topics.get(topic) ?? [];
  topics.set(topic, records);
  return records;
}

export const drained = ({ topics, ledger, diffs }: History): Drained => ({ topics, ledger, diffs });
