/** What became of requests: pure, from the clients' logs and what was drained. Each check gives what speaks against its promise. */
import { isDeepStrictEqual } from 'node:util';
import { answerOf } from '@cohortlens/answers';
import type { ResultOf, Side } from '@cohortlens/contracts';
import type { Call } from '../load/call.ts';
import { counting, firstOf, isAccepted, type Joined } from '../log/joined.ts';

export type ById = ReadonlyMap<string, Joined>;

export const accepted = (byId: ById): readonly Joined[] => [...byId.values()].filter(isAccepted);

/** Clients were told of it: an answer, or where it will be. */
const acknowledged = ({ fate, location }: Call): boolean =>
  fate === 'ok' || (fate === 'unknown' && location !== undefined && location !== '');

/** Acknowledged requests that the log does not have. `publish_unknown` says where an answer would be, and promises none. */
export const notInLog = (byId: ById, calls: readonly Call[]): readonly string[] =>
  calls
    .filter((call) => acknowledged(call) && call.body?.['code'] !== 'publish_unknown')
    .filter(({ id }) => id === undefined || !isAccepted(byId.get(id) ?? EMPTY))
    .map(({ id, key, status }) => `${String(id ?? key)}: ${String(status)}`);
const EMPTY: Joined = { id: '', requests: [], results: [], outcomes: [], diffs: [], dead: [], entries: [], kept: [] };

/** Accepted requests without a terminal result in the log: none of the side that counts, and no dead letter. */
export const lost = (byId: ById): readonly string[] =>
  accepted(byId)
    .filter((joined) => counting(joined) === undefined && joined.dead.length === 0)
    .map(({ id, requests }) => `${id}: ${requests[0]?.topic ?? ''}, asked of ${requests[0]?.headers['ce_primary'] ?? ''}`);

/** Requests that were executed more than once: another message than the first asks for the same. */
export const doubled = (byId: ById): readonly string[] =>
  accepted(byId)
    .filter(
      ({ requests }) =>
        new Set(requests.filter((r) => r.headers['ce_failover'] !== 'true').map((r) => r.headers['ce_id'])).size > 1,
    )
    .map(({ id, requests }) => `${id}: ${String(requests.length)} requests`);

const said = ({ duration_ms: _, ...rest }: ResultOf): unknown => rest;

/** Sides that said two different things about one request. What a dead letter was redriven to is no second word. */
export const contradicted = (byId: ById): readonly string[] =>
  [...byId.values()]
    .filter(({ dead }) => dead.length === 0)
    .filter((joined) =>
      joined.results.some(({ side, result }) => !isDeepStrictEqual(said(result), said(firstOf(joined, side)?.result ?? result))),
    )
    .map(({ id }) => id);

/** The side whose result the ledger holds to be the answer; undefined when it has none. */
export function settledBy(joined: Joined): Side | undefined {
  const [entry] = joined.entries;
  if (entry === undefined) return undefined;
  const { choice, failover, primary, first_ok } = entry as { choice?: Side; failover?: boolean; primary?: Side; first_ok?: Side };
  const side = choice ?? (failover === true ? (first_ok ?? primary) : primary);
  return side !== undefined && (entry[side] !== undefined || entry[`${side}_dead`] === true) ? side : undefined;
}

/** Accepted requests that the ledger has not settled, or has twice. */
export const unsettled = (byId: ById): readonly string[] =>
  accepted(byId)
    .filter((joined) => joined.entries.length !== 1 || settledBy(joined) === undefined)
    .map(({ id, entries }) => `${id}: ${JSON.stringify(entries).slice(0, 300)}`);

const answered = (result: ResultOf | undefined, id: string): unknown =>
  result === undefined ? undefined : answerOf(result, id).body;

/** Answers that are not what is stored: another than the first result of their side in the log, or than the ledger's. */
export const altered = (byId: ById, calls: readonly Call[]): readonly string[] =>
  calls.flatMap(({ fate, id = '', servedBy, body }) => {
    const joined = byId.get(id);
    if (fate !== 'ok' || joined === undefined) return [];
    const side = servedBy as Side;
    const entry = joined.entries[0] as Record<`${Side}_result`, { result: ResultOf } | undefined> | undefined;
    const inLog = isDeepStrictEqual(answered(firstOf(joined, side)?.result, id), body);
    const inLedger = settledBy(joined) === side && isDeepStrictEqual(answered(entry?.[`${side}_result`]?.result, id), body);
    return inLog && inLedger
      ? []
      : [`${id}: ${JSON.stringify(body)}, ${inLog ? 'in the log' : 'not in the log'}, ${inLedger ? 'in' : 'not in'} the ledger`];
  });

/** From the request in the log to the result that counts, the longest, in milliseconds; Infinity when one is not there. */
export function longestStall(byId: ById, which: (joined: Joined) => boolean = () => true): number {
  const waits = accepted(byId)
    .filter(which)
    .filter(({ dead }) => dead.length === 0)
    .map((joined) => (counting(joined)?.at ?? Number.POSITIVE_INFINITY) - (joined.requests[0]?.timestamp ?? 0));
  return waits.reduce((longest, wait) => Math.max(longest, wait), 0);
}
