/** What an acknowledgement means. */
import { expect, test } from '@jest/globals';
import { LIMITS } from '@cohortlens/contracts';
import type { LogRecord, Transport } from '../transport.ts';
import { dead, Gate, type Given, record, textOf, topic, until } from './fixture.ts';

/** Everything in a topic, in the order of each partition. */
async function readAll(transport: Transport, name: string, maxMs: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  const ends = (await transport.ends([name])).get(name) ?? [];
  const following = await transport.follow({
    topic: name,
    from: 'beginning',
    onRecord: (r) => void records.push(r),
    onDead: dead,
  });
  await until(`all of ${name}`, maxMs, () => ends.every((end, p) => (following.positions()[p] ?? 0) >= end));
  await following.stop();
  return records;
}

export function appending(given: () => Given): void {
  test('every acknowledged record is in the log, at the position that was acknowledged', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}log`;
    await transport.provision([topic(name, 3)]);
    const appends = Array.from({ length: 300 }, (_, i) =>
      transport.append([record(name, i % 3, `k${String(i)}`, `a${String(i)}`), record(name, (i + 1) % 3, null, `b${String(i)}`)]),
    );
    const positions = await Promise.all(appends);
    const at = new Map(
      (await readAll(transport, name, maxMs)).map((r) => [`${String(r.partition)}/${String(r.offset)}`, textOf(r)]),
    );
    expect(at.size).toBe(600);
    positions.forEach(([a, b], i) => {
      expect(at.get(`${String(a?.partition)}/${String(a?.offset)}`)).toBe(`a${String(i)}`);
      expect(at.get(`${String(b?.partition)}/${String(b?.offset)}`)).toBe(`b${String(i)}`);
    });
  });

  test('records come back as they went in: keys, headers, bytes, none at all', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}bytes`;
    await transport.provision([topic(name)]);
    const before = Date.now() - 60_000;
    await transport.append([
      record(name, 0, 'ключ', 'значение', { ce_id: '1', 'content-type': 'text', empty: '', wide: 'ü✓' }),
      record(name, 0, null, null),
      { ...record(name, 0, '', ''), value: Buffer.from([0, 255, 128, 10]) },
    ]);
    const [first, second, third] = await readAll(transport, name, maxMs);
    expect(first).toMatchObject({
      topic: name,
      partition: 0,
      offset: 0,
      key: 'ключ',
      headers: { ce_id: '1', empty: '', wide: 'ü✓' },
    });
    expect(first?.value?.toString()).toBe('значение');
    expect(first?.timestamp).toBeGreaterThan(before);
    expect(second).toMatchObject({ offset: 1, key: null, value: null, headers: {} });
    expect([...(third?.value ?? [])]).toEqual([0, 255, 128, 10]);
    expect(third?.key).toBe('');
  });

  test('the largest message of the bus fits, and holds up nothing', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}large`;
    await transport.provision([topic(name, 2)]);
    const large = Buffer.alloc(LIMITS.busMessageBytes, 'x');
    await Promise.all([
      transport.append([record(name, 1, 'a', 'small')]),
      ...Array.from({ length: 4 }, () => transport.append([{ ...record(name, 1, 'a', ''), value: large }])),
      transport.append([record(name, 0, 'a', 'beside'), record(name, 1, 'a', 'behind')]),
    ]);
    const sizes = (await readAll(transport, name, maxMs)).map((r) => [r.partition, r.value?.length]);
    expect(sizes.filter(([p]) => p === 1).map(([, n]) => n)).toEqual([
      5,
      large.length,
      large.length,
      large.length,
      large.length,
      6,
    ]);
    expect(sizes.filter(([p]) => p === 0)).toHaveLength(1);
  });

  test('an append to what does not exist is refused as a whole, and others go on', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}there`;
    await transport.provision([topic(name, 2)]);
    const beside = transport.append([record(name, 1, 'k', 'good')]);
    await expect(
      transport.append([record(name, 0, 'k', 'lost'), record(`${prefix}nowhere`, 0, 'k', 'lost')]),
    ).rejects.toMatchObject({
      code: 'no_topic',
    });
    await expect(transport.append([record(name, 0, 'k', 'lost'), record(name, 2, 'k', 'lost')])).rejects.toMatchObject({
      code: 'no_topic',
    });
    await beside;
    expect((await readAll(transport, name, maxMs)).map(textOf)).toEqual(['good']);
  });

  test('provisioning again leaves what is there as it is', async () => {
    const { transport, prefix } = given();
    const name = `${prefix}again`;
    await Promise.all([transport.provision([topic(name, 2)]), transport.provision([topic(name, 2)])]);
    await transport.append([record(name, 1, 'k', 'kept')]);
    await transport.provision([topic(name, 2), topic(`${prefix}other`)]);
    expect(await transport.ends([name, `${prefix}other`])).toEqual(
      new Map([
        [name, [0, 1]],
        [`${prefix}other`, [0]],
      ]),
    );
    expect(await transport.topics()).toEqual(expect.arrayContaining([name, `${prefix}other`]));
  });

  test('a removed topic is gone; made anew it is empty, and can be written and read', async () => {
    const { transport, prefix, maxMs } = given();
    const [name, beside] = [`${prefix}replaced`, `${prefix}beside`];
    await transport.provision([topic(name), topic(beside)]);
    await transport.append([record(name, 0, 'k', 'old'), record(beside, 0, 'k', '1')]);
    await transport.remove([name, `${prefix}never-there`]);
    await until('its removal', maxMs, async () => !(await transport.topics()).includes(name));
    await expect(transport.append([record(name, 0, 'k', 'lost')])).rejects.toMatchObject({ code: 'no_topic' });
    await transport.append([record(beside, 0, 'k', '2')]);
    await transport.provision([topic(name)]);
    await transport.append([record(name, 0, 'k', 'new')]);
    expect((await readAll(transport, name, maxMs)).map(textOf)).toEqual(['new']);
    expect((await readAll(transport, beside, maxMs)).map(textOf)).toEqual(['1', '2']);
  });

  test('of each key of a compacted topic the newest is read last, and a tombstone is read as one', async () => {
    const { transport, prefix, maxMs } = given();
    const name = `${prefix}state`;
    await transport.provision([topic(name, 1, { compacted: true })]);
    for (let i = 0; i < 20; i++) await transport.append([record(name, 0, `k${String(i % 4)}`, `v${String(i)}`)]);
    await transport.append([record(name, 0, 'k3', null)]);
    const newest = new Map((await readAll(transport, name, maxMs)).map((r) => [r.key, textOf(r)]));
    expect(newest).toEqual(
      new Map([
        ['k0', 'v16'],
        ['k1', 'v17'],
        ['k2', 'v18'],
        ['k3', '(none)'],
      ]),
    );
  });

  test('closing writes out what is pending; what was acknowledged is there when the log is opened again', async () => {
    const { open, prefix, maxMs } = given();
    const name = `${prefix}kept`;
    const first = await open();
    await first.provision([topic(name)]);
    const pending = Array.from({ length: 50 }, (_, i) => first.append([record(name, 0, 'k', String(i))]));
    await first.close();
    await Promise.all(pending);
    const second = await open();
    const kept = await readAll(second, name, maxMs);
    await second.close();
    expect(kept.map(textOf)).toEqual(pending.map((_, i) => String(i)));
  });

  test('while it closes it takes no new consumer and no new follower, and is not healthy', async () => {
    const { open, prefix, maxMs } = given();
    const name = `${prefix}closing`;
    const closing = await open();
    await closing.provision([topic(name)]);
    const gate = new Gate();
    let isInHand = false;
    const handle = async (): Promise<void> => {
      isInHand = true;
      await gate.opened;
    };
    const work = { group: `${prefix}g`, topics: [name], window: 1, handle, onDead: dead };
    await (await closing.consume(work)).joined;
    await closing.append([record(name, 0, 'k', 'v')]);
    await until('it in hand', maxMs, () => isInHand);
    const closed = closing.close();
    const refused = expect.objectContaining({ name: 'BusError', code: 'closed' }) as unknown;
    await expect(closing.consume(work)).rejects.toEqual(refused);
    const reading = { topic: name, from: 'end', onRecord: () => undefined, onDead: dead } as const;
    await expect(closing.follow(reading)).rejects.toEqual(refused);
    expect(await closing.healthy()).toBe(false);
    gate.open();
    await closed;
  });

  test('calls after a close are refused as closed', async () => {
    const { open, prefix } = given();
    const name = `${prefix}closed`;
    const closed = await open();
    await closed.provision([topic(name)]);
    expect(await closed.healthy()).toBe(true);
    await closed.close();
    await closed.close();
    const options = { topic: name, from: 'end', onRecord: () => undefined, onDead: dead } as const;
    const work = { group: `${prefix}g`, topics: [name], window: 1, handle: () => Promise.resolve(), onDead: dead };
    const refused = expect.objectContaining({ name: 'BusError', code: 'closed' }) as unknown;
    await expect(closed.append([record(name, 0, 'k', 'v')])).rejects.toEqual(refused);
    await expect(closed.consume(work)).rejects.toEqual(refused);
    await expect(closed.follow(options)).rejects.toEqual(refused);
    await expect(closed.topics()).rejects.toEqual(refused);
    await expect(closed.ends([name])).rejects.toEqual(refused);
    await expect(closed.committed('g', [name])).rejects.toEqual(refused);
    await expect(closed.provision([topic(name)])).rejects.toEqual(refused);
    expect(await closed.healthy()).toBe(false);
  });
}
