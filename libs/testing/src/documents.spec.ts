import { expect, it } from '@jest/globals';
import { MOST_DOCUMENTS, wholeCollection } from './documents.ts';

const reader = (count: number) => ({
  documents: async (_: string, most: number) => Array.from({ length: Math.min(count, most) }, (_one, n) => ({ id: String(n) })),
});

it('a collection is given whole, or not at all', async () => {
  expect(await wholeCollection(reader(3), 'ledger')).toHaveLength(3);
  expect(await wholeCollection(reader(MOST_DOCUMENTS - 1), 'ledger')).toHaveLength(MOST_DOCUMENTS - 1);
  for (const count of [MOST_DOCUMENTS, MOST_DOCUMENTS + 1])
    await expect(wholeCollection(reader(count), 'ledger')).rejects.toThrow(/^ledger holds 10000 documents or more$/);
});
