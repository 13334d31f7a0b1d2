/** What a service's log says of the failures of its bus: what failed, and what comes of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { done, type Outcome } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import { createTelemetry } from '@cohortlens/telemetry';
import type { Service } from './context.ts';
import { openFoundation } from './foundation.ts';
import { startService } from './start.ts';

const cleanups: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Hears outcomes, and does of each question that is put to it what it is told. */
const serviceOf = (handle: () => Outcome): Service => ({
  flow: { service: 'ledger', consumes: [{ topic: 'queries.ledger' }], follows: ['outcomes'], produces: ['replies'] },
  start: async ({ bus }) => {
    await bus.listen('outcomes', 'beginning', () => undefined);
    const consumption = await bus.subscribe([{ topic: 'queries.ledger', handle }], { retryDelaysMs: [1] });
    return { notReady: () => undefined, stop: () => consumption.stop(0) };
  },
});

/** The first line of its log that warns, after a record was put on a topic. */
async function warned(handle: () => Outcome, topic: string, type: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const { promise, resolve } = Promise.withResolvers<string>();
  const destination = { write: (line: string) => resolve((JSON.parse(line) as { msg: string }).msg) };
  const opened = await openFoundation(readConfig({ COHORTLENS_DATA: folder, LOG_LEVEL: 'silent' }), { clock: Date.now });
  cleanups.push(() => opened.close());
  const telemetry = createTelemetry({ level: 'warn', destination });
  cleanups.push(() => telemetry.close());
  const running = await startService(serviceOf(handle), { ...opened, telemetry }, { onDead: () => undefined });
  cleanups.push(() => running.stop());
  const headers = { ce_specversion: '1.0', ce_id: 'm-1', ce_source: '/test', ce_type: type };
  const name = opened.config.topicPrefix + topic;
  await opened.transport.append([{ topic: name, partition: 0, key: 'k', headers, value: Buffer.from('{"ask":"balance"}') }]);
  return promise;
}

const thrown = (): never => {
  throw new Error('a bug');
};
const lost = (): Outcome =>
  done({ topic: 'replies.nobody', key: 'k', type: 'cohortlens.answer.ledger', data: { ask: 'known', known: [] } });
const QUESTION = ['queries.ledger', 'cohortlens.query.ledger'] as const;

it.each<[string, () => Outcome, readonly [string, string]]>([
  ['handling queries.ledger failed, trying again', thrown, QUESTION],
  ['acting on queries.ledger failed, its message is put aside', () => undefined as unknown as Outcome, QUESTION],
  ['replying failed, given up', lost, QUESTION],
  ['reading outcomes failed, its record is passed over', thrown, ['outcomes', 'cohortlens.outcome']],
])('%s', async (line, handle, [topic, type]) => {
  expect(await warned(handle, topic, type)).toBe(line);
});
