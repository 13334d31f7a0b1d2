/** Questions and answers, views, and listening. */
import { expect, test } from '@jest/globals';
import { done, reply } from '../outcome.ts';
import { type Given } from './fixture.ts';
import { answer, ASKER, heartbeat, LEDGER, question, service } from './services.ts';

export function asking(given: () => Given): void {
  test('a question is answered, each with its own answer', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, produces: ['replies'] });
    const asker = await service(g, ASKER);
    const inbox = await asker.bus.openInbox(64);
    const consumption = await ledger.bus.subscribe([
      {
        topic: 'queries.ledger',
        handle: (m) => reply([], answer(m.attributes.replyto ?? '', m.attributes.requestid ?? '')),
      },
    ]);
    await consumption.joined;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => asker.bus.ask(inbox, { topic: 'queries.ledger', data: { ask: 'balance' } }, g.maxMs)),
    );
    expect(new Set(answers.map((a) => a?.attributes.requestid)).size).toBe(50);
    expect(inbox.waiting).toBe(0);
    await Promise.all([ledger.bus.close(1_000), asker.bus.close(1_000)]);
  });

  test('a question that nobody answers ends at its deadline, with nothing', async () => {
    const g = given();
    const asker = await service(g, ASKER);
    const inbox = await asker.bus.openInbox(2);
    const asked = asker.bus.ask(inbox, { topic: 'queries.ledger', data: { ask: 'balance' } }, 300);
    expect(inbox.waiting).toBe(1);
    expect(await asked).toBeUndefined();
    expect(inbox.waiting).toBe(0);
    await asker.bus.close(1_000);
  });

  test('the number of questions that wait at once is bounded', async () => {
    const g = given();
    const asker = await service(g, ASKER);
    const inbox = await asker.bus.openInbox(2);
    const ask = () => asker.bus.ask(inbox, { topic: 'queries.ledger', data: { ask: 'balance' } }, 300);
    const waiting = [ask(), ask()];
    await expect(ask()).rejects.toMatchObject({ code: 'overloaded' });
    expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
    await asker.bus.close(1_000);
  });

  test('a view has what there was, follows what comes, and forgets what is deleted', async () => {
    const g = given();
    const writer = await service(g, { service: 'ledger', produces: ['instances'] });
    const reader = await service(g, { service: 'flags', follows: ['instances'] });
    for (let i = 0; i < 10; i++) await writer.bus.publish([heartbeat('a', i), heartbeat('b', i)]);
    await writer.bus.publish([{ ...heartbeat('b', 0), data: null }]);
    const changes: number[] = [];
    const view = await reader.bus.view<{ lag: number }>('instances', g.maxMs, (m) => void changes.push(m.data.lag));
    expect(view.values().map((m) => [m.key, m.data.lag])).toEqual([['a', 9]]);
    const read = changes.length;
    await writer.bus.publish([heartbeat('c', 77)]);
    await view.caughtUp(g.maxMs);
    expect(view.get('c')?.data.lag).toBe(77);
    expect(changes.slice(read)).toEqual([77]);
    await reader.bus.close(1_000);
  });

  test('every replica that listens gets every message', async () => {
    const g = given();
    const asker = await service(g, ASKER);
    const listeners = await Promise.all(
      [0, 1].map(async (i) => {
        const heard: string[] = [];
        const { bus } = await service(g, { service: `guardian${String(i)}`, follows: ['queries.ledger'] });
        const reached = await bus.listen('queries.ledger', 'end', (m) => void heard.push(m.key ?? ''));
        return { heard, reached, bus };
      }),
    );
    await asker.bus.publish(['a', 'b', 'c'].map((key) => question(key)));
    for (const { heard, reached, bus } of listeners) {
      await reached(g.maxMs);
      expect([...heard].sort()).toEqual(['a', 'b', 'c']);
      await bus.close(1_000);
    }
  });

  test('what a topic has recorded is read up to its end and no further, the last of each partition, by who declares it', async () => {
    const g = given();
    const asker = await service(g, ASKER);
    const { bus } = await service(g, { service: 'guardian', follows: ['queries.ledger'] });
    const read = async (last: number): Promise<string[]> => {
      const keys: string[] = [];
      await bus.recorded('queries.ledger', last, g.maxMs, (m) => void keys.push(m.key ?? ''));
      return keys.sort();
    };
    expect(await read(10)).toEqual([]);
    const keys = Array.from({ length: 40 }, (_, i) => `k${String(i).padStart(2, '0')}`);
    const placed = await asker.bus.publish(keys.map((key) => question(key)));
    expect(await read(40)).toEqual(keys);
    const newest = [...new Map(placed.map(({ partition }, i) => [partition, keys[i]])).values()];
    expect(await read(1)).toEqual(newest.sort());
    await expect(asker.bus.recorded('queries.ledger', 1, g.maxMs, () => undefined)).rejects.toMatchObject({ code: 'undeclared' });
    await bus.close(1_000);
  });

  test('a service handles only the messages that its intake wants, and is done with the others', async () => {
    const g = given();
    const asker = await service(g, ASKER);
    const when = (a: { readonly primary?: string }): boolean => a.primary === 'v2';
    const ledger = await service(g, { service: 'ledger', consumes: [{ topic: 'queries.ledger', when }] });
    const handled: string[] = [];
    await ledger.bus.subscribe([
      {
        topic: 'queries.ledger',
        when,
        handle: (m) => {
          handled.push(m.key ?? '');
          return done();
        },
      },
    ]);
    await asker.bus.publish([
      question('v1', { attributes: { primary: 'v1' } }),
      question('v2', { attributes: { primary: 'v2' } }),
    ]);
    expect(await asker.bus.handledBy('ledger', ['queries.ledger'], g.maxMs)).toBe(true);
    expect(handled).toEqual(['v2']);
    await ledger.bus.close(1_000);
  });
}
