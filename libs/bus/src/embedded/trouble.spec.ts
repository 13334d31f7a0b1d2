/** What a full disk does to the embedded log beside refusing what is appended, and closing it twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Fate } from '../errors.ts';
import { LogFile } from './file.ts';
import { type EmbeddedTransport, openEmbedded } from './transport.ts';

const SWEEP_MS = 1_000;
const TOPIC = { name: 'there', partitions: 1, retentionMs: 10 * SWEEP_MS, compacted: false };
const RECORD = { topic: 'there', partition: 0, key: null, headers: {}, value: null };
const WORK = { group: 'g', topics: ['there'], window: 1, handle: () => Promise.resolve(), onDead: () => undefined };
const FULL = new Error('database or disk is full');
const full = (): never => {
  throw FULL;
};

let folder: string;
let failures: [string, unknown, Fate][];
let log: EmbeddedTransport;
const open = (): EmbeddedTransport =>
  openEmbedded({ file: join(folder, 'log.db'), sweepMs: SWEEP_MS, onFailure: (...told) => failures.push(told) });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trouble-'));
  failures = [];
  jest.useFakeTimers();
  log = open();
  await log.provision([TOPIC]);
});
afterEach(async () => {
  await log.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
  rmSync(folder, { recursive: true });
});

const append = async (): Promise<void> => {
  const appended = log.append([RECORD]);
  appended.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(1);
  await appended;
};
const kept = async (): Promise<number> => {
  const { low = [], high = [] } = (await log.bounds(['there'])).get('there') ?? {};
  return (high[0] ?? 0) - (low[0] ?? 0);
};

test('what could not be swept is told of, and swept at the next tick', async () => {
  await append();
  const sweep = jest.spyOn(LogFile.prototype, 'sweep').mockImplementation(full);
  await jest.advanceTimersByTimeAsync(20 * SWEEP_MS);
  expect(new Set(failures)).toContainEqual(['removing what is past its retention', FULL, 'again']);
  expect(await kept()).toBe(1);
  sweep.mockRestore();
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(await kept()).toBe(0);
});

test('a sweep that goes on in the next turn fails no louder', async () => {
  jest.spyOn(LogFile.prototype, 'sweep').mockImplementation(full).mockReturnValueOnce(true);
  log.sweep();
  await jest.advanceTimersByTimeAsync(1);
  expect(failures).toEqual([['removing what is past its retention', FULL, 'again']]);
});

test('offsets that could not be written are told of, and written a little later', async () => {
  const commit = jest.spyOn(LogFile.prototype, 'commit').mockImplementation(full);
  await log.consume(WORK);
  await append();
  await jest.advanceTimersByTimeAsync(100);
  expect(failures).toEqual([['writing the offsets of groups', FULL, 'again']]);
  commit.mockRestore();
  const written = jest.spyOn(LogFile.prototype, 'commit');
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(written.mock.calls.map(([group, , offset]) => [group, offset])).toEqual([['g', 1]]);
});

test('on a disk on which nothing is rolled back either nobody reads what was not written, and the next is', async () => {
  await append();
  await log.close();
  log = open();
  jest.spyOn(LogFile.prototype, 'advance').mockImplementationOnce(full);
  jest.spyOn(DatabaseSync.prototype, 'exec').mockImplementationOnce(() => {
    throw new Error('disk I/O error');
  });
  await expect(append()).rejects.toMatchObject({ code: 'bus_unavailable', cause: FULL });
  const read: number[] = [];
  const onRecord = ({ offset }: { readonly offset: number }): void => void read.push(offset);
  await log.follow({ topic: 'there', from: 'beginning', onRecord, onDead: WORK.onDead });
  await jest.advanceTimersByTimeAsync(1);
  expect(read).toEqual([0]);
  await append();
  expect(read).toEqual([0, 1]);
});

test('who cannot be told of a failure holds up neither what is appended nor what is tried again', async () => {
  const commit = jest.spyOn(LogFile.prototype, 'commit').mockImplementation(full);
  await log.consume(WORK);
  await append();
  await jest.advanceTimersByTimeAsync(100);
  jest.spyOn(failures, 'push').mockImplementation(full);
  await expect(append()).rejects.toMatchObject({ code: 'bus_unavailable', cause: FULL });
  commit.mockClear();
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(commit).toHaveBeenCalled();
  jest.spyOn(LogFile.prototype, 'sweep').mockImplementation(full);
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
});

test('offsets that cannot be written when it closes are given up', async () => {
  const commit = jest.spyOn(LogFile.prototype, 'commit').mockImplementation(full);
  let finish: (() => void) | undefined;
  await log.consume({ ...WORK, handle: () => new Promise((resolve) => (finish = resolve)) });
  await append();
  const closed = log.close();
  finish?.();
  await closed;
  expect(failures).toEqual([['writing the offsets of groups', FULL, 'given_up']]);
  commit.mockClear();
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(commit).not.toHaveBeenCalled();
});

test('what was to be appended to a topic that is removed meanwhile is refused, and nothing else', async () => {
  await log.provision([{ ...TOPIC, name: 'gone' }]);
  const both = Promise.allSettled([log.append([{ ...RECORD, topic: 'gone' }, RECORD]), log.append([RECORD])]);
  await log.remove(['gone']);
  await jest.advanceTimersByTimeAsync(1);
  expect(await both).toEqual([
    { status: 'rejected', reason: expect.objectContaining({ code: 'no_topic' }) },
    { status: 'fulfilled', value: [{ topic: 'there', partition: 0, offset: 0 }] },
  ]);
  expect(failures).toEqual([]);
});

test('what is in hand while it closes may still append', async () => {
  let appended: Promise<unknown> | undefined;
  let finish: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  await log.consume({ ...WORK, handle: () => held.then(() => (appended = log.append([RECORD])).then(() => undefined)) });
  await append();
  const closed = log.close();
  finish?.();
  await jest.advanceTimersByTimeAsync(5_000);
  await closed;
  expect(await appended).toEqual([{ topic: 'there', partition: 0, offset: 1 }]);
});

test('closing it twice at once closes it once', async () => {
  await Promise.all([log.close(), log.close()]);
  log = open();
  expect(await log.topics()).toEqual(['there']);
});

test('a question that the disk does not answer is one to a bus that is away', async () => {
  jest.spyOn(LogFile.prototype, 'first').mockImplementation(full);
  await expect(log.bounds(['there'])).rejects.toMatchObject({ name: 'BusError', code: 'bus_unavailable', cause: FULL });
});
