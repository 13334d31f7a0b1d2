import { afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { encodeProduce, type ProduceRequest } from './produce-encoder.ts';
import { type Enclosed, frameOf } from './request-frame.ts';
import type { Encoded } from './writer.ts';

const require = createRequire(import.meta.url);
const request = require('kafkajs/src/protocol/requests/produce/v3/request') as (r: ProduceRequest) => {
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly encode: () => Promise<Encoded>;
};
const frame = require('kafkajs/src/protocol/request') as (enclosed: Enclosed) => Promise<Encoded>;
const theirs = async (r: ProduceRequest): Promise<Buffer> => (await request(r).encode()).buffer;

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const messages = fc.record({
  key: fc.option(text),
  value: fc.option(fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Buffer.from(bytes))),
  headers: fc.dictionary(text, text, { maxKeys: 20 }),
});
const produced = fc.record({
  acks: fc.constantFrom(-1, 1),
  timeout: fc.nat(100_000),
  producerId: fc.bigInt({ min: -1n, max: 2n ** 40n }).map(String),
  producerEpoch: fc.nat(1_000),
  topicData: fc.array(
    fc.record({
      topic: text,
      partitions: fc.array(
        fc.record({
          partition: fc.nat(1_000),
          firstSequence: fc.nat(2 ** 31 - 1),
          messages: fc.array(messages, { minLength: 1, maxLength: 8 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const one = (message: ProduceRequest['topicData'][number]['partitions'][number]['messages'][number]): ProduceRequest => ({
  acks: -1,
  timeout: 30_000,
  producerId: '7',
  producerEpoch: 1,
  topicData: [{ topic: 't', partitions: [{ partition: 0, firstSequence: 3, messages: [message] }] }],
});

afterEach(() => void jest.restoreAllMocks());

test('a request is encoded as kafkajs encodes it, byte for byte', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_795_371_087_523);
  await fc.assert(
    fc.asyncProperty(produced, async (r) => {
      const ours = encodeProduce(r);
      expect(ours?.buffer.equals(await theirs(r))).toBe(true);
      expect(ours?.size()).toBe(ours?.buffer.length);
    }),
    { numRuns: 200 },
  );
});

test('lengths at the edges of their encoding', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_795_371_087_523);
  for (const length of [0, 63, 64, 8_191, 8_192, 1_048_575, 1_048_576]) {
    const r = one({ key: 'k'.repeat(Math.min(length, 9_000)), value: Buffer.alloc(length), headers: { h: 'x'.repeat(length) } });
    expect(encodeProduce(r)?.buffer.equals(await theirs(r))).toBe(true);
  }
});

test.each<ProduceRequest>([
  one({ key: Buffer.from('k'), value: null }),
  one({ key: 'k', value: 'text' }),
  one({ key: 'k', value: null, headers: { list: ['a', 'b'] } }),
  one({ key: 'k', value: null, timestamp: '1795371087523' }),
  { ...one({ key: 'k', value: null }), transactionalId: 't' },
  { ...one({ key: 'k', value: null }), compression: 1 },
])('what this bus never sends is left to kafkajs', (r) => {
  expect(encodeProduce(r)).toBeUndefined();
});

test.each([null, '', 'ingress-0', 'ü'.repeat(300)])(
  'a request of the client %p has the frame that kafkajs gives it',
  async (clientId) => {
    const enclosed: Enclosed = { correlationId: 2 ** 31 - 1, clientId, request: { ...request(one({ key: 'k', value: null })) } };
    jest.spyOn(Date, 'now').mockReturnValue(1_795_371_087_523);
    const ours = await frameOf(enclosed);
    expect(ours.buffer.equals((await frame(enclosed)).buffer)).toBe(true);
    expect(ours.size()).toBe(ours.buffer.length);
  },
);
