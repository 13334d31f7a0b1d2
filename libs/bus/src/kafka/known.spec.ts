import { expect, test } from '@jest/globals';
import { KnownTopics } from './known.ts';

const LED = { leader: 1 };
const NONE = { leader: -1 };

test('a topic of which no partition is told is one that is being made, not one that is empty', () => {
  const known = new KnownTopics();
  expect([...known.learn([{ name: 't', partitions: [] }])]).toEqual(['t']);
  expect([known.has('t'), known.isLed('t'), known.isLeaderless('t')]).toEqual([false, false, true]);
  expect(known.partitions('t')).toBeUndefined();
});

test('one that was led goes on being used while a leader is missing, until it is forgotten', () => {
  const known = new KnownTopics();
  known.learn([{ name: 't', partitions: [LED, LED] }]);
  known.learn([{ name: 't', partitions: [LED, NONE] }]);
  expect([known.partitions('t'), known.isLed('t'), known.isLeaderless('t')]).toEqual([2, false, false]);
  known.forget('t');
  known.learn([{ name: 't', partitions: [LED, NONE] }]);
  expect([known.partitions('t'), known.isLeaderless('t')]).toEqual([undefined, true]);
});
