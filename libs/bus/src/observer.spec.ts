/** Whoever looks on is told of each publish and each handling, and says in which trace they go on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { Bus } from './bus.ts';
import { openEmbedded } from './embedded/transport.ts';
import type { BusObserver } from './observer.ts';
import { done, type Outcome, reject } from './outcome.ts';
import type { Transport } from './transport.ts';

const trace = (span: string): string => `00-0af7651916cd43dd8448eb211c80319c-${span.padStart(16, '0')}-01`;
const QUESTION = { topic: 'queries.ledger', key: 'k', data: { ask: 'balance' }, attributes: { requestid: 'r-1' } } as const;
const nothing = (): void => undefined;

const folder = mkdtempSync(join(tmpdir(), 'observer-'));
let transport: Transport | undefined;
afterEach(async () => {
  await transport?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it is told of the end of each, and what it says of the trace is what goes on the wire', async () => {
  const written: number[] = [];
  const log: string[] = [];
  transport = openEmbedded({ file: join(folder, 'log.db'), sweepMs: 0, onWrite: (records) => written.push(records) });
  const observer: BusObserver = {
    publishing: (messages, cause) => {
      log.push(`publishing ${messages.map(({ topic }) => topic).join()} after ${cause?.traceparent ?? 'nothing'}`);
      return {
        traceparents: [trace('a')],
        ended: (failure) => void log.push(`published ${failure === undefined ? 'well' : 'badly'}`),
      };
    },
    handling: ({ traceparent }) => {
      log.push(`handling ${String(traceparent)}`);
      return { traceparent: trace('b'), ended: (outcome, cause) => void log.push(`handled ${outcome} ${cause ?? ''}`.trim()) };
    },
  };
  const flow = {
    service: 'ledger',
    consumes: [{ topic: 'queries.ledger' }],
    follows: [],
    produces: ['queries.ledger', 'queries.comparator'],
  } as const;
  const events = { failure: nothing, deadLetter: nothing, dead: nothing };
  const bus = new Bus({ transport, flow, instance: 'ledger-0', prefix: 'o.', events, observer });
  await bus.provision();
  const seen: (string | undefined)[] = [];
  const outcomes: Outcome[] = [
    done({ topic: 'queries.comparator', key: 'k', data: { ask: 'summary', by: 'hour', filter: {} } }),
    reject('schema_mismatch', 'so it is'),
  ];
  await bus.subscribe([
    {
      topic: 'queries.ledger',
      handle: ({ traceparent }) => {
        seen.push(traceparent);
        return outcomes.shift() ?? done();
      },
    },
  ]);
  const handledAll = async (): Promise<void> => {
    expect(await bus.handledBy('ledger', ['queries.ledger'], 10_000)).toBe(true);
  };
  await bus.publish([QUESTION]);
  await handledAll();
  await bus.publish([QUESTION]);
  await handledAll();
  await expect(bus.publish([{ ...QUESTION, data: { ask: 'nonsense' } }])).rejects.toThrow();
  await bus.close(1_000);

  expect(seen).toEqual([trace('b'), trace('b')]);
  expect(log).toEqual([
    'publishing queries.ledger after nothing',
    'published well',
    `handling ${trace('a')}`,
    `publishing queries.comparator after ${trace('b')}`,
    'published well',
    'handled done',
    'publishing queries.ledger after nothing',
    'published well',
    `handling ${trace('a')}`,
    'handled reject schema_mismatch',
    'publishing queries.ledger after nothing',
    'published badly',
  ]);
  expect(written.length).toBeGreaterThan(0);
  expect(written.reduce((sum, records) => sum + records, 0)).toBe(4);
});
