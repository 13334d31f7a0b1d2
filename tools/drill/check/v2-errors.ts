/** Whether v2's failures are counted: pure, from what the log says of v2 and what the ingress told of each request. */
import { firstOf, type Joined } from '../log/joined.ts';

/** How near to the time at which v1 is asked the log's time of a result does not tell whether the ingress had it by then. */
export interface Doubt {
  /** What a result may take from the log to the ingress, in milliseconds. */
  readonly beforeMs: number;
  readonly afterMs: number;
}

/**
 * Whether v2 failed at a request that it was to answer; in doubt, whether v1 was asked in its place. What v2 has said twice is in doubt: who
 * was killed between a result and its reply says it again when it is back, and nobody had heard of it until then.
 */
export function v2Failed(joined: Joined, halfMs: number, { beforeMs, afterMs }: Doubt): boolean {
  const asked = joined.requests.find(({ headers }) => headers['ce_failover'] !== 'true');
  if (asked?.headers['ce_primary'] !== 'v2') return false;
  const first = firstOf(joined, 'v2');
  if (first === undefined || first.result.status === 'error') return true;
  const late = first.at - asked.timestamp - halfMs;
  const again = joined.results.filter(({ side }) => side === 'v2').length > 1;
  const inDoubt = again || (late > -beforeMs && late < afterMs);
  return inDoubt ? joined.requests.some(({ headers }) => headers['ce_failover'] === 'true') : late > 0;
}

/** Requests whose outcome says of v2 something else than the log does. */
export function miscounted(all: readonly Joined[], halfMs: number, doubt: Doubt): readonly string[] {
  return all.flatMap((joined) => {
    const failed = v2Failed(joined, halfMs, doubt);
    const told = joined.outcomes.some((outcome) => outcome.v2_error);
    if (failed === told) return [];
    const { id, requests, results, outcomes } = joined;
    const asked = requests[0]?.timestamp ?? 0;
    const seen = results.map(({ at, side, result }) => `${side} ${result.status} after ${String(at - asked)} ms`).join(', ');
    const heard = outcomes.map(({ status, phase, latency_ms }) => `${String(status)} ${phase} after ${latency_ms.toFixed(0)} ms`);
    return [`${id}: v2 ${failed ? 'failed' : 'did not fail'}, told ${String(told)}; ${seen}; ${heard.join(', ')}`];
  });
}
