/** Their side: Nest's own Kafka transport, `send()` to a `@MessagePattern` handler: with its defaults, and as far as its options go. */
import 'reflect-metadata';
import { Controller, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientKafka, MessagePattern, type MicroserviceOptions, Payload, Transport } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import type { Served } from '../child.ts';
import { drive, type Load } from './load.ts';
import type { Place } from './ours.ts';
import { customer, type PredictionRequest, resultOf } from './payload.ts';

const TOPIC = 'requests.prediction';
Logger.overrideLogger(['error']);

const PROBE_MS = 1_000;
const READY_MS = 30_000;

class EchoController {
  handle(request: PredictionRequest): object {
    return resultOf(request);
  }
}

/** See ours.ts: decorators applied by hand, the same on both sides. */
function moduleOf(pattern: string): object {
  class BenchModule {}
  const handle = Object.getOwnPropertyDescriptor(EchoController.prototype, 'handle') as TypedPropertyDescriptor<unknown>;
  Controller()(EchoController);
  MessagePattern<string>(pattern)(EchoController.prototype, 'handle', handle);
  Payload()(EchoController.prototype, 'handle', 0);
  Module({ controllers: [EchoController] })(BenchModule);
  return BenchModule;
}

const FETCH_WAIT_MS = 100;
const PARTITIONS_AT_ONCE = 6;

/** Tuned: short fetches, all partitions beside each other, an offset commit a second; what is durable stays durable. */
const TUNING = {
  consumer: { maxWaitTimeInMs: FETCH_WAIT_MS, minBytes: 1 },
  run: { partitionsConsumedConcurrently: PARTITIONS_AT_ONCE, autoCommitInterval: 1_000, autoCommitThreshold: 10_000 },
} as const;

const optionsOf = ({ brokers, prefix }: Place, tuned: boolean) => ({
  client: { brokers: [...brokers] },
  consumer: { groupId: `${prefix}bench`, ...(tuned ? TUNING.consumer : {}) },
  ...(tuned ? { run: TUNING.run } : {}),
});

export async function nestServer(place: Place, tuned = false): Promise<Served> {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(moduleOf(place.prefix + TOPIC), {
    transport: Transport.KAFKA,
    options: optionsOf(place, tuned),
  });
  await app.listen();
  return { answer: async () => undefined, close: () => app.close() };
}

/** By default a new group skips what was sent before its first fetch, so the first answers may be missing: it is ready at the first that comes. */
export async function nestClient(place: Place, tuned = false): Promise<Served> {
  const client = new ClientKafka(optionsOf(place, tuned));
  const pattern = place.prefix + TOPIC;
  client.subscribeToResponseOf(pattern);
  await client.connect();
  const until = Date.now() + READY_MS;
  for (;;) {
    try {
      await firstValueFrom(client.send<object, PredictionRequest>(pattern, customer(0)).pipe(timeout(PROBE_MS)));
      break;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
  const ask = (request: PredictionRequest): Promise<unknown> =>
    firstValueFrom(client.send<object, PredictionRequest>(pattern, request));
  return { answer: (load) => drive(ask, load as Load), close: () => client.close() };
}
