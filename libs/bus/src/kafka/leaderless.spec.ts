import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import type { Versions } from './leaderless.ts';
// kafkajs, as it is mended.
import './mended.ts';

const LEADER_NOT_AVAILABLE = 5;
const versions = createRequire(import.meta.url)('kafkajs/src/protocol/requests/metadata') as Versions & {
  readonly versions: readonly string[];
};

/** What a broker tells of a cluster in which one partition of two has lost its leader. */
const told = {
  brokers: [],
  topicMetadata: [
    {
      topicErrorCode: 0,
      topic: 'somebodys',
      partitionMetadata: [
        { partitionErrorCode: 0, partitionId: 0, leader: 1 },
        { partitionErrorCode: LEADER_NOT_AVAILABLE, partitionId: 1, leader: -1 },
      ],
    },
  ],
};
const parsed = (version: string, topics: readonly string[]) =>
  versions
    .protocol({ version: Number(version) })?.({ topics })
    .response.parse(told);

test.each([...versions.versions])('in version %s all topics are told, one without a leader too', async (version) => {
  expect(await parsed(version, [])).toMatchObject({ topicMetadata: [{ partitionMetadata: [{ leader: 1 }, { leader: -1 }] }] });
});

test('whoever asks about a topic by name is told that it has no leader now', async () => {
  await expect(parsed('6', ['somebodys'])).rejects.toMatchObject({ type: 'LEADER_NOT_AVAILABLE' });
});
