/** What becomes of a dead letter that is given back. */
import { expect, test } from '@jest/globals';
import { openDeadLetters } from '../dead-letters.ts';
import { done, retry } from '../outcome.ts';
import { type Given, record, until } from './fixture.ts';
import { question, service } from './services.ts';

const TWO = ['ledger', 'comparator'] as const;

export function redriving(given: () => Given): void {
  test('a dead letter that is given back comes to the group that failed, and to no other, with the bytes as they were', async () => {
    const g = given();
    const handled: string[] = [];
    const world = { mended: false };
    const services = await Promise.all(TWO.map((name) => service(g, { service: name, consumes: [{ topic: 'queries.ledger' }] })));
    for (const [i, { bus }] of services.entries()) {
      const handle = ({ data }: { data: unknown }) => {
        handled.push(`${TWO[i] ?? ''} ${JSON.stringify(data)}`);
        return world.mended || i === 1 ? done() : retry(0, 'store_unavailable');
      };
      await (await bus.subscribe([{ topic: 'queries.ledger', handle }], { retryDelaysMs: [1] })).joined;
    }
    const asker = await service(g, { service: 'ingress', produces: ['queries.ledger'] });
    await asker.bus.publish([question('k', { id: 'once' })]);
    const letters = openDeadLetters(g.transport, g.prefix, Date.now);
    const all = () => letters.list(10, {}, g.maxMs);
    await until('the dead letter', g.maxMs, async () => (await all()).length === 1);
    const [letter] = await all();
    if (letter === undefined) throw new Error('there is no dead letter');
    expect(letter).toMatchObject({ topic: 'queries.ledger', group: 'ledger', headers: { ce_dlcause: 'retries_exhausted' } });
    expect((await letters.find(letter, g.maxMs))?.value?.toString()).toBe('{"ask":"known","request_ids":[]}');

    const before = handled.length;
    world.mended = true;
    expect(await letters.redrive(letter, g.maxMs)).toBe(true);
    await until('it is handled', g.maxMs, () => handled.length > before);
    expect(await letters.redrive(letter, g.maxMs)).toBe(true);
    await until('nothing left', g.maxMs, async () => {
      const name = `${g.prefix}queries.ledger.retry.ledger`;
      const [ends, at] = await Promise.all([g.transport.ends([name]), g.transport.committed(`${g.prefix}ledger`, [name])]);
      return (ends.get(name) ?? []).every((end, p) => (at.get(name)?.[p] ?? 0) >= end);
    });
    await Promise.all(services.map(({ bus }) => bus.close(1_000)));
    expect(handled.slice(before)).toEqual(['ledger {"ask":"known","request_ids":[]}']);
    expect(await all()).toHaveLength(1);
  });

  test('dead letters are listed by topic and group, the last of each partition, and one that is not there is not found', async () => {
    const g = given();
    await service(g, { service: 'ledger', consumes: [{ topic: 'queries.ledger' }, { topic: 'outcomes' }] });
    const put = (topic: string, ...values: string[]) =>
      g.transport.append(values.map((v) => record(`${g.prefix}${topic}.dlq.ledger`, 0, 'k', v)));
    await put('queries.ledger', 'a', 'b', 'c');
    await put('outcomes', 'x');
    const letters = openDeadLetters(g.transport, g.prefix, Date.now);
    const offsets = async (of: Parameters<typeof letters.list>[1]) =>
      (await letters.list(2, of, g.maxMs)).map((l) => `${l.topic} ${String(l.offset)}`).sort();
    expect(await offsets({})).toEqual(['outcomes 0', 'queries.ledger 1', 'queries.ledger 2']);
    expect(await offsets({ topic: 'outcomes', group: 'ledger' })).toEqual(['outcomes 0']);
    expect(await offsets({ group: 'comparator' })).toEqual([]);
    const place = { topic: 'queries.ledger', group: 'ledger', partition: 0, offset: 0 } as const;
    expect((await letters.find(place, g.maxMs))?.value?.toString()).toBe('a');
    expect(await letters.find({ ...place, offset: 3 }, g.maxMs)).toBeUndefined();
    expect(await letters.find({ ...place, group: 'flags' }, g.maxMs)).toBeUndefined();
  });
}
