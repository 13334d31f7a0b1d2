/** Our side: the bus on Kafka as the services use it, a Nest microservice on its strategy and a client with an inbox of its own. */
import 'reflect-metadata';
import { Bus, type BusContext, BusServer, done, type Flow, type Outcome } from '@cohortlens/bus';
import { openKafka } from '@cohortlens/bus/kafka';
import type { ReplyTopic } from '@cohortlens/contracts';
import { respond } from '@cohortlens/service';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, type MicroserviceOptions, Payload } from '@nestjs/microservices';
import type { Served } from '../child.ts';
import { type Ask, drive, type Load } from './load.ts';
import { type PredictionRequest, resultOf } from './payload.ts';

export interface Place {
  readonly brokers: readonly string[];
  /** Before every topic's name. */
  readonly prefix: string;
  /** Where the server listens, when it is asked without the broker. */
  readonly server?: string | undefined;
}

const GRACE_MS = 5_000;
/** As long as kafkajs' own default: a side is stopped while the others have their turns. */
const SESSION_MS = 30_000;
const ASK_MS = 10_000;
const CAPACITY = 1_024;
const TOPIC = 'requests.prediction';
const TYPE = 'cohortlens.result.prediction';

const CLIENT: Flow = { service: 'bench-client', consumes: [], follows: [], produces: [TOPIC, 'replies'] };
const SERVER: Flow = {
  service: 'bench-server',
  consumes: [{ topic: TOPIC }],
  follows: [],
  produces: ['results.prediction', 'replies'],
};

async function openBus({ brokers, prefix }: Place, flow: Flow): Promise<Bus> {
  const complain = (what: string, error: unknown): void => console.error(`${flow.service}: ${what}: ${String(error)}`);
  const transport = await openKafka({ brokers, clientId: flow.service, sessionTimeoutMs: SESSION_MS });
  const events = { failure: complain, deadLetter: complain, dead: (cause: Error) => complain('a consumer has died', cause) };
  const bus = new Bus({ transport, flow, instance: `${flow.service}-0`, prefix, events });
  await bus.provision();
  return bus;
}

/** Answers and does nothing else, as ClientKafka's counterpart does. */
class EchoController {
  handle(request: PredictionRequest, { message }: BusContext<PredictionRequest>): Outcome {
    const { requestid = '', replyto = '' } = message.attributes;
    const topic = replyto as ReplyTopic;
    return done({ topic, key: requestid, type: TYPE, data: resultOf(request), attributes: { requestid } });
  }
}

/** Makes the result durable before it answers, as the product's services do. */
class DurableController {
  handle(request: PredictionRequest, { message }: BusContext<PredictionRequest>): Outcome {
    return respond(message.attributes, resultOf(request));
  }
}

const CONTROLLERS = { echo: EchoController, durable: DurableController } as const;
export type Handler = keyof typeof CONTROLLERS;

/** Node strips types and leaves decorators alone, so they are applied by hand. */
function moduleOf(controller: (typeof CONTROLLERS)[Handler]): object {
  class BenchModule {}
  const handle = Object.getOwnPropertyDescriptor(controller.prototype, 'handle') as TypedPropertyDescriptor<unknown>;
  Controller()(controller);
  EventPattern<string>(TOPIC)(controller.prototype, 'handle', handle);
  Payload()(controller.prototype, 'handle', 0);
  Ctx()(controller.prototype, 'handle', 1);
  Module({ controllers: [controller] })(BenchModule);
  return BenchModule;
}

export async function ourServer(place: Place, handler: Handler): Promise<Served> {
  const bus = await openBus(place, SERVER);
  const strategy = new BusServer({ bus, graceMs: GRACE_MS });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(moduleOf(CONTROLLERS[handler]), {
    strategy,
    logger: ['error'],
  });
  await app.listen();
  const close = async (): Promise<void> => {
    await app.close();
    await bus.close(GRACE_MS);
    await bus.transport.close();
  };
  return { answer: async () => undefined, close };
}

export async function ourClient(place: Place): Promise<Served> {
  const bus = await openBus(place, CLIENT);
  const inbox = await bus.openInbox(CAPACITY);
  const attributes = { tenant: 'bench', epoch: '0.0', primary: 'v2', path: 'v2' };
  const ask: Ask = async (request) => (await bus.ask(inbox, { topic: TOPIC, data: request, attributes }, ASK_MS))?.data;
  const close = async (): Promise<void> => {
    await bus.close(GRACE_MS);
    await bus.transport.close();
  };
  return { answer: (load) => drive(ask, load as Load), close };
}
