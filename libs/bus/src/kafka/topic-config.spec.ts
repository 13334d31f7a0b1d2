import { expect, test } from '@jest/globals';
import { settingsOf } from './options.ts';
import { topicConfig } from './topic-config.ts';

const settings = settingsOf({ brokers: [], clientId: 'x' });
const configOf = (spec: { retentionMs: number | 'forever'; compacted: boolean }, brokers = 3, given = settings) => {
  const { configEntries, ...rest } = topicConfig({ name: 't', partitions: 6, ...spec }, given, brokers);
  return { ...rest, ...Object.fromEntries((configEntries ?? []).map((e) => [e.name, e.value])) };
};
const DAY = 86_400_000;

test('three replicas of which two must have a record, where there are three brokers', () => {
  expect(configOf({ retentionMs: DAY, compacted: false })).toMatchObject({ replicationFactor: 3, 'min.insync.replicas': '2' });
  expect(configOf({ retentionMs: DAY, compacted: false }, 1)).toMatchObject({ replicationFactor: 1, 'min.insync.replicas': '1' });
  const own = { ...settings, replicationFactor: 5 };
  expect(configOf({ retentionMs: DAY, compacted: false }, 5, own)).toMatchObject({
    replicationFactor: 5,
    'min.insync.replicas': '2',
  });
});

test.each([
  [{ retentionMs: 8 * DAY, compacted: false }, 'delete', String(8 * DAY)],
  [{ retentionMs: 'forever', compacted: false }, 'delete', '-1'],
  [{ retentionMs: 'forever', compacted: true }, 'compact', '-1'],
  [{ retentionMs: DAY, compacted: true }, 'compact,delete', String(DAY)],
] as const)('%j is kept by the policy %s for %s ms', (spec, policy, retention) => {
  expect(configOf(spec)).toMatchObject({ 'cleanup.policy': policy, 'retention.ms': retention });
});

test('the broker stores nothing compressed, whatever a producer does', () => {
  expect(configOf({ retentionMs: DAY, compacted: false })).toMatchObject({ 'compression.type': 'uncompressed' });
});

test('the log tells when it took a record, whatever the clock of a producer says', () => {
  expect(configOf({ retentionMs: DAY, compacted: false })).toMatchObject({ 'message.timestamp.type': 'LogAppendTime' });
});
