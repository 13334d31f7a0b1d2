/** The ledger as it runs, on an embedded bus and store in a temporary folder, with a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Inbox, openEmbedded, type Outgoing } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import type { LedgerAnswer, LedgerBalance, LedgerQuery, RequestStatus, TrafficReport } from '@cohortlens/contracts';
import { type Foundation, type StartedService, startService } from '@cohortlens/service';
import { openSqliteStore } from '@cohortlens/store';
import { createTelemetry } from '@cohortlens/telemetry';
import { ledgerService } from '../index.ts';

export const START = Date.parse('2026-03-06T14:20:00.000Z');
const ASK_MS = 10_000;

export class House {
  now = START;
  /** Consumers that died. */
  readonly dead: Error[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  #foundation!: Foundation;
  #service: StartedService | undefined;
  #inbox!: Inbox;
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
    const config = readConfig({ COHORTLENS_DATA: this.#folder, LOG_LEVEL: 'silent' });
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
        follows: [],
        produces: ['requests.prediction', 'results.prediction', 'outcomes', 'queries.ledger', 'queries.traffic', 'flags.state'],
      },
      instance: 'probe-0',
      prefix: config.topicPrefix,
      events: { failure: () => undefined, deadLetter: () => undefined, dead: (cause) => this.dead.push(cause) },
      now,
    });
    await this.bus.provision();
    this.#inbox = await this.bus.openInbox(100);
  }

  async start(): Promise<void> {
    this.#service = await startService(ledgerService, this.#foundation, { onDead: (_, cause) => this.dead.push(cause) });
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

  async ask(question: LedgerQuery): Promise<LedgerAnswer> {
    const answer = await this.bus.ask<LedgerAnswer>(this.#inbox, { topic: 'queries.ledger', data: question }, ASK_MS);
    if (answer === undefined) throw new Error('no answer');
    return answer.data;
  }

  async traffic(window: number): Promise<TrafficReport> {
    const answer = await this.bus.ask<TrafficReport>(this.#inbox, { topic: 'queries.traffic', data: { window } }, ASK_MS);
    if (answer === undefined) throw new Error('no answer');
    return answer.data;
  }

  async status(id: string, tenant = 'acme'): Promise<RequestStatus | null> {
    const answer = await this.ask({ ask: 'request', request_id: id, tenant });
    if (answer.ask !== 'request') throw new Error(answer.ask);
    return answer.found;
  }

  /** After a tick of the clock, so that what was read before the question is older than it. */
  async balance(): Promise<LedgerBalance> {
    this.now++;
    const answer = await this.ask({ ask: 'balance' });
    if (answer.ask !== 'balance') throw new Error(answer.ask);
    return answer.balance;
  }
}
