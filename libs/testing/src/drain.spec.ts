import { expect, it } from '@jest/globals';
import type { Transport } from '@cohortlens/bus';
import { awaited, compared, drained } from './drain.ts';

const pair = (id: string, more: object) => ({ id, rule_version: 'fitted-1', closes_at: 5, ...more });
const SIDE = { status: 'ok' };

it('awaits pairs in their window that want a side, not those that are told, nor a result whose request is none to compare', () => {
  const pairs = [
    pair('neither side', {}),
    pair('one side', { v2: SIDE }),
    pair('both sides', { v1: SIDE, v2: SIDE }),
    pair('told as missing', { v2: SIDE, closes_at: null }),
    { id: 'a result alone', v2: SIDE },
  ];
  expect(awaited(pairs).map(({ id }) => id)).toEqual(['neither side', 'one side']);
});

it('waits until none is awaited, and says which are when the time is over', async () => {
  let looks = 0;
  await compared(async () => [pair('one', { v1: SIDE, closes_at: ++looks < 3 ? 5 : null })], 1_000);
  expect(looks).toBe(3);
  const never = compared(async () => [pair('one', {}), pair('another', {})], 60);
  await expect(never).rejects.toThrow(/told as missing: not within 60 ms \(2 wait for their other side, one among them\)/);
});

it('goes on while what is handled brings something new, and says who has what left when the time is over', async () => {
  const [topic, again] = ['p.requests', 'p.requests.retry.ledger'];
  const end = [1, 2];
  let looks = 0;
  const transport = (committed: () => number): Transport =>
    ({
      topics: async () => [topic, again],
      ends: async () =>
        new Map([
          [topic, [end[looks++] ?? 2]],
          [again, [0]],
        ]),
      committed: async () => new Map([[topic, [committed()]]]),
    }) as unknown as Transport;
  await drained(
    transport(() => (looks < 3 ? 1 : 2)),
    'p.',
    1_000,
  );
  expect(looks).toBe(4);
  await expect(
    drained(
      transport(() => 1),
      'p.',
      60,
    ),
  ).rejects.toThrow(/ledger has 1 of requests to handle/);
});
