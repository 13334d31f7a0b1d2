/** Questions to the brokers. Each has an end; after a failure the connection is made anew. */
import type { Admin as KafkaAdmin } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import { type AdminLine, openAdminLine } from './admin-line.ts';
import { isOwnFault, isPassingAnswer, told, typeOf, UNKNOWN_TOPIC } from './failure.ts';
import { ADMIN_MS, type Settings } from './options.ts';

export type OpenLine = (settings: Settings) => Promise<AdminLine>;

const PAUSE_MS = 50;
const DISCONNECT_MS = 2_000;
/** Of kafkajs, in one question: each is asked again on a connection made anew. */
const OWN_FAULTS_BORNE = 5;

export class AdminQuestions {
  readonly #settings: Settings;
  readonly #open: OpenLine;
  #line: Promise<AdminLine> | undefined;
  readonly #retired = new Set<AdminLine['client']>();
  #closed = false;

  constructor(settings: Settings, open: OpenLine = openAdminLine) {
    this.#settings = settings;
    this.#open = open;
  }

  /**
   * Asks, again while brokers are changing their minds about who leads, until the bound. Rejects with a BusError that has the brokers'
   * failure as its cause.
   */
  async ask<T>(question: (admin: KafkaAdmin) => Promise<T>): Promise<T> {
    const until = Date.now() + ADMIN_MS;
    for (let tried = 0; ; tried++) {
      if (this.#closed) throw new BusError('closed', 'the bus is closed');
      const line = (this.#line ??= this.#open(this.#settings));
      try {
        return await within(
          line.then(({ admin }) => question(admin)),
          Math.max(until - Date.now(), 1),
          'asking the brokers',
        );
      } catch (error) {
        this.#retire(line);
        // kafkajs asks about every topic that was ever asked about; the one that is gone may be another. A new line knows none.
        const again =
          isPassingAnswer(error) ||
          (typeOf(error) === UNKNOWN_TOPIC && tried === 0) ||
          (isOwnFault(error) && tried < OWN_FAULTS_BORNE);
        if (!again || Date.now() > until)
          throw new BusError('bus_unavailable', `the brokers did not answer: ${told(error)}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const client of this.#retired) client.discard();
    const line = await this.#line?.catch(() => undefined);
    if (line === undefined) return;
    await within(line.admin.disconnect(), DISCONNECT_MS, 'disconnecting').catch(() => undefined);
    line.client.discard();
  }

  /** No further question goes this way; those that are under way on it may still be answered. */
  #retire(line: Promise<AdminLine>): void {
    if (this.#line === line) this.#line = undefined;
    line.then(
      ({ client }) => {
        this.#retired.add(client);
        setTimeout(() => {
          this.#retired.delete(client);
          client.discard();
        }, ADMIN_MS).unref();
      },
      () => undefined,
    );
  }
}
