/**
 * The harness of integration suites: a place of its own on Kafka and MongoDB (or on the embedded bus and store), the services
 * under test started against it, words to speak and listen on the bus, faults, and an end that leaves nothing behind.
 */
import { type DeadLetter, openDeadLetters } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import type { TopicName, V2Faults } from '@cohortlens/contracts';
import { Endings, type Foundation, openFoundation, type Service, type StartedService, startService } from '@cohortlens/service';
import type { Document } from '@cohortlens/store';
import type { Child, Env } from './child.ts';
import { Conversation, WAIT_MS, type WaitOptions } from './conversation.ts';
import { type Reader, remembering, wholeCollection } from './documents.ts';
import { compared, drained } from './drain.ts';
import { eventually } from './eventually.ts';
import { findKafka, findMongo } from './infrastructure.ts';
import { answering, type Machine, minded, type Minded } from './machine.ts';
import { leavePlace, openPlace, type Place, withDatabase } from './place.ts';
import { Replicas, type StartOptions, type SystemOptions } from './replicas.ts';
import { RunningSystem } from './running-system.ts';

export interface HarnessOptions {
  /**
   * distributed (the default): Kafka from KAFKA_BROKERS, MongoDB from MONGO_URL, each from a container where it is not named.
   * embedded: neither; the log and the store are files that this process alone has open, so services run in it (`run`).
   */
  readonly form?: 'distributed' | 'embedded';
  /** Of everything that is started, e.g. `{ FAULTS: 'on' }`; docs/configuration.md has every variable. */
  readonly env?: Env;
}

const GRACE_MS = 5_000;
/** Of each ending: what was done to a machine may take two minutes to undo. */
const ENDING_MS = 130_000;
const DRAIN_MS = 60_000;
const DEAD_LETTERS_MOST = 1_000;

interface Opened {
  readonly place: Place;
  readonly form: 'distributed' | 'embedded';
  /** Of everything that is started. */
  readonly env: Env;
  readonly replicas: Replicas;
  readonly foundation: Foundation;
  readonly reader: Reader;
  readonly conversation: Conversation;
  readonly endings: Endings;
  readonly machines: Machines;
}
/** The containers that the harness has started, if it has. */
interface Machines {
  readonly kafka?: Machine | undefined;
  readonly mongo?: Machine | undefined;
}

export class Harness {
  /** Topics under this prefix, this database and this folder are the harness's own. */
  readonly place: Place;
  /** The bus's transport, the store and the configuration, for what the words below do not say. */
  readonly foundation: Foundation;
  /** The words on the bus: publish, request, ask, message, messages, again, late, broken. */
  readonly bus: Conversation;
  readonly #opened: Opened;
  readonly #replicas: Replicas;
  readonly #machines = new Map<Machine, Minded>();
  #system: RunningSystem | undefined;

  private constructor(opened: Opened) {
    this.#opened = opened;
    this.place = opened.place;
    this.foundation = opened.foundation;
    this.bus = opened.conversation;
    this.#replicas = opened.replicas;
    opened.endings.add('what was started', () => this.#replicas.dispose());
  }

  /** Rejects, and has left nothing behind, when there is no Kafka or MongoDB: the message says how to get them. */
  static async open({ form = 'distributed', env: more = {} }: HarnessOptions = {}): Promise<Harness> {
    const endings = new Endings();
    try {
      const place = openPlace('testing');
      endings.add('its folder', async () => leavePlace(place));
      const common = { COHORTLENS_DATA: place.folder, TOPIC_PREFIX: place.prefix };
      const found = form === 'embedded' ? undefined : await infrastructure(place, endings);
      const env: Env = { ...common, ...found?.env, ...more };
      const { store, ...foundation } = await openFoundation(readConfig({ LOG_LEVEL: 'fatal', PORT: '0', V1_PORT: '0', ...env }));
      endings.add('its connections', () => foundation.close());
      const remembered = remembering(store);
      let reader = remembered.reader;
      if (env['MONGO_URL'] !== undefined) {
        const { inspectMongo } = await import('@cohortlens/store/mongo');
        const inspection = await inspectMongo(env['MONGO_URL']);
        endings.add('the view of its database', () => inspection.close());
        endings.add('its database', () => inspection.drop());
        reader = inspection;
      }
      if (foundation.transport.kind === 'kafka')
        endings.add('its topics', async () => {
          const { transport } = foundation;
          await transport.remove((await transport.topics()).filter((topic) => topic.startsWith(place.prefix)));
        });
      const replicas = new Replicas(env);
      const conversation = new Conversation(foundation.transport, place.prefix, () => replicas.died());
      endings.add('its listening', () => conversation.close(GRACE_MS));
      return new Harness({
        place,
        form,
        env,
        replicas,
        endings,
        reader,
        conversation,
        machines: {
          kafka: found?.kafka && answering(found.kafka, () => foundation.transport.healthy()),
          mongo: found?.mongo && answering(found.mongo, () => store.healthy()),
        },
        foundation: { ...foundation, store: remembered.store },
      });
    } catch (error) {
      await endings.all({ mostMs: ENDING_MS }).catch(() => undefined);
      throw error;
    }
  }

  /** Every replica that was started, by start. */
  get replicas(): readonly Child[] {
    return this.#replicas.all;
  }

  /** Starts one more replica of a service as its real process: `start('prediction')` gives prediction-0, then prediction-1. */
  async start(service: string, options: StartOptions = {}): Promise<Child> {
    return this.#apart().start(service, options);
  }

  /** Starts every service, each as a process of its own; resolves when all are at work. */
  async startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
    const replicas = await this.#apart().startAll(options);
    this.#system = new RunningSystem(replicas, { ...this.#opened.env, ...options.env });
    return this.#system;
  }

  /** Starts a service in this process, so that a debugger may step through it. It is stopped with the harness, or by its `stop`. */
  async run(service: Service): Promise<StartedService> {
    const { name, index } = this.#replicas.next(service.flow.service);
    const foundation = { ...this.foundation, config: { ...this.foundation.config, instance: name, index } };
    const running = await startService(service, foundation, { onDead: (_, cause) => this.#replicas.lost(name, cause) });
    this.#opened.endings.add(`${name} in process`, () => running.stop());
    return running;
  }

  /**
   * Resolves when every group has handled everything, so that every request is answered or put aside; where the ledger was started,
   * when nothing is in flight in its books either, and where the comparator was, when no pair waits for its other side: each is
   * compared, or told as missing when its window (COMPARATOR_WINDOW_MS) is over. Rejects after the deadline, with what is left.
   */
  async drain({ withinMs = DRAIN_MS }: Pick<WaitOptions, 'withinMs'> = {}): Promise<void> {
    const until = Date.now() + withinMs;
    const left = (): number => Math.max(1, until - Date.now());
    const handled = (): Promise<void> => drained(this.foundation.transport, this.place.prefix, left());
    try {
      await handled();
      // Who was started and has died is waited for in vain.
      if (this.#replicas.started('ledger')) await eventually('every request is at its end', () => this.#settled(), left());
      if (this.#replicas.started('comparator')) await compared(() => this.documents('comparator_pairs'), left());
      await handled();
    } catch (error) {
      throw new Error([(error as Error).message, ...this.#replicas.died()].join('\n'), { cause: error });
    }
  }

  /** A whole collection by its name, e.g. `comparator_pairs`, in the order of the ids. */
  documents(collection: string): Promise<Document[]> {
    return wholeCollection(this.#opened.reader, collection);
  }

  /** What the groups have put aside, without content. */
  deadLetters(of: { readonly topic?: TopicName; readonly group?: string } = {}): Promise<DeadLetter[]> {
    const letters = openDeadLetters(this.foundation.transport, this.place.prefix, Date.now);
    return letters.list(DEAD_LETTERS_MOST, of, WAIT_MS);
  }

  /**
   * The faults that v2 is to have from now on, `{}` for none; what is to have them runs with FAULTS=on. Of a whole system they are
   * set as an operator would, with `POST /__faults`, else on the topic that this writes. Resolves when they stand on the topic: what is
   * started afterwards has them at once, what runs already a moment later, which nothing tells.
   */
  async v2Faults(faults: V2Faults): Promise<void> {
    if (this.#system !== undefined) await this.#system.v2Faults(faults);
    else await this.bus.publish('faults.state', faults, { key: 'v2' });
  }

  /**
   * A broker or database that may be killed and paused: what is left of a fault when the suite ends is undone. By name: the container
   * that the harness itself has started; one that the environment names is its owner's to break.
   */
  machine(which: Machine | 'kafka' | 'mongo'): Minded {
    const machine = typeof which === 'string' ? this.#opened.machines[which] : which;
    if (machine === undefined) throw new Error(`${String(which)} is not a container of the harness': give the machine itself`);
    const known = this.#machines.get(machine);
    if (known !== undefined) return known;
    const one = minded(machine);
    this.#machines.set(machine, one);
    this.#opened.endings.add('the fault of a machine', () => one.undo());
    return one;
  }

  /** Ends everything that was started, in reverse, and removes topics, database and folder. Rejects with all that went wrong. */
  dispose(): Promise<void> {
    return this.#opened.endings.all({ mostMs: ENDING_MS });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  #apart(): Replicas {
    if (this.#opened.form === 'distributed') return this.#replicas;
    throw new Error('the embedded log belongs to one process: give the service itself to run()');
  }

  async #settled(): Promise<true | undefined> {
    const { data } = await this.bus.ask('queries.ledger', { ask: 'balance' });
    if (data.ask !== 'balance') throw new Error(`the ledger answered ${data.ask}`);
    const { balanced, complete, totals, orphans } = data.balance;
    if (!balanced || totals.in_flight > 0) throw new Error(JSON.stringify({ balanced, complete, orphans, totals }));
    return true;
  }
}

/** Kafka and MongoDB, found or started, as the environment of what runs on them. */
async function infrastructure(place: Place, endings: Endings) {
  const kafka = await findKafka();
  endings.add('Kafka', () => kafka.stop());
  const mongo = await findMongo();
  endings.add('MongoDB', () => mongo.stop());
  const env = { ...settings(), KAFKA_BROKERS: kafka.brokers.join(','), MONGO_URL: withDatabase(mongo.url, place.database) };
  return { env, kafka: kafka.machine, mongo: mongo.machine };
}

/** How one connects to what the environment names: whatever it says of TLS, SASL and pools holds for what is started as well. */
const settings = (): Env =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value && /^(KAFKA|MONGO)_/.test(name) ? [[name, value]] : [])),
  );

/** Opens a harness; a suite disposes of it in `afterAll`, or by `await using`. */
export const openHarness = (options?: HarnessOptions): Promise<Harness> => Harness.open(options);
