/** What a process of the system noted of itself in a soak, and what that comes to: the first third against the last. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spread } from '../figures.ts';

export interface Note {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Bytes, after a full collection. */
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** What keeps or kept the loop alive, counted by kind, as process.getActiveResourcesInfo says. */
  readonly resources: Readonly<Record<string, number>>;
}
interface Unhandled {
  readonly at: number;
  readonly unhandled: string;
}

export interface Noted {
  readonly process: string;
  readonly notes: readonly Note[];
  readonly unhandled: readonly string[];
}

/** Every process's notes; a process that was started again is another one. */
export function readNotes(folder: string): readonly Noted[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const all = lines.map((line) => JSON.parse(line) as Note | Unhandled);
      return {
        process: file.replace(/\.\d+\.jsonl$/, ''),
        notes: all.flatMap((one) => ('unhandled' in one ? [] : [one])),
        unhandled: all.flatMap((one) => ('unhandled' in one ? [one.unhandled] : [])),
      };
    });
}

export interface Drift {
  /** Medians of the first and of the last third of the notes, bytes. */
  readonly first: number;
  readonly last: number;
  /** The last third over the first, as a factor. */
  readonly heap: number;
  /** Kinds of resources of which the last third has more than the first ever had, with how many more. */
  readonly leaked: Readonly<Record<string, number>>;
}

/** Timers come and go with the requests that are under way: they are told by the median, handles by the most there ever was. */
const TIMERS = new Set(['Timeout', 'Immediate']);
/** So many timers more than before are no leak: what is under way differs from one note to the next. */
const TIMER_NOISE = 1.5;

/** Throws for fewer than three notes. */
export function driftOf(notes: readonly Note[]): Drift {
  const third = Math.floor(notes.length / 3);
  if (third < 1) throw new Error('a drift takes three notes at least');
  const [early, late] = [notes.slice(0, third), notes.slice(-third)];
  const heap = (some: readonly Note[]): number => spread(some.map((n) => n.heapUsed)).median;
  const [first, last] = [heap(early), heap(late)];
  const leaked: Record<string, number> = {};
  for (const kind of new Set(late.flatMap(({ resources }) => Object.keys(resources)))) {
    const counts = (some: readonly Note[]) => spread(some.map(({ resources }) => resources[kind] ?? 0));
    const [before, after] = [counts(early), counts(late)];
    const more = TIMERS.has(kind) ? after.median - before.max * TIMER_NOISE : after.median - before.max;
    if (more > 0) leaked[kind] = Math.ceil(more);
  }
  return { first, last, heap: last / first, leaked };
}
