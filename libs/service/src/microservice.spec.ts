import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Flow, openEmbedded } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import { afterEach, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { ServiceContext } from './context.ts';
import { startMicroservice } from './microservice.ts';

const TOPIC = 'queries.ledger';
const FAILURE = new Error('the reason');
const flow: Flow = { service: 'ledger', consumes: [{ topic: TOPIC }], follows: [], produces: [TOPIC] };

@Controller()
class Failing {
  @EventPattern(TOPIC)
  async handle(_question: unknown): Promise<never> {
    throw FAILURE;
  }
}
@Module({ controllers: [Failing] })
class Failed {}

const cleanups: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

it('tells the bus why a handler failed, not only that it did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'microservice-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  const transport = openEmbedded({ file: join(folder, 'log.db') });
  cleanups.push(() => transport.close());
  const { promise: failed, resolve: failure } = Promise.withResolvers<unknown>();
  const nothing = (): void => undefined;
  const events = { failure: (_: string, error: unknown) => failure(error), deadLetter: nothing, dead: nothing };
  const bus = new Bus({ transport, flow, instance: 'ledger-0', prefix: 'test.', events });
  await bus.provision();
  const context = { bus, config: readConfig({}) } as ServiceContext;
  const running = await startMicroservice({ module: Failed }, context);
  cleanups.push(() => running.stop());
  await bus.publish([{ topic: TOPIC, key: 'a', data: { ask: 'balance' } }]);
  expect(await failed).toBe(FAILURE);
});
