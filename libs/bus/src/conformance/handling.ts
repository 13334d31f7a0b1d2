/** What becomes of a message that a service handles. */
import { expect, test } from '@jest/globals';
import { done, type Outcome, reject, reply } from '../outcome.ts';
import type { OutRecord, Transport } from '../transport.ts';
import { Gate, type Given, record, until } from './fixture.ts';
import { answer, ASKER, DEAD_LETTERS, headersOf, LEDGER, question, result, service, subscribe, watch } from './services.ts';

export function handling(given: () => Given): void {
  test('where the flow asks for no order, messages of one key are begun in order, beside each other', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, unordered: true });
    const asker = await service(g, ASKER);
    const gate = new Gate();
    const begun: string[] = [];
    await subscribe(ledger, async ({ id }) => {
      begun.push(id);
      await gate.opened;
      return done();
    });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    await asker.bus.publish(ids.map((id) => question('one key', { id })));
    await until('all of them', g.maxMs, () => begun.length >= ids.length);
    expect(begun).toEqual(ids);
    gate.open();
  });

  test('poison is put aside with its cause and never blocks the good messages behind it', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const canary = 'canary-4711';
    const good: string[] = [];
    await subscribe(ledger, (m) => {
      if (m.key === 'refused') return reject('bad_signature', '/signature');
      good.push(m.key ?? '');
      return done();
    });
    const name = `${g.prefix}queries.ledger`;
    const fits = JSON.stringify({ ask: 'balance' });
    const poison: readonly (readonly [string, OutRecord])[] = [
      ['undecodable', record(name, 0, 'p', `{"ask": "${canary}`, headersOf('1'))],
      ['schema_mismatch', record(name, 0, 'p', JSON.stringify({ ask: canary, __proto__: { deep: 1 } }), headersOf('2'))],
      ['schema_mismatch', record(name, 0, 'p', JSON.stringify([[[[canary]]]]), headersOf('3'))],
      ['undecodable', record(name, 0, 'p', canary, {})],
      ['undecodable', record(name, 0, null, fits, { 'x-foreign': canary, ce_specversion: '0.3' })],
      ['unknown_type', record(name, 0, 'p', fits, headersOf('4', { ce_type: 'foreign.type' }))],
      ['undecodable', record(name, 0, 'p', null, headersOf('5'))],
      ['bad_signature', record(name, 0, 'refused', fits, headersOf('6'))],
      ['undecodable', record(name, 0, 'p', 'x', headersOf('7', { ce_attempt: 'many', ce_retryat: 'never' }))],
    ];
    const letters = await watch(g, DEAD_LETTERS);
    for (const [i, [, bad]] of poison.entries())
      await g.transport.append([bad, record(name, 0, `good-${String(i)}`, fits, headersOf(`g${String(i)}`))]);
    await until('the good ones', g.maxMs, () => good.length === poison.length);
    await until('the dead letters', g.maxMs, () => letters.records.length === poison.length);
    await letters.stop();
    await ledger.bus.close(1_000);
    const causes = letters.records.map((r) => r.headers['ce_dlcause']);
    expect(causes.sort()).toEqual(poison.map(([cause]) => cause).sort());
    for (const letter of letters.records) {
      const said = ['ce_dlcause', 'ce_dldetail', 'ce_dltopic', 'ce_dlposition'].map((h) => letter.headers[h]).join(' ');
      expect(said).not.toContain(canary);
      expect(letter.headers['ce_dltopic']).toBe(name);
      const [, bad] = poison.find(([, p]) => p.value?.toString() === letter.value?.toString() && p.key === letter.key) ?? [];
      expect(bad).toBeDefined();
    }
  });

  test('a result whose topic is gone stays in hand, and is written when the topic is made anew', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, produces: ['results.prediction'] });
    const asker = await service(g, ASKER);
    await subscribe(ledger, (m) => done(result(m.key ?? '')));
    const name = `${g.prefix}results.prediction`;
    await g.transport.remove([name]);
    await until('its removal', g.maxMs, async () => !(await g.transport.topics()).includes(name));
    await asker.bus.publish([question('kept')]);
    await until('a failure', g.maxMs, () => ledger.told.failures.length > 0);
    expect(await ledger.bus.lag()).toBe(1);
    await ledger.bus.provision();
    const results = await watch(g, 'results.prediction');
    await until('its result', g.maxMs, () => results.records.some(({ key }) => key === 'kept'));
    await results.stop();
    await ledger.bus.close(1_000);
    expect(ledger.told.deadLetters).toEqual([]);
  });

  test('an outcome that can never be published is put aside, and what is behind it goes on', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, produces: ['replies'] });
    const asker = await service(g, ASKER);
    const handled: string[] = [];
    await subscribe(ledger, (m) => {
      handled.push(m.key ?? '');
      if (m.key === 'undeclared') return done(result('r'));
      if (m.key === 'no reply topic') return reply([], answer('replies.nobody', 'r'));
      return m.key === 'nothing' ? (undefined as unknown as Outcome) : done();
    });
    const letters = await watch(g, DEAD_LETTERS);
    for (const key of ['undeclared', 'no reply topic', 'nothing', 'good']) await asker.bus.publish([question(key)]);
    await until('all of them', g.maxMs, async () => (await ledger.bus.lag()) === 0);
    await until('the dead letters', g.maxMs, () => letters.records.length === 2);
    await letters.stop();
    await ledger.bus.close(1_000);
    expect(new Set(handled)).toEqual(new Set(['undeclared', 'no reply topic', 'nothing', 'good']));
    expect(letters.records.map((r) => [r.key, r.headers['ce_dlcause']]).sort()).toEqual([
      ['nothing', 'handler_failed'],
      ['undeclared', 'handler_failed'],
    ]);
    expect(ledger.told.failures).toContain('replying');
  });

  test('a result is durable before its reply is sent', async () => {
    const g = given();
    const gate = new Gate();
    const order: string[] = [];
    const slow: Transport = Object.create(g.transport, {
      append: {
        value: async (records: readonly OutRecord[]) => {
          const what = records[0]?.topic.slice(g.prefix.length) ?? '';
          order.push(`asked ${what}`);
          if (what === 'results.prediction') await gate.opened;
          const positions = await g.transport.append(records);
          order.push(`written ${what}`);
          return positions;
        },
      },
      provision: { value: (specs: Parameters<Transport['provision']>[0]) => g.transport.provision(specs) },
      consume: { value: (options: Parameters<Transport['consume']>[0]) => g.transport.consume(options) },
    }) as Transport;
    const ledger = await service(g, { ...LEDGER, produces: ['results.prediction', 'replies'] }, slow);
    const asker = await service(g, ASKER);
    const inbox = await asker.bus.openInbox(1);
    await subscribe(ledger, (m) =>
      reply([result(m.key ?? '')], answer(m.attributes.replyto ?? '', m.attributes.requestid ?? '')),
    );
    const asked = asker.bus.ask(inbox, { topic: 'queries.ledger', data: { ask: 'balance' } }, g.maxMs);
    await until('the result', g.maxMs, () => order.length > 0);
    expect(order).toEqual(['asked results.prediction']);
    gate.open();
    expect(await asked).toBeDefined();
    await ledger.bus.close(1_000);
    await asker.bus.close(1_000);
    expect(order).toEqual([
      'asked results.prediction',
      'written results.prediction',
      `asked ${inbox.topic}`,
      `written ${inbox.topic}`,
    ]);
  });

  test('a message that is published twice under one id is handled once', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const asker = await service(g, ASKER);
    const handled: string[] = [];
    await subscribe(ledger, (m) => {
      handled.push(m.id);
      return done();
    });
    for (const id of ['a', 'a', 'b', 'a', 'b']) await asker.bus.publish([question('k', { id })]);
    await until('all of them', g.maxMs, async () => (await ledger.bus.lag()) === 0);
    await ledger.bus.close(1_000);
    expect(handled).toEqual(['a', 'b']);
  });

  test('a trace goes on through a handler, each message from a span of its own', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, produces: ['results.prediction'] });
    const asker = await service(g, ASKER);
    await subscribe(ledger, (m) => done(result(m.key ?? '')));
    const results = await watch(g, 'results.prediction');
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await asker.bus.publish([question('k', { traceparent: `00-${trace}-b7ad6b7169203331-01` })]);
    await until('the result', g.maxMs, () => results.records.length === 1);
    await results.stop();
    await ledger.bus.close(1_000);
    expect(results.records[0]?.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
  });

  test('handledBy tells when a group is done with what there was', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const asker = await service(g, ASKER);
    const gate = new Gate();
    await asker.bus.publish([question('a'), question('b')]);
    await subscribe(ledger, async () => {
      await gate.opened;
      return done();
    });
    expect(await asker.bus.handledBy('ledger', ['queries.ledger'], 100)).toBe(false);
    expect(await ledger.bus.lag()).toBe(2);
    gate.open();
    expect(await asker.bus.handledBy('ledger', ['queries.ledger'], g.maxMs)).toBe(true);
    expect(await ledger.bus.lag()).toBe(0);
    await ledger.bus.close(1_000);
  });

  test('what the flow or the schema does not declare is refused', async () => {
    const g = given();
    const { bus } = await service(g, { ...LEDGER, produces: ['queries.ledger'] });
    const undeclared = expect.objectContaining({ name: 'BusError', code: 'undeclared' }) as unknown;
    await expect(bus.publish([result('k')])).rejects.toEqual(undeclared);
    await expect(bus.publish([answer('replies.x', 'k')])).rejects.toEqual(undeclared);
    await expect(bus.publish([question('k', { data: { ask: 'anything' } })])).rejects.toEqual(undeclared);
    await expect(bus.publish([question('k', { type: 'cohortlens.outcome' })])).rejects.toEqual(undeclared);
    await expect(bus.subscribe([])).rejects.toEqual(undeclared);
    await expect(bus.subscribe([{ topic: 'outcomes', handle: () => done() }])).rejects.toEqual(undeclared);
    expect((await bus.ends('queries.ledger')).every((end) => end === 0)).toBe(true);
  });
}
