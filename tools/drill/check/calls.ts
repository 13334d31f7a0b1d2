/** What clients met while something was broken, and when they were served again: pure, from their logs. */
import type { Call } from '../load/call.ts';

/** A stretch of time, epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const sentIn = (calls: readonly Call[], { from, to }: Span): readonly Call[] =>
  calls.filter(({ at }) => at >= from && at < to);

export const slowest = (calls: readonly Call[]): number => calls.reduce((most, { ms }) => Math.max(most, ms), 0);

/** The `share` of them (0..1) took at most so long, in milliseconds; 0 when there are none. */
export function quantile(calls: readonly Call[], share: number): number {
  const times = calls.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
}

/** How many ended by each status, or by what went wrong, e.g. `200: 41, 503 bus_unavailable: 2`. */
export function tally(calls: readonly Call[]): string {
  const counts = new Map<string, number>();
  for (const { status, body, error } of calls) {
    const code = typeof body?.['code'] === 'string' ? ` ${body['code']}` : '';
    const what = status === undefined ? (error ?? 'nothing').split(':', 1).join() : `${String(status)}${code}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, n]) => `${what}: ${String(n)}`).join(', ');
}

/** Calls that the client gave up, or whose connection broke: nobody told it anything. */
export const unanswered = (calls: readonly Call[]): readonly string[] =>
  calls.filter(({ status }) => status === undefined).map(({ key, error }) => `${key}: ${String(error)}`);

const isServed = ({ fate, status }: Call): boolean => fate === 'ok' || (status !== undefined && status < 500);

/**
 * How long after `since` (epoch milliseconds) clients were not served as a matter of course: until the last call was sent, before
 * `until`, that was not. 0: all were. Infinity: none was sent, or none was served.
 */
export function servedAgainAfter(calls: readonly Call[], since: number, until: number): number {
  const sent = sentIn(calls, { from: since, to: until });
  if (!sent.some(isServed)) return Number.POSITIVE_INFINITY;
  return sent.reduce((last, call) => (isServed(call) ? last : Math.max(last, call.at - since)), 0);
}
