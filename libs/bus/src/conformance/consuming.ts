/** What a group may rely on. */
import { expect, test } from '@jest/globals';
import { handledBy, lagOf } from '../progress.ts';
import type { ConsumeOptions, Consumption, Handle, Transport } from '../transport.ts';
import { dead, Gate, type Given, record, textOf, topic, until } from './fixture.ts';

async function consume(transport: Transport, group: string, name: string, handle: Handle, window = 64): Promise<Consumption> {
  const options: ConsumeOptions = { group, topics: [name], window, handle, onDead: dead };
  const consumption = await transport.consume(options);
  await consumption.joined;
  return consumption;
}

const keys = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `k${String(from + i)}`);
const write = (transport: Transport, name: string, partitions: number, values: readonly string[]) =>
  transport.append(values.map((v, i) => record(name, i % partitions, v, v)));

export function consuming(given: () => Given): void {
  test('records of one key are handled in order, one after the other', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}ordered`;
    await transport.provision([topic(name, 2)]);
    const seen = new Map<string, number[]>();
    const busy = new Set<string>();
    let overlaps = 0;
    let handled = 0;
    for (let i = 0; i < 40; i++) await transport.append(['a', 'b', 'c'].map((key, k) => record(name, k % 2, key, String(i))));
    const consumption = await consume(transport, `${prefix}g`, name, async (r) => {
      const key = r.key ?? '';
      if (busy.has(key)) overlaps++;
      busy.add(key);
      await new Promise((resolve) => setImmediate(resolve));
      seen.set(key, [...(seen.get(key) ?? []), Number(textOf(r))]);
      busy.delete(key);
      handled++;
    });
    await until('all of them', maxMs, () => handled >= 120);
    await consumption.stop(1_000);
    expect(overlaps).toBe(0);
    for (const order of seen.values()) expect(order).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  test('a record that is stuck holds up neither other keys, nor, with its window full, other partitions', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}stuck`;
    await transport.provision([topic(name, 2)]);
    const gate = new Gate();
    const done = new Set<string>();
    const consumption = await consume(
      transport,
      `${prefix}g`,
      name,
      async (r, signal) => {
        if (r.key === 'stuck') await gate.pass(signal);
        done.add(textOf(r));
      },
      8,
    );
    await transport.append([record(name, 0, 'stuck', 's0'), record(name, 0, 'free', 'f0')]);
    await until('the other key', maxMs, () => done.has('f0'));
    await transport.append(keys(0, 40).map((v) => record(name, 0, 'stuck', v)));
    for (const v of keys(100, 130)) await transport.append([record(name, 1, v, v)]);
    await until('the other partition', maxMs, () => keys(100, 130).every((v) => done.has(v)));
    expect(done.has('s0')).toBe(false);
    gate.open();
    await until('the stuck ones', maxMs, () => keys(0, 40).every((v) => done.has(v)));
    await consumption.stop(1_000);
  });

  test('the window bounds what is in hand of a partition', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}window`;
    await transport.provision([topic(name)]);
    await write(transport, name, 1, keys(0, 100));
    let inHand = 0;
    let most = 0;
    let handled = 0;
    const consumption = await consume(
      transport,
      `${prefix}g`,
      name,
      async () => {
        most = Math.max(most, ++inHand);
        await new Promise((resolve) => setImmediate(resolve));
        inHand--;
        handled++;
      },
      5,
    );
    await until('all of them', maxMs, () => handled === 100);
    await consumption.stop(1_000);
    expect(most).toBe(5);
  });

  test('what was not done when its consumer stopped comes again, and what was done does not', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}again`;
    await transport.provision([topic(name)]);
    await write(transport, name, 1, keys(0, 10));
    const gate = new Gate();
    const before: string[] = [];
    const first = await consume(transport, `${prefix}g`, name, async (r, signal) => {
      if (Number(r.key?.slice(1)) >= 6) await gate.pass(signal);
      before.push(textOf(r));
    });
    await until('the first six', maxMs, () => before.length === 6);
    await first.stop(0);
    const after: string[] = [];
    const second = await consume(transport, `${prefix}g`, name, (r) => Promise.resolve(void after.push(textOf(r))));
    await until('the rest', maxMs, () => after.length >= 4);
    await second.stop(1_000);
    expect(before).toEqual(keys(0, 6));
    expect(after).toEqual(keys(6, 10));
  });

  test('a record behind an undone one is not lost: it comes again with it', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}hole`;
    await transport.provision([topic(name)]);
    await write(transport, name, 1, keys(0, 5));
    const gate = new Gate();
    const before = new Set<string>();
    const first = await consume(transport, `${prefix}g`, name, async (r, signal) => {
      if (r.key === 'k1') await gate.pass(signal);
      before.add(textOf(r));
    });
    await until('the others', maxMs, () => before.size === 4);
    await first.stop(0);
    const after: string[] = [];
    const second = await consume(transport, `${prefix}g`, name, (r) => Promise.resolve(void after.push(textOf(r))));
    await until('it and those behind it', maxMs, () => after.length >= 4);
    await second.stop(1_000);
    expect(after).toEqual(keys(1, 5));
  });

  test('stopping lets what is in hand finish, and its offset is kept', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}grace`;
    await transport.provision([topic(name)]);
    await write(transport, name, 1, ['k0']);
    const started = new Gate();
    const gate = new Gate();
    const first = await consume(transport, `${prefix}g`, name, async (_, signal) => {
      started.open();
      await gate.pass(signal);
    });
    await started.opened;
    const stopped = first.stop(maxMs);
    gate.open();
    await stopped;
    expect(first.healthy()).toBe(false);
    await until('its offset', maxMs, async () => (await transport.committed(`${prefix}g`, [name])).get(name)?.[0] === 1);
  });

  test('two members share the partitions, and those of one that leaves go to the other', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}shared`;
    await transport.provision([topic(name, 4)]);
    const by = [new Map<string, number>(), new Map<string, number>()];
    const handle =
      (member: number): Handle =>
      (r) =>
        Promise.resolve(void by[member]?.set(textOf(r), r.partition));
    const first = await consume(transport, `${prefix}g`, name, handle(0));
    const second = await consume(transport, `${prefix}g`, name, handle(1));
    let round = 0;
    await until('both at work', maxMs, async () => {
      await write(transport, name, 4, keys(round, (round += 8)));
      return by.every((b) => new Set(b.values()).size === 2);
    });
    await until('both healthy', maxMs, () => first.healthy() && second.healthy());
    await until('all of them', maxMs, () => keys(0, round).every((k) => by.some((b) => b.has(k))));
    await first.stop(1_000);
    await write(transport, name, 4, keys(round, round + 40));
    await until('the rest at the other', maxMs, () => keys(round, round + 40).every((k) => by[1]?.has(k)));
    await second.stop(1_000);
    expect((await transport.committed(`${prefix}g`, [name])).get(name)).toEqual((await transport.ends([name])).get(name));
  });

  test('two groups each get everything, from the first record on', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}groups`;
    await transport.provision([topic(name, 2)]);
    await write(transport, name, 2, keys(0, 10));
    const got = [new Set<string>(), new Set<string>()];
    const members = await Promise.all(
      got.map((set, i) => consume(transport, `${prefix}g${String(i)}`, name, (r) => Promise.resolve(void set.add(textOf(r))))),
    );
    await write(transport, name, 2, keys(10, 20));
    await until('everything at both', maxMs, () => got.every((set) => keys(0, 20).every((k) => set.has(k))));
    await Promise.all(members.map((m) => m.stop(1_000)));
  });

  test('what is kept no longer is nobody’s to handle, whatever the group has committed', async () => {
    const { transport, prefix, maxMs, forget } = given();
    const name = `${prefix}forgotten`;
    await transport.provision([{ ...topic(name, 2), retentionMs: 1 }]);
    await write(transport, name, 2, keys(0, 7));
    expect(await lagOf(transport, `${prefix}g`, [name])).toBe(7);
    expect((await transport.bounds([name, `${prefix}nowhere`])).get(name)).toEqual({ low: [0, 0], high: [4, 3] });
    await until('it is forgotten', maxMs, async () => {
      await forget(transport, name);
      return String((await transport.bounds([name])).get(name)?.low) === '4,3';
    });
    expect(await lagOf(transport, `${prefix}g`, [name])).toBe(0);
    expect(await handledBy(transport, `${prefix}g`, [name, `${prefix}nowhere`], maxMs, Date.now)).toBe(true);
    await write(transport, name, 2, ['more']);
    expect(await lagOf(transport, `${prefix}g`, [name])).toBe(1);
    expect(await handledBy(transport, `${prefix}g`, [name], 1, Date.now)).toBe(false);
  });

  test('a group that has committed nothing is at 0; its offsets reach the ends when all is done', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}offsets`;
    await transport.provision([topic(name, 2)]);
    expect(await transport.committed(`${prefix}g`, [name, `${prefix}nowhere`])).toEqual(
      new Map([
        [name, [0, 0]],
        [`${prefix}nowhere`, []],
      ]),
    );
    expect(await transport.ends([name, `${prefix}nowhere`])).toEqual(
      new Map([
        [name, [0, 0]],
        [`${prefix}nowhere`, []],
      ]),
    );
    await write(transport, name, 2, keys(0, 7));
    const consumption = await consume(transport, `${prefix}g`, name, () => Promise.resolve());
    const expected = [4, 3];
    await until(
      'the offsets',
      maxMs,
      async () => String((await transport.committed(`${prefix}g`, [name])).get(name)) === String(expected),
    );
    expect((await transport.ends([name])).get(name)).toEqual(expected);
    await consumption.stop(1_000);
  });
}
