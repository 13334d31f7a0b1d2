import { expect, test } from '@jest/globals';
import { deadLetter, redriven, retryRecord, withoutContent } from './dead-letter.ts';

const record = {
  topic: 'cohortlens.requests.prediction',
  partition: 3,
  offset: 42,
  timestamp: 0,
  key: 'somebody',
  headers: { ce_id: 'x', ce_tenant: 'acme' },
  value: Buffer.from('{"age":35}'),
};

test('a dead letter keeps the bytes and headers, and says why and where from', () => {
  const letter = deadLetter(record, 'cohortlens.requests.prediction.dlq.ledger', 'undecodable', 'not JSON', 1, 7);
  expect(letter).toMatchObject({
    topic: 'cohortlens.requests.prediction.dlq.ledger',
    partition: 0,
    key: 'somebody',
    value: record.value,
  });
  expect(letter.headers).toMatchObject({
    ce_id: 'x',
    ce_dlcause: 'undecodable',
    ce_dlposition: '3/42',
    ce_attempt: '1',
    ce_dlat: '7',
  });
});

test('one that no topic takes whole keeps its cause, its place, its length and its hash, and nothing of its content', () => {
  const stub = withoutContent(deadLetter(record, 'dlq', 'undecodable', 'not JSON', 1, 7));
  expect(stub).toMatchObject({
    topic: 'dlq',
    key: null,
    value: null,
    headers: { ce_dlcause: 'undecodable', ce_dlposition: '3/42' },
  });
  expect(stub.headers['ce_dldetail']).toMatch(/^not JSON; 10 bytes, sha256 [0-9a-f]{64}, too large to be kept$/);
  expect(Object.keys(stub.headers).filter((name) => !/^ce_(dl|attempt)/.test(name))).toEqual([]);
});

test('a record that is tried again is the same one, of the same partition, with its next attempt and when that is due', () => {
  expect(retryRecord(record, 'retry', 2, 1_200)).toEqual({
    topic: 'retry',
    partition: 3,
    key: 'somebody',
    headers: { ...record.headers, ce_attempt: '2', ce_retryat: '1200' },
    value: record.value,
  });
});

test('a dead letter that is given back is what first came, where it came, with every attempt open, and says how often it was given back', () => {
  const put = (headers: Record<string, string>) => ({
    ...record,
    ...deadLetter({ ...record, headers }, 'dlq', 'handler_failed', 'broken', 4, 7),
  });
  const first = redriven(put({ ...record.headers, ce_retryat: '9' }), 'retry');
  expect(first).toEqual({
    topic: 'retry',
    partition: 3,
    key: 'somebody',
    headers: { ...record.headers, ce_attempt: '1', ce_redrive: '1' },
    value: record.value,
  });
  expect(redriven(put({ ...first?.headers }), 'retry')?.headers['ce_redrive']).toBe('2');
});

test('a dead letter whose content was not kept cannot be given back', () => {
  const stub = withoutContent(deadLetter(record, 'dlq', 'undecodable', 'not JSON', 1, 7));
  expect(redriven({ ...record, ...stub }, 'retry')).toBeUndefined();
});
