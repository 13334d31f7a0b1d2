/**
 * The entries as sums by hour. Those of an hour that is over, in which nothing is in flight, are remembered: only a redrive can
 * still change them, so they are read again from time to time rather than whenever somebody asks. And so is for a moment what is so
 * much that reading it takes long.
 */
import { type Row, rowsOf } from '../domain/balance.ts';
import { HOUR_MS, overdueBefore } from '../domain/retention.ts';
import type { Entries } from './entries.ts';

/** After so long what is remembered of an hour that is over is read again, by the way. */
const GOOD_FOR_MS = HOUR_MS;
/** What takes longer to read than this is good for so many times as long. */
const LONG_MS = 500;
const TIMES = 10;

/** Of one hour; times in epoch milliseconds. */
interface Read {
  readonly rows: readonly Row[];
  readonly at: number;
  /** Before this it is not read for an answer. */
  readonly goodUntil: number;
}

export interface Rows {
  /** `complete`: the entries are all that there will be of hours that are over. Else nothing is remembered of them. */
  readonly all: (complete: boolean) => Promise<Row[]>;
  /** Reads what is remembered anew where it is old, until it is called off. */
  readonly refresh: (signal: AbortSignal) => Promise<void>;
}

export function openRows(entries: Pick<Entries, 'groups' | 'nextHour'>, now: () => number): Rows {
  const known = new Map<number, Read>();
  const isGood = (hour: number): boolean => now() < (known.get(hour)?.goodUntil ?? 0);

  async function read(hour: number, complete: boolean): Promise<readonly Row[]> {
    const at = now();
    const rows = rowsOf(await entries.groups(hour));
    const took = now() - at;
    const settled = complete && rows.length > 0 && hour < overdueBefore(at) && rows.every(({ in_flight }) => in_flight === 0);
    if (settled) known.set(hour, { rows, at, goodUntil: Number.POSITIVE_INFINITY });
    else if (took > LONG_MS) known.set(hour, { rows, at, goodUntil: at + TIMES * took });
    else known.delete(hour);
    return rows;
  }

  return {
    // An hour at a time, so that nothing else waits long.
    all: async (complete) => {
      const rows: Row[] = [];
      for (let hour = await entries.nextHour(0); hour !== undefined; ) {
        rows.push(...((isGood(hour) ? known.get(hour)?.rows : undefined) ?? (await read(hour, complete))));
        hour = isGood(hour + HOUR_MS) ? hour + HOUR_MS : await entries.nextHour(hour + 1);
      }
      return rows;
    },
    refresh: async (signal) => {
      for (const [hour, { at }] of [...known]) if (!signal.aborted && at + GOOD_FOR_MS <= now()) await read(hour, true);
    },
  };
}
