/** What a full disk does to the embedded log beside refusing what is appended, and closing it twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { LogFile } from './file.ts';
import { type EmbeddedTransport, openEmbedded } from './transport.ts';

const SWEEP_MS = 1_000;
const TOPIC = { name: 'there', partitions: 1, retentionMs: 10 * SWEEP_MS, compacted: false };
const RECORD = { topic: 'there', partition: 0, key: null, headers: {}, value: null };
const FULL = new Error('database or disk is full');
const full = (): never => {
  throw FULL;
};

let folder: string;
let failures: [string, unknown][];
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
  expect(new Set(failures)).toContainEqual(['removing what is past its retention', FULL]);
  expect(await kept()).toBe(1);
  sweep.mockRestore();
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(await kept()).toBe(0);
});

test('a sweep that goes on in the next turn fails no louder', async () => {
  jest.spyOn(LogFile.prototype, 'sweep').mockImplementation(full).mockReturnValueOnce(true);
  log.sweep();
  await jest.advanceTimersByTimeAsync(1);
  expect(failures).toEqual([['removing what is past its retention', FULL]]);
});

test('offsets that could not be written are told of, and written a little later', async () => {
  const commit = jest.spyOn(LogFile.prototype, 'commit').mockImplementation(full);
  await log.consume({ group: 'g', topics: ['there'], window: 1, handle: () => Promise.resolve(), onDead: () => undefined });
  await append();
  await jest.advanceTimersByTimeAsync(100);
  expect(failures).toEqual([['writing the offsets of groups', FULL]]);
  commit.mockRestore();
  const written = jest.spyOn(LogFile.prototype, 'commit');
  await jest.advanceTimersByTimeAsync(SWEEP_MS);
  expect(written.mock.calls.map(([group, , offset]) => [group, offset])).toEqual([['g', 1]]);
});

test('closing it twice at once closes it once', async () => {
  await Promise.all([log.close(), log.close()]);
  log = open();
  expect(await log.topics()).toEqual(['there']);
});
