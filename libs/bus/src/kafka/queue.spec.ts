import { expect, test } from '@jest/globals';
import { LIMITS } from '@cohortlens/contracts';
import { BusError } from '../errors.ts';
import { Overdue } from '../overdue.ts';
import type { OutRecord } from '../transport.ts';
import { BATCH_BYTES, BATCH_RECORDS, QUEUE_BYTES, QUEUE_RECORDS } from './options.ts';
import { type Append, newAppend, Queue, settle } from './queue.ts';

const record = (bytes = 10): OutRecord => ({ topic: 't', partition: 0, key: null, headers: {}, value: Buffer.alloc(bytes) });

function append(records: number, outcome: unknown[] = []): Append {
  return newAppend(
    records,
    Date.now(),
    new Overdue(),
    (positions) => void outcome.push(positions),
    (error) => void outcome.push((error as BusError).code),
  );
}

test('batches keep the order, and stay within the bounds of count and bytes', () => {
  const queue = new Queue();
  for (let i = 0; i < BATCH_RECORDS + 1; i++) queue.add([record()], append(1));
  expect(queue.take()).toHaveLength(BATCH_RECORDS);
  expect(queue.take()).toHaveLength(1);
  expect(queue.empty).toBe(true);
  const half = Math.floor(BATCH_BYTES / 2) + 1;
  queue.add([record(half), record(half), record(10)], append(3));
  expect([queue.take(), queue.take()].map((batch) => batch.map((e) => e.index))).toEqual([[0], [1, 2]]);
});

test('a record larger than a batch goes alone; one larger than any topic takes is refused', () => {
  const queue = new Queue();
  queue.add([record(10), record(LIMITS.busMessageBytes), record(10)], append(3));
  expect([queue.take(), queue.take(), queue.take()].map((b) => b.length)).toEqual([1, 1, 1]);
  expect(() => queue.add([record(10), record(LIMITS.busMessageBytes * 2)], append(2))).toThrow(
    expect.objectContaining({ code: 'refused' }),
  );
  expect(queue.empty).toBe(true);
});

test('what waits is bounded, and room comes back when it is taken or has ended', () => {
  const queue = new Queue();
  const many = Array.from({ length: QUEUE_RECORDS }, () => record(0));
  const outcome: unknown[] = [];
  const all = append(QUEUE_RECORDS, outcome);
  queue.add(many, all);
  expect(() => queue.add([record()], append(1))).toThrow(expect.objectContaining({ code: 'overloaded' }));
  settle(all, new BusError('bus_unavailable', 'no broker'));
  queue.putBack([]);
  expect(outcome).toEqual(['bus_unavailable']);
  queue.add([record()], append(1));
  expect(queue.take()).toHaveLength(1);
});

test('what waits is bounded in bytes too: what is taken makes room, and takes it again when it is put back', () => {
  const queue = new Queue();
  const large = record(BATCH_BYTES);
  const most = Math.floor(QUEUE_BYTES / BATCH_BYTES);
  const overloaded = (): void =>
    expect(() => queue.add([large], append(1))).toThrow(expect.objectContaining({ code: 'overloaded' }));
  for (let n = 0; n < most; n++) queue.add([large], append(1));
  overloaded();
  const batch = queue.take();
  queue.putBack(batch);
  overloaded();
  for (let n = 0; n < 2 * most; n++) {
    expect(queue.take()).toHaveLength(1);
    queue.add([large], append(1));
  }
  overloaded();
});

test('what has ended is not written any more: whoever asked for it was told that it was not', () => {
  const queue = new Queue();
  const [a, b, c] = [append(1), append(1), append(1)];
  for (const each of [a, b, c]) queue.add([record()], each);
  for (const each of [a, c]) settle(each, new BusError('bus_unavailable', 'late'));
  expect(queue.take().map((e) => e.append)).toEqual([b]);
  expect(queue.empty).toBe(true);
});

test('an append that was refused goes alone', () => {
  const queue = new Queue();
  const [a, b, c] = [append(1), append(2), append(1)];
  b.alone = true;
  queue.add([record()], a);
  queue.add([record(), record()], b);
  queue.add([record()], c);
  expect([queue.take(), queue.take(), queue.take()].map((batch) => batch.map((e) => e.append))).toEqual([[a], [b, b], [c]]);
});

test('what is put back comes first, without what has ended', () => {
  const queue = new Queue();
  const [a, b, c] = [append(1), append(1), append(1)];
  queue.add([record()], a);
  queue.add([record()], b);
  const batch = queue.take();
  queue.add([record()], c);
  settle(a, new BusError('publish_unknown', 'late'));
  queue.putBack(batch);
  expect(queue.take().map((e) => e.append)).toEqual([b, c]);
});

test('an append ends once; when a part of it is written a failure leaves it unknown', () => {
  const outcome: unknown[] = [];
  const partly = append(2, outcome);
  partly.left = 1;
  settle(partly, new BusError('bus_unavailable', 'no broker'));
  settle(partly);
  expect(outcome).toEqual(['publish_unknown']);
});
