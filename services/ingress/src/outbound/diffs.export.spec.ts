import { expect, it } from '@jest/globals';
import { type Diff, type DiffsFilter, LIMITS } from '@cohortlens/contracts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { createDiffsExport } from './diffs.export.ts';

const diff = (n: number) => ({ diff_id: String(n) }) as Diff;

/** So many diffs by pages; what was asked is kept. */
function comparator(many: number) {
  const asked: DiffsFilter[] = [];
  const ask = async (filter: DiffsFilter) => {
    asked.push(filter);
    const from = Number(filter.cursor ?? 0);
    const to = Math.min(many, from + (filter.limit ?? 0));
    return { items: Array.from({ length: to - from }, (_, i) => diff(from + i)), next: to < many ? String(to) : null };
  };
  return { ask, asked };
}
async function lines(text: Awaited<ReturnType<ReturnType<typeof createDiffsExport>>>): Promise<Record<string, unknown>[]> {
  if (isRefusal(text)) throw new Error(text.code);
  let all = '';
  for await (const piece of text) all += piece;
  return all
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('gives every diff once, page after page, and says that it is complete', async () => {
  const { ask, asked } = comparator(1_234);
  const all = await lines(await createDiffsExport(ask)({ verdict: 'mismatch' }, 'ndjson'));
  expect(all.slice(0, -1).map((d) => d['diff_id'])).toEqual(Array.from({ length: 1_234 }, (_, n) => String(n)));
  expect(all.at(-1)).toEqual({ '#': 'end', rows: 1_234, next: null });
  expect(asked.map((f) => [f.verdict, f.limit])).toEqual(asked.map(() => ['mismatch', LIMITS.exportPageRows]));
});

it('is cut at its limit, with the cursor to go on from', async () => {
  const { ask } = comparator(2_000);
  const first = await lines(await createDiffsExport(ask)({ limit: 700 }, 'ndjson'));
  expect(first.at(-1)).toEqual({ '#': 'cut', rows: 700, next: '700' });
  const second = await lines(await createDiffsExport(ask)({ cursor: '700' }, 'ndjson'));
  expect([second[0], second.at(-1)]).toEqual([diff(700), { '#': 'end', rows: 1_300, next: null }]);
});

it('asks for a page only when the one before was taken', async () => {
  const { ask, asked } = comparator(5_000);
  const text = await createDiffsExport(ask)({}, 'ndjson');
  if (isRefusal(text)) throw new Error(text.code);
  const reader = text[Symbol.asyncIterator]();
  await reader.next();
  expect(asked).toHaveLength(1);
  await reader.next();
  expect(asked).toHaveLength(2);
  await reader.return?.();
});

it('refuses what cannot begin, and breaks off what cannot go on, without a last record', async () => {
  const away = createDiffsExport(async () => refuse('bus_unavailable'));
  expect(await away({}, 'csv')).toMatchObject({ code: 'bus_unavailable' });
  const { ask } = comparator(1_000);
  let calls = 0;
  const breaking = createDiffsExport(async (filter) => (++calls > 1 ? refuse('not_ready') : ask(filter)));
  await expect(lines(await breaking({}, 'ndjson'))).rejects.toThrow('broken off: not_ready');
});

it('has so many under way at once, and gives a place back also when nobody read', async () => {
  const exported = createDiffsExport(comparator(1).ask);
  const open = await Promise.all(Array.from({ length: LIMITS.exportsAtOnce }, () => exported({}, 'csv')));
  expect(await exported({}, 'csv')).toMatchObject({ code: 'overloaded' });
  for (const text of open) if (!isRefusal(text)) await text[Symbol.asyncIterator]().return?.();
  expect(await lines(await exported({}, 'ndjson'))).toHaveLength(2);
});
