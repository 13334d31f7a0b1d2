/** Buses of small services for the suite, and messages that fit the registry. */
import { encodeHeaders } from '../envelope.ts';
import type { Message, Outgoing } from '../message.ts';
import type { Outcome } from '../outcome.ts';
import { Bus, type BusEvents } from '../bus.ts';
import type { Flow } from '../flow.ts';
import type { Headers, LogRecord, Transport } from '../transport.ts';
import { dead, type Given } from './fixture.ts';

export interface Told {
  readonly failures: string[];
  readonly deadLetters: string[];
}

export interface ServiceUnderTest {
  readonly bus: Bus;
  readonly told: Told;
}

/** A service's bus, its topics made. */
export async function service(
  { transport, prefix }: Pick<Given, 'transport' | 'prefix'>,
  flow: Partial<Flow> & { service: string },
  through: Transport = transport,
): Promise<ServiceUnderTest> {
  const told: Told = { failures: [], deadLetters: [] };
  const events: BusEvents = {
    failure: (what) => void told.failures.push(what),
    deadLetter: (_, cause) => void told.deadLetters.push(cause),
    dead,
  };
  const bus = new Bus({
    transport: through,
    prefix,
    events,
    instance: `${flow.service}-1`,
    flow: { consumes: [], follows: [], produces: [], ...flow },
  });
  await bus.provision();
  return { bus, told };
}

/** Who answers such a question, who puts it, and where what cannot be answered goes. */
export const LEDGER = { service: 'ledger', consumes: [{ topic: 'queries.ledger' }] } as const;
export const ASKER = { service: 'ingress', produces: ['queries.ledger'] } as const;
export const DEAD_LETTERS = 'queries.ledger.dlq.ledger';

export const subscribe = async (
  { bus }: ServiceUnderTest,
  handle: (m: Message) => Outcome | Promise<Outcome>,
  retryDelaysMs = [1, 2],
) => {
  const consumption = await bus.subscribe([{ topic: 'queries.ledger', handle }], { retryDelaysMs });
  await consumption.joined;
};

/** The headers of such a question. */
export const headersOf = (id: string, more: Headers = {}): Headers => ({
  ...encodeHeaders({ id, type: 'cohortlens.query.ledger', source: '/test', time: '2026-01-01T00:00:00.000Z', attributes: {} }),
  ...more,
});

/** A question to the ledger: the smallest message there is. */
export const question = (key: string, more: Partial<Outgoing> = {}): Outgoing => ({
  topic: 'queries.ledger',
  key,
  data: { ask: 'known', request_ids: [] },
  ...more,
});

export const answer = (to: string, requestid: string): Outgoing => ({
  topic: to as Outgoing['topic'],
  key: requestid,
  type: 'cohortlens.answer.ledger',
  data: { ask: 'known', known: [] },
  attributes: { requestid },
});

export const result = (key: string, version = 'r1'): Outgoing => ({
  topic: 'results.prediction',
  key,
  data: {
    capability: 'prediction',
    path: 'v2',
    side: 'v2',
    version,
    status: 'error',
    error: { code: 'internal', message: 'none' },
    duration_ms: 1,
  },
});

export const heartbeat = (instance: string, lag: number): Outgoing => ({
  topic: 'instances',
  key: instance,
  data: {
    service: 'ledger',
    instance,
    version: '1',
    epoch: '1.1',
    applied_at: '2026-01-01T00:00:00.000Z',
    lag,
    started_at: '2026-01-01T00:00:00.000Z',
    at: '2026-01-01T00:00:00.000Z',
    stopping: false,
  },
});

/** What comes to a topic from now on. */
export async function watch(
  { transport, prefix }: Given,
  name: string,
): Promise<{ records: LogRecord[]; stop: () => Promise<void> }> {
  const records: LogRecord[] = [];
  const following = await transport.follow({
    topic: prefix + name,
    from: 'beginning',
    onRecord: (r) => void records.push(r),
    onDead: dead,
  });
  return { records, stop: () => following.stop() };
}
