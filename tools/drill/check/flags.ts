/** What the log and the answers tell of flags: pure. Each check gives what speaks against its promise. */
import type { FlagsEvent, FlagsState, Heartbeat } from '@cohortlens/contracts';
import { compareEpochs } from '@cohortlens/migration';
import type { Call } from '../load/call.ts';
import type { Logged } from '../log/drain.ts';

/** From when v2 is to answer no more until it may again, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An answer that v2 gave, on either path. */
export const byV2 = ({ fate, servedBy }: Call): boolean => fate === 'ok' && servedBy === 'v2';
const endOf = ({ at, ms }: Call): number => at + ms;

/** How long after the beginning of the spans the replica still gave an answer of v2's, the longest, in milliseconds; 0: it did not. */
export function lastByV2(calls: readonly Call[], url: string, spans: readonly Span[]): number {
  const after = calls
    .filter((call) => call.url === url && byV2(call))
    .flatMap((call) =>
      spans.filter(({ from, to }) => endOf(call) > from && endOf(call) < to).map(({ from }) => endOf(call) - from),
    );
  return after.reduce((last, ms) => Math.max(last, ms), 0);
}

/** How many answers of v2's the replica gave outside of the spans. */
export const byV2Outside = (calls: readonly Call[], url: string, spans: readonly Span[]): number =>
  calls.filter((call) => call.url === url && byV2(call) && !spans.some(({ from, to }) => endOf(call) > from && endOf(call) < to))
    .length;

/** Signs of life with an older epoch than the same instance had told before. */
export function wentBack(heartbeats: readonly Logged[]): readonly string[] {
  const newest = new Map<string, string>();
  return heartbeats.flatMap(({ data }) => {
    if (data === null) return [];
    const { service, instance, epoch, at } = data as Heartbeat;
    const before = newest.get(`${service}/${instance}`);
    if (before !== undefined && compareEpochs(epoch, before) < 0) return [`${instance} at ${at}: ${epoch} after ${before}`];
    newest.set(`${service}/${instance}`, epoch);
    return [];
  });
}

/** Answers with an older epoch than an answer that the same replica had given before they were asked for. */
export function answeredOlder(calls: readonly Call[]): readonly string[] {
  const told = calls.filter((call): call is Call & { epoch: string } => call.epoch !== undefined);
  return [...new Set(told.map(({ url }) => url))].flatMap((url) => {
    const asked = told.filter((call) => call.url === url).sort((a, b) => a.at - b.at);
    const ended = [...asked].sort((a, b) => endOf(a) - endOf(b));
    const older: string[] = [];
    let [next, newest] = [0, ''];
    for (const call of asked) {
      for (let before = ended[next]; before !== undefined && endOf(before) < call.at; before = ended[++next]) {
        if (newest === '' || compareEpochs(before.epoch, newest) > 0) newest = before.epoch;
      }
      if (newest !== '' && compareEpochs(call.epoch, newest) < 0) older.push(`${url}: ${call.epoch} after ${newest}`);
    }
    return older;
  });
}

/** States that are older than one that stands before them on flags.state. */
export function statedOlder(states: readonly Logged[]): readonly string[] {
  const epochs = states.flatMap(({ data }) => (data === null ? [] : [(data as FlagsState).epoch]));
  return epochs.flatMap((epoch, i) => {
    const before = epochs[i - 1];
    return before !== undefined && compareEpochs(epoch, before) < 0 ? [`${epoch} after ${before}`] : [];
  });
}

/** Epochs that a command was acknowledged with and that the audit does not have. */
export function unaudited(acknowledged: readonly string[], events: readonly Logged[]): readonly string[] {
  const audited = new Set(events.flatMap(({ data }) => [(data as FlagsEvent).epoch, (data as FlagsEvent).epoch_before]));
  return acknowledged.filter((epoch) => !audited.has(epoch));
}
