/** A service as it runs, on an embedded bus and store in a temporary folder, with a clock that stands still and a probe on its bus. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Flow, type Inbox, type Outgoing } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import type { Tracer } from '@cohortlens/telemetry';
import type { Service } from '../context.ts';
import { type Foundation, openFoundation } from '../foundation.ts';
import { type StartedService, startService } from '../start.ts';

export const START = Date.parse('2026-03-06T14:20:00.000Z');
const ASK_MS = 10_000;

export class ServiceHouse {
  now = START;
  /** Consumers that died. */
  readonly dead: Error[] = [];
  bus!: Bus;
  readonly #service: Service;
  readonly #probe: Pick<Flow, 'follows' | 'produces'>;
  readonly #env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #tracer: Tracer | undefined;
  #foundation!: Foundation;
  #running: StartedService | undefined;
  #inbox!: Inbox;

  /** `probe`: what the specs publish, and read; `tracer`: where the service's spans go. */
  constructor(
    service: Service,
    probe: Pick<Flow, 'follows' | 'produces'>,
    env: Readonly<Record<string, string>> = {},
    tracer?: Tracer,
  ) {
    this.#service = service;
    this.#probe = probe;
    this.#env = env;
    this.#tracer = tracer;
    this.#folder = mkdtempSync(join(tmpdir(), `${service.flow.service}-`));
  }

  /** The bus and the store; the service is not started. */
  async open(): Promise<void> {
    const now = (): number => this.now;
    const config = readConfig({ COHORTLENS_DATA: this.#folder, LOG_LEVEL: 'silent', ...this.#env });
    const foundation = await openFoundation(config, { clock: now });
    const tracer = this.#tracer;
    const tracing = tracer && { tracer: () => tracer, close: () => Promise.resolve() };
    this.#foundation = tracing ? { ...foundation, telemetry: { ...foundation.telemetry, tracing } } : foundation;
    this.bus = new Bus({
      transport: this.#foundation.transport,
      flow: { service: 'probe', consumes: [], ...this.#probe },
      instance: 'probe-0',
      prefix: config.topicPrefix,
      events: { failure: () => undefined, deadLetter: () => undefined, dead: (cause) => this.dead.push(cause) },
      now,
    });
    await this.bus.provision();
    this.#inbox = await this.bus.openInbox(100);
  }

  async start(): Promise<void> {
    this.#running = await startService(this.#service, this.#foundation, { onDead: (_, cause) => this.dead.push(cause) });
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** As a process that ends; `open` and `start` are its next life. */
  async shut(): Promise<void> {
    await this.stop();
    await this.bus.close(1_000);
    await this.#foundation.close();
  }

  async dispose(): Promise<void> {
    await this.shut();
    rmSync(this.#folder, { recursive: true });
  }

  async publish(...messages: readonly Outgoing[]): Promise<void> {
    await this.bus.publish(messages);
  }

  /** The answer to a question; rejects when there is none in time. */
  async question<A>(topic: Outgoing['topic'], data: unknown): Promise<A> {
    const answer = await this.bus.ask<A>(this.#inbox, { topic, data }, ASK_MS);
    if (answer === undefined) throw new Error('no answer');
    return answer.data;
  }
}
