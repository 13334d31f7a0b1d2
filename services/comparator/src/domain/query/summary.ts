/**
 * What comparisons came to, by span. Whole minutes and hours are read as they were summed up; what is still open, or cut by a
 * bound, is counted, a minute at a time. A tenant's have no sums of their own: they are counted by the tenant's index.
 */
import { CAPABILITIES, type DiffsRow } from '@cohortlens/contracts';
import { HISTORY_MS } from '../record/diff.ts';
import type { Bounds } from '../rollup/close.ts';
import { type Count, mergeRollups, type NoiseCount, type Rollup, rollUp, rowOf } from '../rollup/rollup.ts';
import { type Span, startOf, type StoredWidth, type Width, WIDTH_MS } from '../rollup/span.ts';
import type { Selection } from './selection.ts';

export interface Summaries {
  readonly counts: (selection: Selection) => Promise<Count[]>;
  readonly noise: (minute: Bounds) => Promise<NoiseCount[]>;
  /** What is stored of spans that begin within the bounds. */
  readonly spans: (width: StoredWidth, bounds: Bounds) => Promise<Span[]>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The newest `limit` spans of the selection, newest first; a row for each capability that has any. */
export async function summaryOf(selection: Selection, by: Width, limit: number, world: Summaries): Promise<DiffsRow[]> {
  const width = WIDTH_MS[by];
  const to = Math.min(selection.to ?? Number.POSITIVE_INFINITY, world.now() + width);
  const oldest = Math.max(selection.from ?? 0, world.now() - HISTORY_MS);
  // The span that is under way is the newest, whatever lies before its end.
  const last = startOf(by, Math.min(to - 1, world.now()));
  const from = Math.max(oldest, last - (limit - 1) * width);
  const wanted = CAPABILITIES.filter((c) => selection.capability === undefined || selection.capability === c);
  const rows = await Promise.all(wanted.map((capability) => rowsOf({ capability, from, to }, selection, by, world)));
  return rows.flat().sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}

async function rowsOf(bounds: Bounds, selection: Selection, by: Width, world: Summaries): Promise<DiffsRow[]> {
  if (bounds.from >= bounds.to) return [];
  const pieces = selection.tenant === undefined ? await summed(bounds, by, world) : await counted(bounds, selection, by, world);
  const bySpan = new Map<number, Rollup[]>();
  for (const { at, rollup } of pieces) bySpan.set(startOf(by, at), [...(bySpan.get(startOf(by, at)) ?? []), rollup]);
  return [...bySpan].flatMap(([from, rollups]) => rowOf(from, bounds.capability, mergeRollups(rollups), selection.verdict) ?? []);
}

/** What came of one piece of a span, and a time in it. */
interface Piece {
  readonly at: number;
  readonly rollup: Rollup;
}

async function summed({ capability, from, to }: Bounds, by: Width, world: Summaries): Promise<Piece[]> {
  const hours = by === 'minute' ? [] : await world.spans('hour', { capability, from: startOf('hour', from), to });
  const isWhole = ({ width, from: start, due }: Span): boolean => due === null && start >= from && start + WIDTH_MS[width] <= to;
  const open = hours.filter((hour) => !isWhole(hour)).map((hour) => hour.from);
  const minutes = await minutesOf({ capability, from: startOf('minute', from), to }, by === 'minute' ? undefined : open, world);
  const whole = [...hours, ...minutes].filter(isWhole);
  const pieces = whole.flatMap(({ from: at, rollup }) => (rollup === undefined ? [] : [{ at, rollup }]));
  for (const minute of minutes.filter((span) => !isWhole(span))) {
    const part = { capability, from: Math.max(minute.from, from), to: Math.min(minute.from + WIDTH_MS.minute, to) };
    pieces.push({ at: minute.from, rollup: rollUp(await world.counts(part), await world.noise(part)) });
  }
  return pieces;
}

/** The minutes within the bounds: all, or those of some hours. */
async function minutesOf(bounds: Bounds, hours: readonly number[] | undefined, world: Summaries): Promise<Span[]> {
  if (hours === undefined) return world.spans('minute', bounds);
  const found: Span[] = [];
  for (const hour of hours) {
    const own = { ...bounds, from: Math.max(hour, bounds.from), to: Math.min(hour + WIDTH_MS.hour, bounds.to) };
    if (own.from < own.to) found.push(...(await world.spans('minute', own)));
  }
  return found;
}

/** An hour at most is counted at a time, so that nothing else waits long. */
async function counted({ capability, from, to }: Bounds, selection: Selection, by: Width, world: Summaries): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const step = Math.min(WIDTH_MS[by], WIDTH_MS.hour);
  for (let start = from - (from % step); start < to; start += step) {
    const own = { ...selection, capability, from: Math.max(start, from), to: Math.min(start + step, to) };
    const counts = await world.counts(own);
    if (counts.length > 0) pieces.push({ at: start, rollup: rollUp(counts, []) });
  }
  return pieces;
}
