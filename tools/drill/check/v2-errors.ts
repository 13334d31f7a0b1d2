/** Whether v2's failures are counted: pure, from what the log says of v2 and what the ingress told of each request. */
import { firstOf, type Joined } from '../log/joined.ts';

/** What v2 did of a request that it was to answer. Close to when v1 is asked nobody can tell from the log: then undefined. */
export function v2Failed(joined: Joined, halfMs: number, doubtMs: number): boolean | undefined {
  const asked = joined.requests.find(({ headers }) => headers['ce_failover'] !== 'true');
  if (asked?.headers['ce_primary'] !== 'v2') return false;
  const first = firstOf(joined, 'v2');
  if (first === undefined || first.result.status === 'error') return true;
  const took = first.at - asked.timestamp;
  return Math.abs(took - halfMs) < doubtMs ? undefined : took > halfMs;
}

/** Requests whose outcome says of v2 something else than the log does. */
export function miscounted(all: readonly Joined[], halfMs: number, doubtMs: number): readonly string[] {
  return all.flatMap((joined) => {
    const failed = v2Failed(joined, halfMs, doubtMs);
    const told = joined.outcomes.some((outcome) => outcome.v2_error);
    if (failed === undefined || failed === told) return [];
    const { id, requests, results, outcomes } = joined;
    const asked = requests[0]?.timestamp ?? 0;
    const seen = results.map(({ at, side, result }) => `${side} ${result.status} after ${String(at - asked)} ms`).join(', ');
    const heard = outcomes.map(({ status, phase, latency_ms }) => `${String(status)} ${phase} after ${latency_ms.toFixed(0)} ms`);
    return [`${id}: v2 ${failed ? 'failed' : 'did not fail'}, told ${String(told)}; ${seen}; ${heard.join(', ')}`];
  });
}
