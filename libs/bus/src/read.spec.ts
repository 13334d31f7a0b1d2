/** What reading a topic to its present end says of it. */
import { expect, test } from '@jest/globals';
import { readToEnds } from './read.ts';
import type { FollowOptions, Transport } from './transport.ts';

/** A topic of two records, and a reader that dies when it has read so many of them. */
const dyingAt = (read: number): Transport => {
  const follow = ({ onDead }: FollowOptions) => {
    onDead(new Error('the reader is gone'));
    return Promise.resolve({ positions: () => [read], healthy: () => false, stop: () => Promise.resolve() });
  };
  return { ends: () => Promise.resolve(new Map([['t', [2]]])), follow } as unknown as Transport;
};
const readFrom = (transport: Transport): Promise<void> =>
  readToEnds(transport, { topic: 't', last: 2, until: Infinity, now: () => 0, onRecord: () => undefined });

test('whoever has read all of it may die', () => expect(readFrom(dyingAt(2))).resolves.toBeUndefined());

test('whoever dies before that has not read it', () =>
  expect(readFrom(dyingAt(1))).rejects.toMatchObject({ code: 'bus_unavailable', cause: { message: 'the reader is gone' } }));
