/** The comparator as it runs, on an embedded bus and store in a temporary folder, with a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Inbox, openEmbedded, type Outgoing } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import type { Diff, DiffsAnswer, DiffsFilter, DiffsPage, DiffsQuery } from '@cohortlens/contracts';
import { type Foundation, type StartedService, startService } from '@cohortlens/service';
import { openSqliteStore } from '@cohortlens/store';
import { createTelemetry } from '@cohortlens/telemetry';
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
  /** What stands in diffs.prediction, by message id: a redelivered message is the same. */
  readonly #published = new Map<string, string>();
  bus!: Bus;

  static async open(): Promise<House> {
    const house = new House();
    await house.open();
    await house.start();
    return house;
  }

  /** The bus and the store; the service is not started. */
  async open(): Promise<void> {
    const now = () => this.now;
    const config = readConfig({ COHORTLENS_DATA: this.#folder, LOG_LEVEL: 'silent', COMPARATOR_WINDOW_MS: String(WINDOW_MS) });
    const transport = openEmbedded({ file: join(this.#folder, 'log.db'), now, sweepMs: 0 });
    const store = await openSqliteStore({ file: join(this.#folder, 'store.db'), durability: 'normal', clock: now });
    const telemetry = createTelemetry({ level: 'silent' });
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
        follows: ['diffs.prediction'],
        produces: ['requests.prediction', 'results.prediction', 'queries.comparator', 'flags.state'],
      },
      instance: 'probe-0',
      prefix: config.topicPrefix,
      events: { failure: () => undefined, deadLetter: () => undefined, dead: (cause) => this.dead.push(cause) },
      now,
    });
    await this.bus.provision();
    this.#inbox = await this.bus.openInbox(100);
    this.#published.clear();
    await this.bus.listen<Diff>('diffs.prediction', 'beginning', ({ id, data }) => {
      const before = this.#published.get(id) ?? JSON.stringify(data);
      this.#published.set(id, before);
      if (before !== JSON.stringify(data)) this.dead.push(new Error(`${id} is not the same again`));
    });
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

  /** Waits until so many different messages stand in diffs.prediction; their ids, sorted. */
  async messages(many: number): Promise<string[]> {
    const until = performance.now() + WAIT_MS;
    while (this.#published.size < many && performance.now() < until) await this.diffs();
    return [...this.#published.keys()].sort();
  }

  /** Until everything that was published is handled. */
  async handled(): Promise<void> {
    if (!(await this.bus.handledBy('comparator', ['requests.prediction', 'results.prediction'], WAIT_MS)))
      throw new Error('not handled');
  }
}
