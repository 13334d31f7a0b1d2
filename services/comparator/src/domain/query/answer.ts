/** The answer to a question about diffs: a page of them, newest first, or what they came to by span of time. */
import type { DiffsAnswer, DiffsQuery, FieldError } from '@cohortlens/contracts';
import type { Kept } from '../record/diff.ts';
import { type Selection, selectionOf } from './selection.ts';
import { type Summaries, summaryOf } from './summary.ts';

/** Where a page ended: the place and the id of its last diff. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** What answering asks of the world. */
export interface Diffs extends Summaries {
  /** At most so many, newest first, those after the place. */
  readonly page: (selection: Selection, after: Place | undefined, limit: number) => Promise<Kept[]>;
  readonly encode: (place: Place) => string;
  /** Undefined: no page ended there. */
  readonly decode: (cursor: string) => Place | undefined;
}

const DEFAULT_LIMIT = 100;

export async function answer(query: DiffsQuery, diffs: Diffs): Promise<DiffsAnswer> {
  const { limit = DEFAULT_LIMIT, cursor } = query.filter;
  const refused = (wrong: FieldError): DiffsAnswer => ({ ask: query.ask, errors: [wrong] });
  const after = cursor === undefined ? undefined : diffs.decode(cursor);
  if (cursor !== undefined && after === undefined)
    return refused({ field: 'cursor', reason: 'is not one that a page has given' });
  const selection = selectionOf(query.filter);
  if ('field' in selection) return refused(selection);
  if (query.ask === 'diffs') return page(selection, after, limit, diffs);
  if (selection.request_id !== undefined) return refused({ field: 'request_id', reason: 'has no summary: it is one comparison' });
  return { ask: 'summary', summary: { rows: await summaryOf(selection, query.by, limit, diffs) } };
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
