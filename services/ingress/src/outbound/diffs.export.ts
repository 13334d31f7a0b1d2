/** Exports: page after page over the bus, the next one asked for when the client has taken the one before. */
import { type DiffsFilter, type DiffsPage, LIMITS } from '@cohortlens/contracts';
import { type Form, FORMS } from '../domain/export-form.ts';
import type { Evidence } from '../domain/ports.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { Seats } from './seats.ts';

type Ask = (filter: DiffsFilter) => Promise<DiffsPage | Refusal>;

/** A failure is tried again so often before the export is broken off. */
const ATTEMPTS = 3;

/** `limit` of the filter: at most so many records, at most LIMITS.exportRows. Newest first; what is added meanwhile is not in. */
export function createDiffsExport(ask: Ask): Evidence['exported'] {
  const seats = new Seats(LIMITS.exportsAtOnce);
  return async (filter, format) => {
    const leave = seats.take();
    if (leave === undefined) return refuse('overloaded', { detail: 'Too many exports are under way' });
    const most = Math.min(filter.limit ?? LIMITS.exportRows, LIMITS.exportRows);
    const first = await ask({ ...filter, limit: Math.min(most, LIMITS.exportPageRows) }).catch((bug: unknown) => {
      leave();
      throw bug;
    });
    if (isRefusal(first)) {
      leave();
      return first;
    }
    const text = pieces(first, FORMS[format], most, (limit, cursor) => again(ask, { ...filter, limit, cursor }), leave);
    return leaving(text, leave);
  };
}

async function again(ask: Ask, filter: DiffsFilter): Promise<DiffsPage> {
  let why = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const page = await ask(filter);
    if (!isRefusal(page)) return page;
    why = page.code;
  }
  throw new Error(`the export was broken off: ${why}`);
}

/** The seat is left also when nobody has begun to read. */
function leaving(text: AsyncGenerator<string, void>, leave: () => void): AsyncIterable<string> {
  const iterator: AsyncIterator<string, void> = {
    next: () => text.next(),
    return: () => {
      leave();
      return text.return(undefined);
    },
    throw: (error: unknown) => {
      leave();
      return text.throw(error);
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

async function* pieces(
  first: DiffsPage,
  { head, record, end }: Form,
  most: number,
  pageAt: (limit: number, cursor: string) => Promise<DiffsPage>,
  leave: () => void,
): AsyncGenerator<string, void> {
  const until = performance.now() + LIMITS.exportDeadlineMs;
  let rows = 0;
  try {
    if (head !== '') yield head;
    for (let page = first; ; ) {
      rows += page.items.length;
      if (page.items.length > 0) yield page.items.map(record).join('');
      if (page.next === null || rows >= most || performance.now() > until) {
        yield end({ rows, next: page.next });
        return;
      }
      page = await pageAt(Math.min(most - rows, LIMITS.exportPageRows), page.next);
    }
  } finally {
    leave();
  }
}
