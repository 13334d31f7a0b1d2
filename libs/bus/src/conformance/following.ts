/** What one who reads everything may rely on. */
import { expect, test } from '@jest/globals';
import { dead, type Given, record, textOf, topic, until } from './fixture.ts';

export function following(given: () => Given): void {
  test('following from the beginning reads everything once, in the order of each partition', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}all`;
    await transport.provision([topic(name, 3)]);
    const write = (from: number, to: number) =>
      transport.append(Array.from({ length: to - from }, (_, i) => record(name, (from + i) % 3, 'k', String(from + i))));
    await write(0, 150);
    const read: number[][] = [[], [], []];
    const writing = write(150, 300);
    const following = await transport.follow({
      topic: name,
      from: 'beginning',
      onRecord: (r) => void read[r.partition]?.push(Number(textOf(r))),
      onDead: dead,
    });
    await writing;
    await write(300, 450);
    await until('all of it', maxMs, () => read.reduce((n, p) => n + p.length, 0) >= 450);
    expect(following.positions()).toEqual([150, 150, 150]);
    await following.stop();
    expect(read).toEqual([0, 1, 2].map((p) => Array.from({ length: 150 }, (_, i) => p + 3 * i)));
  });

  test('following from the end misses nothing that is published once it has begun, and repeats nothing', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}tail`;
    await transport.provision([topic(name, 2)]);
    await transport.append([record(name, 0, 'k', 'old'), record(name, 1, 'k', 'old')]);
    const read: string[] = [];
    const following = await transport.follow({
      topic: name,
      from: 'end',
      onRecord: (r) => void read.push(textOf(r)),
      onDead: dead,
    });
    const expected = Array.from({ length: 100 }, (_, i) => String(i));
    for (const v of expected) await transport.append([record(name, Number(v) % 2, 'k', v)]);
    await until('the new ones', maxMs, () => read.length >= 100);
    await following.stop();
    await transport.append([record(name, 0, 'k', 'after the stop')]);
    expect([...read].sort()).toEqual([...expected].sort());
  });

  test('following from the last records reads so many of each partition, then everything that comes', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}last`;
    await transport.provision([topic(name, 2)]);
    const write = (partition: number, ...values: string[]) =>
      transport.append(values.map((value) => record(name, partition, 'k', value)));
    await write(0, 'a', 'b', 'c', 'd');
    await write(1, 'x');
    const read: string[] = [];
    const following = await transport.follow({
      topic: name,
      from: { last: 2 },
      onRecord: (r) => void read.push(textOf(r)),
      onDead: dead,
    });
    await write(0, 'e');
    await until('the last and the new one', maxMs, () => read.length >= 4);
    await following.stop();
    expect([...read].sort()).toEqual(['c', 'd', 'e', 'x']);
    expect(following.positions()).toEqual([5, 1]);
  });

  test('a topic that does not exist cannot be followed', async () => {
    const { transport, prefix } = given();
    const options = { topic: `${prefix}nowhere`, from: 'end', onRecord: () => undefined, onDead: dead } as const;
    await expect(transport.follow(options)).rejects.toMatchObject({ code: 'no_topic' });
  });

  test('a follower sees a record as soon as it is acknowledged, or sooner', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}soon`;
    await transport.provision([topic(name)]);
    let read = 0;
    const following = await transport.follow({ topic: name, from: 'end', onRecord: () => void read++, onDead: dead });
    for (let i = 1; i <= 20; i++) {
      await transport.append([record(name, 0, 'k', String(i))]);
      await until(`record ${String(i)}`, maxMs, () => read === i);
    }
    await following.stop();
  });
}
