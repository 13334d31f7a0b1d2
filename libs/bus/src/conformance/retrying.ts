/** What becomes of a message whose handling is to be tried again. */
import { expect, test } from '@jest/globals';
import type { Message } from '../message.ts';
import { done, type Outcome, retry } from '../outcome.ts';
import { type Given, record, until } from './fixture.ts';
import { ASKER, DEAD_LETTERS, headersOf, LEDGER, question, result, service, subscribe, watch } from './services.ts';

export function retrying(given: () => Given): void {
  test('a message that always fails is tried exactly as often as declared, then dead-lettered with its cause', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const asker = await service(g, ASKER);
    const attempts: string[] = [];
    await subscribe(ledger, (m) => {
      attempts.push(`${m.key ?? ''} ${m.attributes.attempt ?? '1'}`);
      if (m.key === 'throws') throw new Error('broken');
      return retry(0, 'store_unavailable');
    });
    const letters = await watch(g, DEAD_LETTERS);
    await asker.bus.publish([question('retries', { id: 'r1', attributes: { requestid: 'q-1' } }), question('throws')]);
    await until('both dead letters', g.maxMs, () => letters.records.length >= 2);
    await letters.stop();
    await ledger.bus.close(1_000);
    expect(attempts.sort()).toEqual(['retries 1', 'retries 2', 'retries 3', 'throws 1', 'throws 2', 'throws 3']);
    const byKey = new Map(letters.records.map((r) => [r.key, r.headers]));
    expect(byKey.get('retries')).toMatchObject({
      ce_id: 'r1',
      ce_requestid: 'q-1',
      ce_dlcause: 'retries_exhausted',
      ce_dldetail: 'store_unavailable',
      ce_attempt: '3',
    });
    expect(byKey.get('throws')).toMatchObject({ ce_dlcause: 'retries_exhausted', ce_dldetail: 'handler_failed' });
    expect(ledger.told.deadLetters).toEqual(['retries_exhausted', 'retries_exhausted']);
  });

  test('an intake with delays of its own is tried as often as those say', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const asker = await service(g, ASKER);
    const attempts: string[] = [];
    const handle = (m: Message): Outcome => {
      attempts.push(m.attributes.attempt ?? '1');
      return retry(0, 'store_unavailable');
    };
    const own = { topic: 'queries.ledger', retryDelaysMs: [1], handle } as const;
    await (await ledger.bus.subscribe([own], { retryDelaysMs: [] })).joined;
    const letters = await watch(g, DEAD_LETTERS);
    await asker.bus.publish([question('retries')]);
    await until('the dead letter', g.maxMs, () => letters.records.length === 1);
    await letters.stop();
    await ledger.bus.close(1_000);
    expect(attempts).toEqual(['1', '2']);
  });

  test('a message that succeeds at a later attempt is handled once and is not dead-lettered', async () => {
    const g = given();
    const ledger = await service(g, { ...LEDGER, produces: ['results.prediction'] });
    const asker = await service(g, ASKER);
    await subscribe(ledger, (m) => (m.attributes.attempt === '2' ? done(result(m.key ?? '')) : retry(0, 'store_unavailable')));
    const results = await watch(g, 'results.prediction');
    await asker.bus.publish([question('later')]);
    await until('its result', g.maxMs, () => results.records.length === 1);
    await results.stop();
    await until('nothing left', g.maxMs, async () => (await ledger.bus.lag()) === 0);
    await ledger.bus.close(1_000);
    expect((await g.transport.ends([g.prefix + DEAD_LETTERS])).get(g.prefix + DEAD_LETTERS)).toEqual([0]);
  });

  test('a message that says to wait for ever waits no longer than a retry does, and holds nothing up', async () => {
    const g = given();
    const ledger = await service(g, LEDGER);
    const handled: string[] = [];
    await subscribe(ledger, (m) => {
      handled.push(m.id);
      return done();
    });
    for (const headers of [headersOf('waits', { ce_retryat: String(Date.now() + 86_400_000) }), headersOf('behind')])
      await g.transport.append([record(`${g.prefix}queries.ledger`, 0, 'same', '{"ask":"balance"}', headers)]);
    await until('both', g.maxMs, () => handled.length === 2);
    await ledger.bus.close(1_000);
    expect(handled).toEqual(['waits', 'behind']);
  });

  test('a message that waits to be tried again holds up no stop, and is handled by the next', async () => {
    const g = given();
    const handled: string[] = [];
    const handle = (m: Message): Outcome => (handled.push(m.id), done());
    const gone = await service(g, LEDGER);
    await subscribe(gone, handle, [86_400_000]);
    const waits = headersOf('waits', { ce_attempt: '2', ce_retryat: String(Date.now() + 86_400_000) });
    const sent = { waits, behind: headersOf('behind') };
    for (const [key, headers] of Object.entries(sent))
      await g.transport.append([record(`${g.prefix}queries.ledger`, 0, key, '{"ask":"balance"}', headers)]);
    await until('what is behind it', g.maxMs, () => handled.includes('behind'));
    await gone.bus.close(86_400_000);
    expect(handled).toEqual(['behind']);
    const next = await service(g, LEDGER);
    await subscribe(next, handle, [1]);
    await until('it', g.maxMs, () => handled.includes('waits'));
    await next.bus.close(1_000);
  });
}
