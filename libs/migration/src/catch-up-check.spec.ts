import { expect, it } from '@jest/globals';
import { readingAfter, type Reading, startCheck } from './catch-up-check.ts';

const RETURN_MS = 1_000;
const NOW = 10_000;

it.each<[string, Reading, ok: boolean, Reading]>([
  ['nothing unread, for the first time', { behind: false, readSince: undefined }, true, { behind: false, readSince: NOW }],
  ['nothing unread, as before', { behind: false, readSince: 5 }, true, { behind: false, readSince: 5 }],
  ['something unread', { behind: false, readSince: 5 }, false, { behind: true, readSince: undefined }],
  ['still something unread', { behind: true, readSince: undefined }, false, { behind: true, readSince: undefined }],
  ['nothing any more, just now', { behind: true, readSince: undefined }, true, { behind: true, readSince: NOW }],
  ['nothing for less than a while', { behind: true, readSince: NOW - 999 }, true, { behind: true, readSince: NOW - 999 }],
  ['nothing for a while', { behind: true, readSince: NOW - 1_000 }, true, { behind: false, readSince: NOW - 1_000 }],
  ['something again, before that', { behind: true, readSince: NOW - 999 }, false, { behind: true, readSince: undefined }],
])('%s', (_, before, ok, after) => {
  expect(readingAfter(before, ok, NOW, RETURN_MS)).toEqual(after);
});

it('tells once that it fell behind, and once that it is not any more; who asks during a check hears of that one', async () => {
  const told: boolean[] = [];
  const failures: string[] = [];
  let [reads, isAway] = [0, true];
  const check = startCheck({
    caughtUp: async () => {
      reads++;
      if (isAway) throw new Error('no leader');
    },
    deadlineMs: 1_000,
    everyMs: 0,
    returnMs: 0,
    now: () => NOW,
    onBehind: (behind) => told.push(behind),
    onFailure: (what) => failures.push(what),
  });
  expect(await Promise.all([check.verify(), check.verify()])).toEqual([false, false]);
  expect(await check.verify()).toBe(false);
  isAway = false;
  expect([await check.verify(), await check.verify()]).toEqual([true, true]);
  expect([told, failures, reads]).toEqual([[true, false], ['reading the flags'], 4]);
});
