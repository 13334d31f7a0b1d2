/** The comparator as it runs, on an embedded bus and store in a temporary folder, with a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Inbox, openEmbedded, type Outgoing } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import {
  CAPABILITIES,
  type Diff,
  type DiffsAnswer,
  type DiffsFilter,
  type DiffsMinute,
  type DiffsPage,
  type DiffsQuery,
  type DiffsSummary,
  diffsTopic,
  repeatsTopic,
} from '@cohortlens/contracts';
import { type Foundation, type StartedService, startService } from '@cohortlens/service';
import { openSqliteStore } from '@cohortlens/store';
import { createTelemetry, type Tracer } from '@cohortlens/telemetry';
import { PAIRED } from '../flow.ts';
import { comparatorService } from '../index.ts';

export const START = Date.parse('2026-03-06T14:20:00.000Z');
export const WINDOW_MS = 30_000;
const ASK_MS = 10_000;
const WAIT_MS = 10_000;

export class House {
  now = START;
  /** Consumers that died. */
  readonly dead: Error[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'comparator-'));
  #foundation!: Foundation;
  #service: StartedService | undefined;
  #inbox!: Inbox;
  /** What stands in the topics of diffs, by message id: a redelivered message is the same. */
  readonly #published = new Map<string, string>();
  /** What stands in diffs.summary, in order; a message that is told again stands once. */
  readonly minutes: DiffsMinute[] = [];
  bus!: Bus;

  constructor(
    private readonly env: Readonly<Record<string, string>> = {},
    private readonly tracer?: Tracer,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}, tracer?: Tracer): Promise<House> {
    const house = new House(env, tracer);
    await house.open();
    await house.start();
    return house;
  }

  /** The bus and the store; the service is not started. */
  async open(): Promise<void> {
    const now = () => this.now;
    const config = readConfig({
      COHORTLENS_DATA: this.#folder,
      LOG_LEVEL: 'silent',
      COMPARATOR_WINDOW_MS: String(WINDOW_MS),
      ...this.env,
    });
    const transport = openEmbedded({ file: join(this.#folder, 'log.db'), now, sweepMs: 0 });
    const store = await openSqliteStore({ file: join(this.#folder, 'store.db'), durability: 'normal', clock: now });
    const plain = createTelemetry({ level: 'silent' });
    const { tracer } = this;
    const telemetry = tracer === undefined ? plain : { ...plain, tracing: { tracer: () => tracer, close: async () => undefined } };
    const close = async () => {
      await transport.close();
      await store.close();
      await telemetry.close();
    };
    this.#foundation = { config, transport, store, telemetry, now, close };
    this.bus = new Bus({
      transport,
      flow: {
        service: 'probe',
        consumes: [],
        follows: [...CAPABILITIES.map(diffsTopic), 'diffs.summary'],
        produces: [...PAIRED, ...CAPABILITIES.map(repeatsTopic), 'queries.comparator', 'flags.state'],
      },
      instance: 'probe-0',
      prefix: config.topicPrefix,
      events: { failure: () => undefined, deadLetter: () => undefined, dead: (cause) => this.dead.push(cause) },
      now,
    });
    await this.bus.provision();
    this.#inbox = await this.bus.openInbox(100);
    this.#published.clear();
    this.minutes.length = 0;
    const told = new Map<string, string>();
    for (const capability of CAPABILITIES)
      await this.bus.listen<Diff>(diffsTopic(capability), 'beginning', ({ id, data }) => this.#same(this.#published, id, data));
    await this.bus.listen<DiffsMinute>('diffs.summary', 'beginning', ({ id, data }) => {
      if (this.#same(told, id, data)) this.minutes.push(data);
    });
  }

  /** Whether it is told for the first time; again, it must be the same. */
  #same(told: Map<string, string>, id: string, data: unknown): boolean {
    const before = told.get(id);
    if (before === undefined) told.set(id, JSON.stringify(data));
    else if (before !== JSON.stringify(data)) this.dead.push(new Error(`${id} is not the same again`));
    return before === undefined;
  }

  async start(): Promise<void> {
    this.#service = await startService(comparatorService, this.#foundation, { onDead: (_, cause) => this.dead.push(cause) });
  }

  async stop(): Promise<void> {
    await this.#service?.stop();
    this.#service = undefined;
  }

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

  async ask(question: DiffsQuery): Promise<DiffsAnswer> {
    const answer = await this.bus.ask<DiffsAnswer>(this.#inbox, { topic: 'queries.comparator', data: question }, ASK_MS);
    if (answer === undefined) throw new Error('no answer');
    return answer.data;
  }

  async diffs(filter: DiffsFilter = {}): Promise<DiffsPage> {
    const answer = await this.ask({ ask: 'diffs', filter });
    if (!('page' in answer)) throw new Error(JSON.stringify(answer));
    return answer.page;
  }

  /** Waits for so many diffs of the filter; what there is at the deadline is returned for the assertion to show. */
  async arrived(many: number, filter: DiffsFilter = {}): Promise<readonly Diff[]> {
    const until = performance.now() + WAIT_MS;
    for (;;) {
      const { items } = await this.diffs({ limit: 1_000, ...filter });
      if (items.length >= many || performance.now() > until) return items;
    }
  }

  /** Waits until so many different messages stand in the topics of diffs; their ids, sorted. */
  async messages(many: number): Promise<string[]> {
    const until = performance.now() + WAIT_MS;
    while (this.#published.size < many && performance.now() < until) await this.diffs();
    return [...this.#published.keys()].sort();
  }

  async summary(by: 'minute' | 'hour' | 'day', filter: DiffsFilter = {}): Promise<DiffsSummary['rows']> {
    const answer = await this.ask({ ask: 'summary', filter, by });
    if (!('summary' in answer)) throw new Error(JSON.stringify(answer));
    return answer.summary.rows;
  }

  /** Resolves with what `look` finds as soon as it finds something; rejects when it does not in time. */
  async eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const until = performance.now() + WAIT_MS;
    while (performance.now() < until) {
      const found = await look();
      if (found !== undefined) return found;
      await this.diffs({ limit: 1 });
    }
    throw new Error('it never was');
  }

  /** Until everything that was published is handled. */
  async handled(): Promise<void> {
    if (!(await this.bus.handledBy('comparator', [...PAIRED, ...CAPABILITIES.map(repeatsTopic)], WAIT_MS)))
      throw new Error('not handled');
  }
}
