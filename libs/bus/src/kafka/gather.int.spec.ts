/** Who only keeps books is told of what was published in larger pieces, and of all of it. */
import { expect, test } from '@jest/globals';
import { findKafka } from '@cohortlens/testing/infrastructure';
import { record, textOf, topic, uniquePrefix, until } from '../conformance.ts';
import { openKafka } from './index.ts';

const RECORDS = 60;
const onDead = (cause: Error): void => {
  throw cause;
};

/** What was handed on, in pieces: those of one turn of the event loop are one. */
function pieces() {
  const found: string[][] = [];
  let open = false;
  const take = (value: string): void => {
    if (!open) {
      found.push([]);
      open = true;
      setImmediate(() => (open = false));
    }
    found.at(-1)?.push(value);
  };
  return { found, take };
}

test('a group and a follower that may let records gather get all of them, in order and in few pieces', async () => {
  const kafka = await findKafka();
  const transport = await openKafka({ brokers: kafka.brokers, clientId: 'gather' });
  try {
    const name = `${uniquePrefix()}gather`;
    await transport.provision([topic(name)]);
    const readers: string[][][] = [];
    for (const gatherMs of [0, 1_000]) {
      const [grouped, followed] = [pieces(), pieces()];
      const handle = (r: Parameters<typeof textOf>[0]): Promise<void> => Promise.resolve(grouped.take(textOf(r)));
      const group = await transport.consume({
        group: `${name}.${String(gatherMs)}`,
        topics: [name],
        window: RECORDS,
        gatherMs: () => gatherMs,
        handle,
        onDead,
      });
      await group.joined;
      await transport.follow({ topic: name, from: 'beginning', gatherMs, onRecord: (r) => followed.take(textOf(r)), onDead });
      readers.push(grouped.found, followed.found);
    }
    const values = Array.from({ length: RECORDS }, (_, n) => String(n));
    for (const value of values) await transport.append([record(name, 0, 'k', value)]);
    await until('all of them', 20_000, () => readers.every((found) => found.flat().length === RECORDS));
    for (const found of readers) expect(found.flat()).toEqual(values);
    const [eager, eagerFollower, gathered, gatheredFollower] = readers.map(({ length }) => length) as [
      number,
      number,
      number,
      number,
    ];
    expect(gathered * 3).toBeLessThan(eager);
    expect(gatheredFollower * 3).toBeLessThan(eagerFollower);
  } finally {
    await transport.close();
    await kafka.stop();
  }
}, 60_000);
