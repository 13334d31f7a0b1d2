/** The answer to a question about diffs: a page of them, newest first, or their counts by span of time. */
import { type DiffsAnswer, type DiffsFilter, type DiffsQuery, type FieldError, TOPICS } from '@cohortlens/contracts';
import type { Kept } from '../record/diff.ts';
import { type Count, rowsOf, type Width, WIDTH_MS } from './distribution.ts';

/** Where a page ended: the place and the id of its last diff. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** Which diffs are meant; the bounds are epoch milliseconds, the upper one is not in. */
export type Selection = Pick<DiffsFilter, 'capability' | 'verdict' | 'tenant'> & { readonly from?: number; readonly to?: number };

/** What answering asks of the world. */
export interface Diffs {
  /** At most so many, newest first, those after the place. */
  readonly page: (selection: Selection, after: Place | undefined, limit: number) => Promise<Kept[]>;
  readonly counts: (selection: Selection) => Promise<Count[]>;
  readonly encode: (place: Place) => string;
  /** Undefined: no page ended there. */
  readonly decode: (cursor: string) => Place | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const DEFAULT_LIMIT = 100;
const HISTORY_MS: number = TOPICS['diffs.prediction'].retentionMs;

export async function answer(query: DiffsQuery, diffs: Diffs): Promise<DiffsAnswer> {
  const { capability, verdict, tenant, from, to, limit = DEFAULT_LIMIT, cursor } = query.filter;
  const after = cursor === undefined ? undefined : diffs.decode(cursor);
  const wrong: FieldError = { field: 'cursor', reason: 'is not one that a page has given' };
  if (cursor !== undefined && after === undefined) return { ask: query.ask, errors: [wrong] };
  const selection: Selection = {
    ...(capability === undefined ? {} : { capability }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(to === undefined ? {} : { to: Date.parse(to) }),
  };
  return query.ask === 'diffs' ? page(selection, after, limit, diffs) : summary(selection, query.by, limit, diffs);
}

async function page(selection: Selection, after: Place | undefined, limit: number, diffs: Diffs): Promise<DiffsAnswer> {
  const found = await diffs.page(selection, after, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    ask: 'diffs',
    page: {
      items: shown.flatMap(({ revisions }) => revisions.slice(-1)),
      next: last === undefined || found.length <= limit ? null : diffs.encode(last),
    },
  };
}

/** The newest `limit` spans of the selection, newest first. An hour at most is counted at a time, so that nothing else waits long. */
async function summary(selection: Selection, by: Width, limit: number, diffs: Diffs): Promise<DiffsAnswer> {
  const width = WIDTH_MS[by];
  const to = Math.min(selection.to ?? Number.POSITIVE_INFINITY, diffs.now() + width);
  const from = Math.max(selection.from ?? 0, diffs.now() - HISTORY_MS);
  const rows = [];
  for (let start = to - 1 - ((to - 1) % width), spans = 0; start + width > from && spans < limit; start -= width, spans++) {
    const counts: Count[] = [];
    for (let chunk = start; chunk < start + width; chunk += WIDTH_MS.hour) {
      const bounds = { from: Math.max(chunk, from), to: Math.min(chunk + WIDTH_MS.hour, start + width, to) };
      if (bounds.from < bounds.to) counts.push(...(await diffs.counts({ ...selection, ...bounds })));
    }
    rows.push(...rowsOf(start, counts));
  }
  return { ask: 'summary', summary: { rows } };
}
