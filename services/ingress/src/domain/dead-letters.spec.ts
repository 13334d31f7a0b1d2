import type { TopicName } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { idOf, letterOf, pageOf, letterPlace, type Stored } from './dead-letters.ts';

const isTopic = (name: string): name is TopicName => name === 'outcomes';
const stored = (offset: number, at: number, headers: Record<string, string> = {}): Stored => ({
  topic: 'outcomes',
  group: 'ledger',
  partition: 0,
  offset,
  at,
  headers: { ce_dlat: String(at), ...headers },
  bytes: 3,
});

describe('the id of a dead letter', () => {
  it('leads back to its place', () => {
    expect(letterPlace(idOf(stored(17, 1)), isTopic)).toEqual({ topic: 'outcomes', group: 'ledger', partition: 0, offset: 17 });
  });
  it.each(['', 'outcomes', 'outcomes~ledger~0', 'nothing~ledger~0~1', 'outcomes~ledger~-1~1', 'outcomes~led/ger~0~1'])(
    'is not %j',
    (id) => {
      expect(letterPlace(id, isTopic)).toBeUndefined();
    },
  );
});

it('a dead letter whose headers somebody has made up is still shown', () => {
  const letter = letterOf({ ...stored(1, 5), headers: { ce_attempt: 'many', ce_dlat: 'soon' } }, undefined);
  expect(letter).toMatchObject({
    cause: 'unknown',
    attempts: 1,
    put_aside_at: '1970-01-01T00:00:00.005Z',
    type: null,
    request_id: null,
  });
});

it('pages are newest first, and together they are all of it, once', () => {
  const all = Array.from({ length: 25 }, (_, i) => stored(i, 1_000 + (i % 7)));
  const ids: string[] = [];
  for (let after: ReturnType<typeof pageOf>['next']; ; ) {
    const { shown, next } = pageOf(all, after, 4);
    ids.push(...shown.map(idOf));
    if (next === undefined) break;
    after = next;
  }
  expect(new Set(ids).size).toBe(25);
  expect(ids).toHaveLength(25);
  expect(ids[0]).toBe(idOf(stored(13, 1_006)));
});
