import { expect, test } from '@jest/globals';
import { answeredBy, UNAWAITED_MS } from '../flow.ts';
import { Gathering } from './gathering.ts';

const asV2 = { gatherMs: 4, awaited: answeredBy('v2') };

test('after a look that brought nothing that a client waits for, more may gather; after any other, and after none, as little as ever', () => {
  const gathering = new Gathering(asV2);
  expect(gathering.ms()).toBe(4);
  gathering.took({ primary: 'v1', shadow: 'v2' });
  gathering.took({ primary: 'v1' });
  expect(gathering.ms()).toBe(UNAWAITED_MS);
  expect(gathering.ms()).toBe(4);
  gathering.took({ primary: 'v1', shadow: 'v2' });
  gathering.took({ primary: 'v2' });
  gathering.took({ primary: 'v1', shadow: 'v2' });
  expect(gathering.ms()).toBe(4);
});

test('who says nothing of waiting is waited for, and who is not waited for never looks sooner than it would', () => {
  const eager = new Gathering({});
  eager.took({});
  expect(eager.ms()).toBe(0);
  const books = new Gathering({ ...asV2, gatherMs: 150 });
  books.took({ primary: 'v1' });
  expect(books.ms()).toBe(150);
});
