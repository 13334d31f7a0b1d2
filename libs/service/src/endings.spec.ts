import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Endings } from './endings.ts';

const MOST_MS = 1_000;
// All waits share one timer: the clock is the same for every spec.
beforeAll(() => void jest.useFakeTimers());
afterAll(() => void jest.useRealTimers());

it('ends everything, the last opened first and none twice, and says at the end what failed', async () => {
  const endings = new Endings();
  const ended: string[] = [];
  endings.add('the first', async () => void ended.push('first'));
  endings.add('the second', () => Promise.reject(new Error('no')));
  endings.add('the third', () => {
    throw new Error('never');
  });
  endings.add('the last', () => void ended.push('last'));
  await expect(endings.all({ mostMs: MOST_MS })).rejects.toThrow(
    'not everything could be ended: the third: never; the second: no',
  );
  await endings.all({ mostMs: MOST_MS });
  expect(ended).toEqual(['last', 'first']);
});

it('leaves one that hangs when its time is over, says at once which it is, and ends the others', async () => {
  const endings = new Endings();
  const said: string[] = [];
  endings.add('the first', () => void said.push('the first has ended'));
  endings.add('the last', () => new Promise(() => undefined));
  const ended = endings.all({ mostMs: MOST_MS, onHung: (name) => void said.push(`${name} hangs`) });
  const failed = expect(ended).rejects.toThrow('the last: ending the last took longer than 1000 ms');
  await jest.advanceTimersByTimeAsync(MOST_MS / 2);
  expect(said).toEqual([]);
  await jest.advanceTimersByTimeAsync(MOST_MS);
  await failed;
  expect(said).toEqual(['the last hangs', 'the first has ended']);
});

it('ends nothing before what comes after it has ended, however often it is asked', async () => {
  const endings = new Endings();
  const last = Promise.withResolvers<void>();
  const ended: string[] = [];
  endings.add('the first', () => void ended.push('first'));
  endings.add('the last', () => last.promise.then(() => void ended.push('last')));
  const both = [endings.all({ mostMs: MOST_MS }), endings.all({ mostMs: MOST_MS })];
  await jest.advanceTimersByTimeAsync(MOST_MS / 2);
  expect(ended).toEqual([]);
  last.resolve();
  await Promise.all(both);
  expect(ended).toEqual(['last', 'first']);
});
