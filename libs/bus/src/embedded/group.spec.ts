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

test('a partition keeps one reader where who leaves it takes longer than the handover', async () => {
  const partition = new Partition({ id: 1, topic: 't', partition: 0, next: 0 });
  const publish = async (): Promise<void> => {
    const offset = partition.next++;
    partition.extend([{ topic: 't', partition: 0, offset, timestamp: 0, key: null, headers: {}, value: null }]);
    await jest.advanceTimersByTimeAsync(1);
  };
  const group = new Group('g', {
    file: {} as LogFile,
    partitionsOf: () => [partition],
    committed: () => 0,
    commit: () => undefined,
  });
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
