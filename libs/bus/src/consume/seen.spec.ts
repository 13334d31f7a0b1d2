import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Seen } from './seen.ts';
import { readUuid, UuidSet, WORDS } from './uuid-set.ts';

const IDS = {
  'a UUID': (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  'any text': (n: number) => `message ${String(n)}`,
};

test.each(Object.entries(IDS))(
  'an id that is %s is remembered for at least the capacity, and forgotten before twice that',
  (_, id) => {
    const seen = new Seen(100);
    for (let n = 0; n < 100; n++) seen.add(id(n));
    expect(seen.has(id(0))).toBe(true);
    for (let n = 100; n < 200; n++) seen.add(id(n));
    expect([seen.has(id(0)), seen.has(id(99)), seen.has(id(100)), seen.has(id(199))]).toEqual([false, false, true, true]);
    expect(seen.has(id(200))).toBe(false);
  },
);

test('no id is taken for another', () => {
  const seen = new Seen(1_000);
  const id = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6';
  seen.add(id);
  const others = [
    // Another digit, character or form at every place.
    ...[...id].flatMap((was, at) =>
      ['0', 'g', '-', '\u0130', '\u0166', was.toUpperCase()]
        .filter((other) => other !== was)
        .map((other) => id.slice(0, at) + other + id.slice(at + 1)),
    ),
    id.replaceAll('-', ''),
    `${id}#2#`,
    ` ${id}`,
    '00000000-0000-0000-0000-000000000000',
    '',
  ];
  expect(others.filter((other) => seen.has(other))).toEqual([]);
  for (const other of others) seen.add(other);
  expect([id, ...others].every((one) => seen.has(one))).toBe(true);
});

test('of many, each is found, and none that was not there', () => {
  const seen = new Seen(20_000);
  const uuids = (): string[] => Array.from({ length: 19_999 }, () => randomUUID());
  const [there, away] = [uuids(), uuids()];
  for (const id of there) seen.add(id);
  expect(there.every((id) => seen.has(id))).toBe(true);
  expect(away.some((id) => seen.has(id))).toBe(false);
});

test('a set of UUIDs finds each of them wherever they meet, up to as many as it may hold', () => {
  const random = (): Uint32Array => {
    const uuid = new Uint32Array(WORDS);
    readUuid(randomUUID(), uuid);
    return uuid;
  };
  // In small ones they meet in every way, at the last place too.
  for (let n = 0; n < 2_000; n++) {
    const set = new UuidSet(3);
    const there = [random(), random(), random()];
    for (const uuid of there) set.add(uuid);
    expect([there.every((uuid) => set.has(uuid)), set.has(random()), set.size]).toEqual([true, false, 3]);
    expect(() => set.add(random())).toThrow(RangeError);
    set.clear();
    expect(there.some((uuid) => set.has(uuid))).toBe(false);
  }
});
