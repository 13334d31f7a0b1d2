import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { LogRecord } from '../transport.ts';
import type { LogFile } from './file.ts';
import { Group, type Member } from './group.ts';
import { Partition } from './partition.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const memberOf = (handle: (record: LogRecord) => Promise<void>): Member => ({
  options: { group: 'g', topics: ['t'], window: 8, handle, onDead: () => undefined },
  abort: new AbortController(),
});

/** A member whose handler is done when it is told to finish. */
const slowMember = () => {
  let done: (() => void) | undefined;
  return { leaver: memberOf(() => new Promise((resolve) => (done = resolve))), finish: () => done?.() };
};

const setUp = () => {
  const partition = new Partition({ id: 1, topic: 't', partition: 0, next: 0 });
  const publish = async (): Promise<void> => {
    const offset = partition.next++;
    partition.extend([{ topic: 't', partition: 0, offset, timestamp: 0, key: null, headers: {}, value: null }]);
    await jest.advanceTimersByTimeAsync(1);
  };
  const commits: number[] = [];
  const group = new Group('g', {
    file: {} as LogFile,
    partitionsOf: () => [partition],
    committed: () => commits.at(-1) ?? 0,
    commit: (_, __, offset) => void commits.push(offset),
  });
  return { publish, commits, group };
};

test('a partition keeps one reader where who leaves it takes longer than the handover', async () => {
  const { publish, group } = setUp();
  const handled: number[] = [];
  const leaver = memberOf(() => new Promise(() => undefined));
  const successor = memberOf(async ({ offset }) => void handled.push(offset));
  await group.join(leaver);
  await publish();
  const left = group.leave(leaver, 10_000);
  const joined = group.join(successor);
  await jest.advanceTimersByTimeAsync(5_000);
  await joined;
  await jest.advanceTimersByTimeAsync(5_000);
  await left;
  await publish();
  expect(handled).toEqual([0, 1]);
});

test('who leaves and finishes after the handover sets back nothing that its successor has done', async () => {
  const { publish, commits, group } = setUp();
  const { leaver, finish } = slowMember();
  await group.join(leaver);
  await publish();
  const left = group.leave(leaver, 10_000);
  const joined = group.join(memberOf(() => Promise.resolve()));
  await jest.advanceTimersByTimeAsync(5_000);
  await joined;
  await publish();
  expect(commits.at(-1)).toBe(2);
  finish();
  await left;
  expect(commits).toEqual([...commits].sort((a, b) => a - b));
});

test('what is done after its grace is committed where nobody has done more', async () => {
  const { publish, commits, group } = setUp();
  const { leaver, finish } = slowMember();
  await group.join(leaver);
  await publish();
  const left = group.leave(leaver, 0);
  await jest.advanceTimersByTimeAsync(1);
  await left;
  finish();
  await jest.advanceTimersByTimeAsync(1);
  expect(commits).toEqual([1]);
});
