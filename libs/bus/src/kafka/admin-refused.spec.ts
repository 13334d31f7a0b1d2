import { expect, test } from '@jest/globals';
import kafkajs, { type Admin as KafkaAdmin } from 'kafkajs';
import { Admin } from './admin.ts';
import { settingsOf } from './options.ts';

const refusal = (type: string, retriable: boolean): Error =>
  new kafkajs.KafkaJSProtocolError({ type, code: 1, message: type, retriable } as unknown as Error);

/** Brokers that know one topic; the nth question of the kind is refused as long as there are refusals. */
function bench(kind: 'fetchTopicOffsets' | 'fetchOffsets', answer: unknown, refusals: Error[]) {
  const topics = [{ name: 'made', partitions: [{ leader: 1 }, { leader: 1 }] }];
  const admin: Partial<KafkaAdmin> = {
    fetchTopicMetadata: () => Promise.resolve({ topics } as never),
    describeConfigs: () => Promise.resolve({ resources: [] } as never),
    [kind]: () => {
      const refused = refusals.shift();
      return refused === undefined ? Promise.resolve(answer) : Promise.reject(refused);
    },
  };
  const line = { client: { discard: () => undefined }, admin: admin as KafkaAdmin };
  return new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
}

test('a refusal does not look like leaders that are late: who provisions is told at once', async () => {
  const spec = { name: 'made', partitions: 2, retentionMs: 1_000, compacted: false };
  const admin = bench('fetchTopicOffsets', [], [refusal('TOPIC_AUTHORIZATION_FAILED', false)]);
  await expect(admin.provision([spec])).rejects.toThrow(/did not answer: TOPIC_AUTHORIZATION_FAILED/);
});

test('where a group has committed nothing it stands at the beginning, also when another topic that was asked about is gone', async () => {
  const partitions = [
    { partition: 1, offset: '7' },
    { partition: 0, offset: '-1' },
  ];
  const admin = bench('fetchOffsets', [{ topic: 'made', partitions }], [refusal('UNKNOWN_TOPIC_OR_PARTITION', true)]);
  expect(await admin.committed('g', ['made'])).toEqual(new Map([['made', [0, 7]]]));
});
